import { dateText, dayText, periodText } from '../figures/calendar-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import classes from './printed-invoice.module.css';

const PrintedHead_invoice = graphql(`
  fragment PrintedHead_invoice on Invoice {
    number
    issuedAt
    dueOn
    period {
      startsOn
      endsOn
    }
    seller {
      legalName
      gstin
      address
      stateCode
      stateName
    }
    buyer {
      legalName
      gstin
      address
      placeOfSupply
      placeOfSupplyName
    }
  }
`);

/** Who supplies whom, where, when and under which number: rule 46 of the CGST rules. */
export function PrintedHead(props: { invoice: FragmentType<typeof PrintedHead_invoice> }) {
  const { number, issuedAt, dueOn, period, seller, buyer } = readFragment(PrintedHead_invoice, props.invoice);
  const facts: [string, string | undefined | null][] = [
    ['Invoice number', number ?? 'Not issued yet'],
    ['Invoice date', issuedAt && dayText(issuedAt)],
    ['Due date', dueOn && dateText(dueOn)],
    ['Billing period', period && periodText(period)],
    ['Place of supply', `${buyer.placeOfSupplyName} (${buyer.placeOfSupply})`],
    ['Reverse charge', 'No'],
  ];
  return (
    <>
      <header className={classes.title}>
        <h1>Tax invoice</h1>
        <span>Original for recipient</span>
      </header>
      <div className={classes.parties}>
        <section aria-label="Supplier">
          <h2>Supplier</h2>
          <strong>{seller.legalName}</strong>
          <p>{seller.address}</p>
          <p>GSTIN {seller.gstin}</p>
          <p>
            State {seller.stateName} ({seller.stateCode})
          </p>
        </section>
        <section aria-label="Recipient">
          <h2>Recipient</h2>
          <strong>{buyer.legalName}</strong>
          <p>{buyer.address}</p>
          <p>{buyer.gstin ? `GSTIN ${buyer.gstin}` : 'Not registered under GST'}</p>
        </section>
        <dl className={classes.facts}>
          {facts.map(([label, value]) =>
            value ? (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ) : null,
          )}
        </dl>
      </div>
    </>
  );
}
