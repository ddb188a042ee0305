import { exactMoneyText, moneyText, quantityText } from '../figures/decimal-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import classes from './printed-invoice.module.css';
import { taxRateText } from './tax-rate-text';

const PrintedLines_invoice = graphql(`
  fragment PrintedLines_invoice on Invoice {
    lines {
      id
      description
      sacCode
      quantity
      unitAmount
      amount {
        amount
        currency
      }
      discount {
        amount
        currency
      }
      taxable {
        amount
        currency
      }
      taxes {
        head
        rate
        amount {
          amount
          currency
        }
      }
    }
  }
`);

/** The lines with their SAC, taxable value and each head of tax. */
export function PrintedLines(props: { invoice: FragmentType<typeof PrintedLines_invoice> }) {
  const { lines } = readFragment(PrintedLines_invoice, props.invoice);
  return (
    // Wider than a phone: a region that scrolls can be reached by keyboard.
    <div className={classes.linesFrame} tabIndex={0} role="region" aria-label="Lines">
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Description of service</th>
            <th scope="col">SAC</th>
            <th scope="col" data-figure>
              Quantity
            </th>
            <th scope="col" data-figure>
              Rate
            </th>
            <th scope="col" data-figure>
              Amount
            </th>
            <th scope="col" data-figure>
              Discount
            </th>
            <th scope="col" data-figure>
              Taxable value
            </th>
            <th scope="col" data-figure>
              Tax
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, description, sacCode, quantity, unitAmount, amount, discount, taxable, taxes }, index) => (
            <tr key={id}>
              <td>{index + 1}</td>
              <td>{description}</td>
              <td>{sacCode}</td>
              <td data-figure>{quantity ? quantityText(quantity) : ''}</td>
              <td data-figure>{unitAmount ? exactMoneyText(unitAmount, amount.currency) : ''}</td>
              <td data-figure>{moneyText(amount.amount, amount.currency)}</td>
              <td data-figure>{moneyText(discount.amount, discount.currency)}</td>
              <td data-figure>{moneyText(taxable.amount, taxable.currency)}</td>
              <td data-figure>
                {taxes.map(({ head, rate, amount: tax }) => (
                  <div key={head}>
                    <span className={classes.head}>
                      {head} {taxRateText(rate)}
                    </span>{' '}
                    {moneyText(tax.amount, tax.currency)}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
