import { isId } from '@otpless/service/identifiers';
import { type Page, type PageArguments, decodeCursor, page, rowsToRead } from '@otpless/service/graphql/page';
import type { After, ListOrder, Place } from '../operations/directory';

/** Where a list goes on, and how many rows tell whether there are more. */
export function afterOf(args: PageArguments): After {
  return { after: decodeCursor(args.after, isIdCursor), rows: rowsToRead(args) };
}

/** A page of what has ids; they are its cursors. */
export function pageOf<Node extends { readonly id: string }>(rows: readonly Node[], args: PageArguments): Page<Node> {
  return page(rows, args, ({ id }) => id);
}

/** Where a sorted list goes on. A cursor of another order is none of this list. */
export function placeOf(args: PageArguments, order: ListOrder): Place {
  const rows = rowsToRead(args);
  if (isByAge(order)) {
    const id = decodeCursor(args.after, isIdCursor);
    return { order, after: id === null ? null : { name: '', id }, rows };
  }
  return { order, after: decodeCursor(args.after, isNameCursor), rows };
}

/** A page of a sorted list. */
export function sortedPage<Node extends { readonly id: string }>(
  rows: readonly Node[],
  args: PageArguments,
  { order, nameOf, totalCount }: { order: ListOrder; nameOf: (node: Node) => string; totalCount: number | null },
): Page<Node> {
  const cursorOf = (node: Node) => (isByAge(order) ? node.id : { name: nameOf(node), id: node.id });
  return page(rows, args, cursorOf, totalCount);
}

const isByAge = (order: ListOrder): boolean => order === 'NEWEST_FIRST' || order === 'OLDEST_FIRST';

function isIdCursor(value: unknown): value is string {
  return typeof value === 'string' && isId(value);
}

function isNameCursor(value: unknown): value is { name: string; id: string } {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('id' in value)) return false;
  return typeof value.name === 'string' && isIdCursor(value.id);
}
