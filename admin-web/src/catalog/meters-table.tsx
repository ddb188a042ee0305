import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { NounLink } from '../parts/noun-link';

const MetersTable_meter = graphql(`
  fragment MetersTable_meter on Meter {
    id
    key
    eventName
    filter
    aggregation
    valueAttribute
    groupBy
    unit
  }
`);

export function MetersTable(props: { meters: readonly FragmentType<typeof MetersTable_meter>[] }) {
  const meters = readFragment(MetersTable_meter, props.meters);
  if (meters.length === 0) {
    return (
      <EmptyState title="No meters">A meter says what is counted of an event, and by which dimensions.</EmptyState>
    );
  }
  return (
    <DataTable
      caption="Meters"
      rows={meters}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'Meter',
          names: true,
          cell: ({ id, key }) => (
            <NounLink to={`/usage/explorer?meter=${id}`}>
              <code>{key}</code>
            </NounLink>
          ),
        },
        { label: 'Event', cell: ({ eventName }) => <code>{eventName}</code> },
        {
          label: 'Counts',
          cell: ({ aggregation, valueAttribute }) =>
            `${aggregation.toLowerCase()}${valueAttribute ? ` of ${valueAttribute}` : ''}`,
        },
        { label: 'Only where', cell: ({ filter }) => (filter ? <code>{JSON.stringify(filter)}</code> : 'all') },
        { label: 'Grouped by', cell: ({ groupBy }) => groupBy.join(', ') || '–' },
        { label: 'Unit', cell: ({ unit }) => unit },
      ]}
    />
  );
}
