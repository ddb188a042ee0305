import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { countingWords } from './counting-words';

const MetersTable_meter = graphql(`
  fragment MetersTable_meter on Meter {
    id
    key
    eventName
    filterText
    aggregation
    valueAttribute
    groupBy
    unit
  }
`);

export function MetersTable(props: { meters: readonly FragmentType<typeof MetersTable_meter>[] }) {
  const meters = readFragment(MetersTable_meter, props.meters);
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
            <NounLink to={`/catalog/meters/${id}`} strong>
              {key}
            </NounLink>
          ),
        },
        {
          label: 'Event',
          cell: ({ eventName }) => <NounLink to={`/catalog/event-schemas/${eventName}`}>{eventName}</NounLink>,
        },
        { label: 'Counts', cell: ({ aggregation, valueAttribute }) => countingWords(aggregation, valueAttribute) },
        { label: 'Only where', cell: ({ filterText }) => filterText },
        { label: 'Grouped by', cell: ({ groupBy }) => groupBy.join(', ') || '–' },
        { label: 'Unit', cell: ({ unit }) => unit },
      ]}
    />
  );
}
