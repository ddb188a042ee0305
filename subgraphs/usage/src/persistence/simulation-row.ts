import type { Simulation } from '../domain/simulation';

export interface SimulationRow {
  readonly id: string;
  readonly status: Simulation['status'];
  readonly terms: Simulation['terms'];
  readonly against: Simulation['against'];
  readonly selection: Simulation['selection'];
  readonly licences: Simulation['licences'];
  readonly starts_on: string;
  readonly ends_on: string;
  readonly total: number;
  readonly done: number;
  readonly worked_ms: number;
  readonly failure: string | null;
  readonly requested_by: string;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
}

export const simulationColumns = `id, status, terms, against, selection, licences, starts_on::text, ends_on::text, total, done,
  worked_ms, failure, requested_by, created_at, started_at, finished_at`;

export function simulationOf(row: SimulationRow): Simulation {
  return {
    id: row.id,
    status: row.status,
    terms: row.terms,
    against: row.against,
    selection: row.selection,
    licences: row.licences,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    total: row.total,
    done: row.done,
    workedMs: row.worked_ms,
    failure: row.failure,
    requestedBy: row.requested_by,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}
