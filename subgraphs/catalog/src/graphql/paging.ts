import { decodeCursor, type Page, type PageArguments, page, rowsToRead } from '@otpless/service/graphql/page';
import type { PageRequest } from '../operations/ports';

/** Which rows a page needs; its cursors are the ids of its rows. */
export function pageRequest(args: PageArguments): PageRequest {
  return { beforeId: decodeCursor(args.after, isText), limit: rowsToRead(args) };
}

export function pageOf<Row extends { readonly id: string }>(rows: readonly Row[], args: PageArguments): Page<Row> {
  return page(rows, args, ({ id }) => id);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
