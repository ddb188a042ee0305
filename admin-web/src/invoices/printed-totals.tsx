import { moneyText } from '../figures/decimal-text';
import type { Money } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import classes from './printed-invoice.module.css';
import { taxRateText } from './tax-rate-text';

const PrintedTotals_invoice = graphql(`
  fragment PrintedTotals_invoice on Invoice {
    totalInWords
    documentHash
    seller {
      legalName
    }
    subtotal {
      amount
      currency
    }
    discounts {
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
    total {
      amount
      currency
    }
    setOff {
      amount
      currency
    }
    amountDue {
      amount
      currency
    }
  }
`);

/** The sums, the total in words, the set-off of advances, and who signs. */
export function PrintedTotals(props: { invoice: FragmentType<typeof PrintedTotals_invoice> }) {
  const invoice = readFragment(PrintedTotals_invoice, props.invoice);
  const rows: [string, Money, boolean?][] = [
    ['Charges', invoice.subtotal],
    ['Less discounts', invoice.discounts],
    ...invoice.taxes.map(({ head, rate, amount }): [string, Money] => [`Add ${head} at ${taxRateText(rate)}`, amount]),
    ['Invoice total', invoice.total, true],
    ['Less advance received, with its tax', invoice.setOff],
    ['Amount due', invoice.amountDue, true],
  ];
  return (
    <>
      <div className={classes.sums}>
        <div className={classes.words}>
          <h2>Invoice total in words</h2>
          <p>{invoice.totalInWords}</p>
        </div>
        <dl>
          {rows.map(([label, { amount, currency }, strong]) => (
            <div key={label} data-strong={strong || undefined}>
              <dt>{label}</dt>
              <dd>{moneyText(amount, currency)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <footer className={classes.foot}>
        <div>
          <p>Computer-generated tax invoice.</p>
          {invoice.documentHash && <p className={classes.hash}>Document hash {invoice.documentHash}</p>}
        </div>
        <div className={classes.signature}>
          <p>For {invoice.seller.legalName}</p>
          <p>Authorised signatory</p>
        </div>
      </footer>
    </>
  );
}
