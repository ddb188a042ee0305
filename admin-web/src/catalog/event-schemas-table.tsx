import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';

const EventSchemasTable_schema = graphql(`
  fragment EventSchemasTable_schema on EventSchema {
    eventName
    version
    attributes {
      name
      required
    }
    dimensions {
      name
      required
      personal
    }
  }
`);

const named = ({ name, required }: { name: string; required: boolean }) => (required ? name : `${name} (optional)`);

export function EventSchemasTable(props: { schemas: readonly FragmentType<typeof EventSchemasTable_schema>[] }) {
  const schemas = readFragment(EventSchemasTable_schema, props.schemas);
  if (schemas.length === 0) {
    return <EmptyState title="No event schemas">Events of a name without a schema are kept as unprocessed.</EmptyState>;
  }
  return (
    <DataTable
      caption="Event schemas"
      rows={schemas}
      keyOf={({ eventName }) => eventName}
      columns={[
        { label: 'Event', names: true, cell: ({ eventName }) => <code>{eventName}</code> },
        { label: 'Version', figure: true, cell: ({ version }) => version },
        { label: 'Attributes', cell: ({ attributes }) => attributes.map(named).join(', ') || '–' },
        {
          label: 'Dimensions',
          cell: ({ dimensions }) =>
            dimensions
              .map((dimension) => (dimension.personal ? `${named(dimension)} (personal)` : named(dimension)))
              .join(', ') || '–',
        },
      ]}
    />
  );
}
