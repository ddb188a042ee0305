import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';

const EventSchemasTable_schema = graphql(`
  fragment EventSchemasTable_schema on EventSchema {
    eventName
    version
    attributes {
      name
    }
    dimensions {
      name
    }
    computed {
      name
    }
  }
`);

const names = (declared: readonly { name: string }[]) => declared.map(({ name }) => name).join(', ') || '–';

export function EventSchemasTable(props: { schemas: readonly FragmentType<typeof EventSchemasTable_schema>[] }) {
  const schemas = readFragment(EventSchemasTable_schema, props.schemas);
  return (
    <DataTable
      caption="Event schemas"
      rows={schemas}
      keyOf={({ eventName }) => eventName}
      columns={[
        {
          label: 'Event',
          names: true,
          cell: ({ eventName }) => (
            <NounLink to={`/catalog/event-schemas/${eventName}`} strong>
              {eventName}
            </NounLink>
          ),
        },
        { label: 'Version', figure: true, cell: ({ version }) => version },
        { label: 'Attributes', cell: ({ attributes }) => names(attributes) },
        { label: 'Dimensions', cell: ({ dimensions }) => names(dimensions) },
        { label: 'Computed', cell: ({ computed }) => names(computed) },
      ]}
    />
  );
}
