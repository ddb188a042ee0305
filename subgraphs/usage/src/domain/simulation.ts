import { Conflict } from '@otpless/problem/problem';
import type { PricingTerms } from './pricing-terms';
import type { AccruedCharge } from './charge';

export const simulationStatuses = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type SimulationStatus = (typeof simulationStatuses)[number];

const successors: Record<SimulationStatus, readonly SimulationStatus[]> = {
  QUEUED: ['RUNNING', 'CANCELLED', 'FAILED'],
  RUNNING: ['DONE', 'FAILED', 'CANCELLED'],
  DONE: [],
  FAILED: [],
  CANCELLED: [],
};

/** Whose usage is priced: named accounts, those of a tag, those on a plan version in the period, or all. */
export type SimulationSelection =
  | { readonly kind: 'ACCOUNTS'; readonly accountIds: readonly string[] }
  | { readonly kind: 'TAG'; readonly tag: string }
  | { readonly kind: 'PLAN_VERSION'; readonly planVersionId: string }
  | { readonly kind: 'ALL' };

/** So many licences of a card that the account does not hold any of yet. */
export interface AssumedLicences {
  readonly rateCardKey: string;
  readonly quantity: string;
}

/** Terms priced against real usage, account by account, in the background. The terms are those of the moment it was asked for. */
export interface Simulation {
  readonly id: string;
  readonly status: SimulationStatus;
  readonly terms: PricingTerms;
  /** What it is compared with; null for what each account is on. */
  readonly against: PricingTerms | null;
  readonly selection: SimulationSelection;
  readonly licences: readonly AssumedLicences[];
  /** Billing periods that begin on one of these days. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** How many accounts there are to price, and how many have been. */
  readonly total: number;
  readonly done: number;
  /** How long the work on those that are done took. */
  readonly workedMs: number;
  readonly failure: string | null;
  readonly requestedBy: string;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** How the sides of an account could be compared. */
export type SimulationOutcome =
  'COMPARED' | 'WITHOUT_CONTRACT' | 'WITHOUT_PERIOD' | 'PRICED_WITH_ANOTHER' | 'NOT_OFFERED' | 'FAILED';

/** One charge of a period of a subscription; of none where the account has no contract for it yet. */
export interface SimulatedCharge {
  readonly subscriptionId: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly charge: AccruedCharge;
}

/** What the usage of one account costs on either side, with every charge. */
export interface SimulatedAccount {
  readonly accountId: string;
  readonly currency: string;
  readonly outcome: SimulationOutcome;
  /** Why it could not be priced. */
  readonly because: string | null;
  readonly hasUsage: boolean;
  readonly now: string | null;
  readonly then: string | null;
  readonly nowCharges: readonly SimulatedCharge[];
  readonly thenCharges: readonly SimulatedCharge[];
}

/** Begins where it has not, or goes on. */
export function running(simulation: Simulation, at: Date): Simulation {
  return { ...simulation, status: 'RUNNING', startedAt: simulation.startedAt ?? at };
}

/** So many more accounts have been priced. */
export function progressed(simulation: Simulation, accounts: number, workedMs: number): Simulation {
  return { ...simulation, done: simulation.done + accounts, workedMs: simulation.workedMs + workedMs };
}

export function finished(
  simulation: Simulation,
  status: 'DONE' | 'FAILED',
  at: Date,
  failure: string | null = null,
): Simulation {
  return { ...simulation, status, failure, finishedAt: at };
}

/** Stops it; what was priced until then stays to be looked at. */
export function cancelled(simulation: Simulation, at: Date): Simulation | Conflict {
  if (!successors[simulation.status].includes('CANCELLED'))
    return new Conflict(`This simulation is ${simulation.status} already: there is nothing left to cancel.`);
  return { ...simulation, status: 'CANCELLED', finishedAt: at };
}

/** Reckoned from how long those that are done took; null before the first, and once it is over. */
export function timeLeftMs({ status, total, done, workedMs }: Simulation): number | null {
  if (status !== 'RUNNING' || done === 0 || workedMs === 0) return null;
  return Math.ceil((workedMs / done) * (total - done));
}
