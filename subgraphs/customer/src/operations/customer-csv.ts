import { InvalidInput } from '@otpless/problem/problem';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { ColumnProblem, CustomerRow } from '../domain/customer-row';
import { PROBLEMS_COLUMN, headerProblems } from './customer-header';

export interface CustomerFile {
  readonly header: readonly string[];
  readonly rows: readonly CustomerRow[];
  /** Rows with another number of cells than the header: what they say cannot be told. */
  readonly broken: ReadonlyMap<number, ColumnProblem>;
}

export const MOST_ROWS = 10_000;
/** The gateway takes bodies of 5 MiB; what JSON writes before quotes and line ends has to fit as well. */
export const MOST_BYTES = 4 * 1024 * 1024;

/** A cell that a spreadsheet would run as a formula is exported with an apostrophe before it. */
const guarded = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

/** Reads a file of customers; where it is none, says why. */
export function readCustomerCsv(csv: string): CustomerFile | InvalidInput {
  if (Buffer.byteLength(csv) > MOST_BYTES)
    return InvalidInput.at('csv', 'must not be larger than 4 MiB: split the file');
  const records = recordsOf(csv);
  if (records instanceof InvalidInput) return records;
  const [first, ...rest] = records;
  if (first === undefined || isEmpty(first)) return InvalidInput.at('csv', 'there is no header, as an export has it');
  const header = first.map((name) => name.trim().toLowerCase());
  const wrong = headerProblems(header);
  if (wrong.length > 0) return new InvalidInput(wrong);
  // Empty lines are no rows, but spreadsheets count them.
  const filled = rest.map((cells, index) => ({ row: index + 2, cells })).filter(({ cells }) => !isEmpty(cells));
  if (filled.length === 0) return InvalidInput.at('csv', 'there is no row under the header');
  if (filled.length > MOST_ROWS)
    return InvalidInput.at('csv', `must not have more than ${MOST_ROWS} rows: split the file`);
  const broken = new Map<number, ColumnProblem>();
  for (const { row, cells } of filled) {
    if (cells.length === header.length) continue;
    broken.set(row, { column: null, message: `it has ${cells.length} cells, the header ${header.length}` });
  }
  return { header, rows: filled.map(({ row, cells }) => ({ row, cells: named(header, cells) })), broken };
}

/** Rows as they were sent, each with what is wrong with it, to be mended and sent again. */
export function rejectedCsv(
  { header }: CustomerFile,
  rejected: readonly { readonly row: CustomerRow; readonly problems: readonly ColumnProblem[] }[],
): string {
  const columns = header.filter((name) => name !== PROBLEMS_COLUMN);
  const lines = rejected.map(({ row, problems }) => [
    ...columns.map((name) => row.cells[name] ?? ''),
    problems.map(({ column, message }) => (column === null ? message : `${column}: ${message}`)).join('; '),
  ]);
  return stringify([[...columns, PROBLEMS_COLUMN], ...lines], { escape_formulas: true });
}

function recordsOf(csv: string): string[][] | InvalidInput {
  try {
    return parse(csv, { bom: true, relax_column_count: true });
  } catch (error) {
    if (error instanceof CsvError) return InvalidInput.at('csv', `cannot be read as CSV: ${error.message}`);
    throw error;
  }
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

function named(header: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(header.map((name, index) => [name, (cells[index] ?? '').replace(guarded, '')]));
}
