import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';

const BillingRunSkips_run = graphql(`
  fragment BillingRunSkips_run on BillingRun {
    skipped {
      accrualId
      accountId
      reason
    }
  }
`);

/** What a run passed over, and why. */
export function BillingRunSkips(props: { run: FragmentType<typeof BillingRunSkips_run> }) {
  const { skipped } = readFragment(BillingRunSkips_run, props.run);
  if (skipped.length === 0) return null;
  return (
    <Section title="Passed over">
      <DataTable
        caption="Accruals this run passed over"
        rows={skipped}
        keyOf={({ accrualId }) => accrualId}
        columns={[
          { label: 'Why', names: true, cell: ({ reason }) => reason },
          { label: 'Accrual', cell: ({ accrualId }) => <NounLink to={`/accruals/${accrualId}`}>{accrualId}</NounLink> },
          { label: 'Account', cell: ({ accountId }) => <NounLink to={`/accounts/${accountId}`}>{accountId}</NounLink> },
        ]}
      />
    </Section>
  );
}
