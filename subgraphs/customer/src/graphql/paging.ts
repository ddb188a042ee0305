import { isId } from '@otpless/service/identifiers';
import { type Page, type PageArguments, decodeCursor, page, rowsToRead } from '@otpless/service/graphql/page';
import type { After } from '../operations/directory';

/** Where a list goes on, and how many rows tell whether there are more. */
export function afterOf(args: PageArguments): After {
  const isCursor = (value: unknown): value is string => typeof value === 'string' && isId(value);
  return { after: decodeCursor(args.after, isCursor), rows: rowsToRead(args) };
}

/** A page of what has ids; they are its cursors. */
export function pageOf<Node extends { readonly id: string }>(rows: readonly Node[], args: PageArguments): Page<Node> {
  return page(rows, args, ({ id }) => id);
}
