import { Select } from '@mantine/core';
import type { ListOrder } from '../gql/graphql';
import { useFilter } from './use-filter';

const orders: { value: ListOrder; label: string }[] = [
  { value: 'NEWEST_FIRST', label: 'Newest first' },
  { value: 'OLDEST_FIRST', label: 'Oldest first' },
  { value: 'NAME', label: 'Name A–Z' },
  { value: 'NAME_DESCENDING', label: 'Name Z–A' },
];

/** How a list is sorted; kept in the URL. */
export function OrderSelect() {
  const [order, setOrder] = useOrder();
  return (
    <Select
      aria-label="Sort by"
      size="xs"
      w={140}
      data={orders}
      allowDeselect={false}
      value={order}
      onChange={(value) => setOrder(value ?? '')}
    />
  );
}

/** The chosen order; the newest first where none is. */
export function useOrder(): [ListOrder, (order: string) => void] {
  const [chosen, choose] = useFilter('sort');
  const known = orders.find(({ value }) => value === chosen)?.value ?? 'NEWEST_FIRST';
  return [known, (order) => choose(order === 'NEWEST_FIRST' ? '' : order)];
}
