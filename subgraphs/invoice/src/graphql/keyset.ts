import { decodeCursor, type PageArguments, rowsToRead } from '@otpless/service/graphql/page';

export interface Keyset {
  readonly after: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

/** Where a list that is sorted by an instant and an id goes on, and how many rows to read. */
export function keysetOf(page: PageArguments): Keyset {
  const keys = decodeCursor(page.after, isKeys);
  return { after: keys === null ? null : { at: keys[0], id: keys[1] }, limit: rowsToRead(page) };
}

/** The cursor behind a row; running invoices have no instant and are sorted by id alone. */
export function keysOf(at: Date | null, id: string): [string, string] {
  return [(at ?? new Date(0)).toISOString(), id];
}

function isKeys(value: unknown): value is [string, string] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [at, id] = value as unknown[];
  return typeof at === 'string' && !Number.isNaN(Date.parse(at)) && typeof id === 'string';
}
