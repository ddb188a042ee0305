import { QuantityText } from '../figures/quantity-text';
import type { Granularity } from '../gql/graphql';
import { DataTable } from '../parts/data-table';
import { groupText, momentText, type UsagePointShown } from './usage-series';

/** The table behind the chart. */
export function UsageTable({ points, granularity }: { points: readonly UsagePointShown[]; granularity: Granularity }) {
  return (
    <DataTable
      caption="Usage over time"
      rows={points}
      keyOf={({ from, group }) => `${from} ${groupText(group)}`}
      columns={[
        { label: 'From', names: true, cell: ({ from }) => momentText(from, granularity) },
        { label: 'Group', cell: ({ group }) => groupText(group) },
        { label: 'Quantity', figure: true, cell: ({ quantity }) => <QuantityText quantity={quantity} /> },
      ]}
    />
  );
}
