import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { itemKindWords } from './item-kind-words';
import { Badge } from '../parts/status-badge';

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
  }
`);

export function ItemsTable(props: { items: readonly FragmentType<typeof ItemsTable_item>[] }) {
  const items = readFragment(ItemsTable_item, props.items);
  if (items.length === 0) {
    return (
      <EmptyState title="No billable items">
        A billable item is what can stand on an invoice line. It carries a SAC code.
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Billable items"
      rows={items}
      keyOf={({ id }) => id}
      columns={[
        { label: 'Item', names: true, cell: ({ description }) => <strong>{description}</strong> },
        { label: 'Key', cell: ({ key }) => <code>{key}</code> },
        { label: 'Kind', cell: ({ kind }) => <Badge>{itemKindWords[kind]}</Badge> },
        { label: 'Meter', cell: ({ meter }) => (meter ? <code>{meter.key}</code> : '–') },
        { label: 'SAC', figure: true, cell: ({ sacCode }) => sacCode },
      ]}
    />
  );
}
