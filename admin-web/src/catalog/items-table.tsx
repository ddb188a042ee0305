import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { Badge } from '../parts/status-badge';
import { itemKindWords } from './item-kind-words';

const ItemsTable_item = graphql(`
  fragment ItemsTable_item on BillableItem {
    id
    key
    kind
    sacCode
    description
    meter {
      id
      key
    }
    feature {
      id
      key
    }
  }
`);

export function ItemsTable(props: { items: readonly FragmentType<typeof ItemsTable_item>[] }) {
  const items = readFragment(ItemsTable_item, props.items);
  return (
    <DataTable
      caption="Billable items"
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        {
          label: 'Item',
          names: true,
          cell: ({ id, description }) => (
            <NounLink to={`/catalog/items/${id}`} strong>
              {description}
            </NounLink>
          ),
        },
        { label: 'Key', cell: ({ key }) => <code>{key}</code> },
        { label: 'Kind', cell: ({ kind }) => <Badge>{itemKindWords[kind]}</Badge> },
        {
          label: 'Counted or granted',
          cell: ({ meter, feature }) => {
            if (meter) return <NounLink to={`/catalog/meters/${meter.id}`}>{meter.key}</NounLink>;
            return feature ? <NounLink to={`/catalog/features/${feature.id}`}>{feature.key}</NounLink> : '–';
          },
        },
        { label: 'SAC', figure: true, cell: ({ sacCode }) => sacCode },
      ]}
    />
  );
}
