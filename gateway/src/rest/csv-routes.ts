import { once } from 'node:events';
import { stringify } from 'csv-stringify/sync';
import type { Express, Request, Response } from 'express';
import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Authentication } from '../authentication';
import type { RunOperation } from '../live-updates/live-subscriptions';
import { type Listing, listings } from './csv-listings';
import { sendProblem, statusOfCode } from './problem-json';

const ROWS_A_PAGE = 200;

export interface CsvOptions {
  readonly run: RunOperation;
  readonly authentication: Authentication;
  readonly schema: GraphQLSchema;
}

interface Page {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Streams whole lists as CSV, page by page, under the caller's own permissions and at the pace at which they read. A cell
 * that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function serveCsv(app: Express, { run, authentication, schema }: CsvOptions): void {
  for (const listing of listings) {
    const [wrong] = validate(schema, parse(listing.document));
    if (wrong !== undefined) throw new Error(`${listing.path} does not fit the graph: ${wrong.message}`);
    app.get(listing.path, async (request, response) => {
      const { principal } = await authentication.callerOf(request.headers.authorization);
      const filters = filtersOf(request, listing);
      let after: string | null = null;
      do {
        const variables = { ...filters, first: ROWS_A_PAGE, after };
        const { data, errors } = await run(listing.document, variables, principal, null);
        const failed = errors?.[0];
        if (failed !== undefined) return broke(response, statusOfCode(failed.extensions?.['code']), failed.message);
        const page = Object.values(data ?? {})[0] as Page;
        if (!response.headersSent) begin(response, listing.fileName, listing);
        await write(
          response,
          page.nodes.map((node) => listing.columns.map(({ cell }) => cell(node as never))),
        );
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null && !response.destroyed);
      response.end();
    });
    if (listing.template === undefined) continue;
    const { path, fileName } = listing.template;
    app.get(path, async (request, response) => {
      await authentication.callerOf(request.headers.authorization);
      begin(response, fileName, listing);
      response.end();
    });
  }
}

function begin(response: Response, fileName: string, { columns }: Listing): void {
  response.status(200).type('text/csv; charset=utf-8');
  response.setHeader('content-disposition', `attachment; filename="${fileName}"`);
  response.setHeader('cache-control', 'no-store');
  // Without this mark spreadsheets take the file for another encoding.
  response.write(`\ufeff${stringify([columns.map(({ name }) => name)])}`);
}

async function write(response: Response, rows: readonly (readonly string[])[]): Promise<void> {
  if (rows.length === 0) return;
  const goesOn = response.write(
    stringify(
      rows.map((row) => [...row]),
      { escape_formulas: true },
    ),
  );
  if (!goesOn && !response.destroyed) await Promise.race([once(response, 'drain'), once(response, 'close')]);
}

/** Once rows are under way nothing can be said any more but that the file is not whole. */
function broke(response: Response, status: number, message: string): void {
  if (response.headersSent) response.destroy();
  else sendProblem(response, status, message);
}

function filtersOf(request: Request, { filters }: Listing): Record<string, unknown> {
  return Object.fromEntries(
    filters.flatMap(({ name, many }) => {
      const value = request.query[name];
      if (value === undefined || value === '') return [];
      return [[name === 'tag' ? 'tags' : name, many ? [value].flat() : value]];
    }),
  );
}
