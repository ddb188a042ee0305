import type { ColumnProblem } from '../domain/customer-row';

export type RowOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REJECTED' | 'WOULD_CREATE' | 'WOULD_UPDATE';

export interface RowReport {
  readonly row: number;
  readonly legalName: string;
  readonly outcome: RowOutcome;
  /** Null where there is none (yet). */
  readonly customerId: string | null;
  readonly problems: readonly ColumnProblem[];
}

export interface ImportReport {
  readonly rows: readonly RowReport[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** The rejected rows as a file of their own; null where there are none. */
  readonly rejectedCsv: string | null;
}

/** Row by row and in figures; a dry run counts what would be. */
export function reportOf(rows: readonly RowReport[], rejectedRows: string | null): ImportReport {
  const count = (...outcomes: RowOutcome[]) => rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    rows,
    created: count('CREATED', 'WOULD_CREATE'),
    updated: count('UPDATED', 'WOULD_UPDATE'),
    unchanged: count('UNCHANGED'),
    rejected: count('REJECTED'),
    rejectedCsv: rejectedRows,
  };
}
