import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Section } from '../parts/section';

const SchemaParts_schema = graphql(`
  fragment SchemaParts_schema on EventSchema {
    attributes {
      name
      type
      required
    }
    dimensions {
      name
      required
      personal
      allowedValues
    }
    computed {
      name
      text
    }
  }
`);

const needed = ({ required }: { required: boolean }) => (required ? 'Required' : 'Optional');

/** What the events of a name carry: numbers, texts, and numbers that are computed. */
export function SchemaParts(props: { schema: FragmentType<typeof SchemaParts_schema> }) {
  const { attributes, dimensions, computed } = readFragment(SchemaParts_schema, props.schema);
  return (
    <>
      <Section title="Attributes">
        {attributes.length === 0 ? (
          <EmptyState title="No attributes">Its events carry no numbers.</EmptyState>
        ) : (
          <DataTable
            caption="Attributes"
            rows={attributes}
            keyOf={({ name }) => name}
            columns={[
              { label: 'Name', names: true, cell: ({ name }) => <code>{name}</code> },
              { label: 'Type', cell: ({ type }) => (type === 'INTEGER' ? 'Whole number' : 'Decimal') },
              { label: 'Needed', cell: needed },
            ]}
          />
        )}
      </Section>
      <Section title="Dimensions">
        {dimensions.length === 0 ? (
          <EmptyState title="No dimensions">Its events carry no texts.</EmptyState>
        ) : (
          <DataTable
            caption="Dimensions"
            rows={dimensions}
            keyOf={({ name }) => name}
            columns={[
              { label: 'Name', names: true, cell: ({ name }) => <code>{name}</code> },
              { label: 'Needed', cell: needed },
              { label: 'Personal', cell: ({ personal }) => (personal ? 'Kept as a pseudonym' : '–') },
              { label: 'Allowed values', cell: ({ allowedValues }) => allowedValues?.join(', ') ?? 'Any' },
            ]}
          />
        )}
      </Section>
      {computed.length > 0 && (
        <Section title="Computed attributes">
          <DataTable
            caption="Computed attributes"
            rows={computed}
            keyOf={({ name }) => name}
            columns={[
              { label: 'Name', names: true, cell: ({ name }) => <code>{name}</code> },
              { label: 'Is', cell: ({ text }) => text },
            ]}
          />
        </Section>
      )}
    </>
  );
}
