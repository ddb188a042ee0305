import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const CHUNK_ROWS = 1000;

/** Copies rows into a table; nothing is inserted faster. Values are text, as PostgreSQL reads them; null is none. */
export async function copyRows(
  client: PoolClient,
  target: string,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const stream = client.query(copyFrom(`copy ${target} from stdin`));
  await pipeline(Readable.from(chunksOf(rows)), stream);
}

function* chunksOf(rows: readonly (readonly (string | null)[])[]): Generator<string> {
  for (let at = 0; at < rows.length; at += CHUNK_ROWS) {
    yield rows
      .slice(at, at + CHUNK_ROWS)
      .map((row) => `${row.map(field).join('\t')}\n`)
      .join('');
  }
}

const special = /[\\\t\n\r]/g;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function field(value: string | null): string {
  return value === null ? '\\N' : value.replace(special, (character) => escapes[character] ?? character);
}
