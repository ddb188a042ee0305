import { InstantText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { Section } from '../parts/section';

const InvoiceHistory_invoice = graphql(`
  fragment InvoiceHistory_invoice on Invoice {
    history {
      at
      actor
      change
    }
  }
`);

/** What happened to an invoice: when, by whom, what. */
export function InvoiceHistory(props: { invoice: FragmentType<typeof InvoiceHistory_invoice> }) {
  const { history } = readFragment(InvoiceHistory_invoice, props.invoice);
  if (history.length === 0) return null;
  return (
    <Section title="History">
      <DataTable
        caption="History of this invoice"
        rows={history}
        keyOf={({ at, change }) => `${at} ${change}`}
        columns={[
          { label: 'What', names: true, cell: ({ change }) => change },
          { label: 'When', cell: ({ at }) => <InstantText at={at} /> },
          { label: 'Who', cell: ({ actor }) => actor },
        ]}
      />
    </Section>
  );
}
