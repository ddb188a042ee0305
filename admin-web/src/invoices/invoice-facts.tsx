import { DateText, PeriodText } from '../figures/date-text';
import { DayText } from '../figures/instant-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Facts } from '../parts/facts';

const InvoiceFacts_invoice = graphql(`
  fragment InvoiceFacts_invoice on Invoice {
    issuedAt
    dueOn
    period {
      startsOn
      endsOn
    }
    outstanding {
      amount
      currency
    }
    buyer {
      legalName
      gstin
      placeOfSupply
      placeOfSupplyName
    }
  }
`);

export function InvoiceFacts(props: { invoice: FragmentType<typeof InvoiceFacts_invoice> }) {
  const { outstanding, buyer, period, issuedAt, dueOn } = readFragment(InvoiceFacts_invoice, props.invoice);
  return (
    <Facts
      facts={[
        { label: 'Outstanding', value: <MoneyText money={outstanding} /> },
        { label: 'Due on', value: <DateText on={dueOn} /> },
        { label: 'Period', value: <PeriodText period={period} /> },
        { label: 'Issued', value: issuedAt ? <DayText at={issuedAt} /> : 'Not issued' },
        { label: 'Billed to', value: buyer.legalName },
        { label: 'GSTIN', value: buyer.gstin ?? 'Not registered' },
        { label: 'Place of supply', value: `${buyer.placeOfSupplyName} (${buyer.placeOfSupply})` },
      ]}
    />
  );
}
