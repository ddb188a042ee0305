import { decodeCursor, type Page, type PageArguments, page, rowsToRead } from '@otpless/service/graphql/page';
import type { KeyedPageRequest, PageRequest } from '../operations/page-requests';

/** Which rows a page needs; its cursors are the ids of its rows. */
export function pageRequest(args: PageArguments): PageRequest {
  return { beforeId: decodeCursor(args.after, isText), limit: rowsToRead(args) };
}

export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], args: PageArguments): Page<Row> {
  return page(rows, args, ({ id }) => id);
}

/** Which rows a page in the order of keys needs; its cursors are the keys of its rows. */
export function keyedPageRequest(args: PageArguments & { readonly search?: string | null }): KeyedPageRequest {
  return { search: args.search ?? null, afterKey: decodeCursor(args.after, isText), limit: rowsToRead(args) };
}

export function keyedPageOf<Row>(rows: readonly Row[], args: PageArguments, keyOf: (row: Row) => string): Page<Row> {
  return page(rows, args, keyOf);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
