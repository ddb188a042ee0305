import { PeriodText } from '../figures/date-text';
import { InstantText } from '../figures/instant-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { StatusBadge } from '../parts/status-badge';

const AccrualsTable_accrual = graphql(`
  fragment AccrualsTable_accrual on Accrual {
    id
    period {
      startsOn
      endsOn
    }
    state
    revision
    ratedAt
    total {
      amount
      currency
    }
  }
`);

export function AccrualsTable(props: { accruals: readonly FragmentType<typeof AccrualsTable_accrual>[] }) {
  const accruals = readFragment(AccrualsTable_accrual, props.accruals);
  return (
    <DataTable
      caption="Accruals, latest period first"
      rows={accruals}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'Period',
          names: true,
          cell: ({ id, period }) => (
            <NounLink to={`/accruals/${id}`} strong>
              <PeriodText period={period} />
            </NounLink>
          ),
        },
        { label: 'State', cell: ({ state }) => <StatusBadge status={state} /> },
        { label: 'Revision', figure: true, cell: ({ revision }) => revision },
        { label: 'Rated', cell: ({ ratedAt }) => <InstantText at={ratedAt} /> },
        { label: 'Accrued', figure: true, cell: ({ total }) => <MoneyText money={total} /> },
      ]}
    />
  );
}
