import type { SimulatedAccount, Simulation, SimulationOutcome } from '../domain/simulation';

/** What screens read of simulations. */
export interface SimulationReader {
  simulations(ids: readonly string[]): Promise<Simulation[]>;
  /** The newest first. */
  simulationPage(before: string | null, limit: number): Promise<Simulation[]>;
  /** Of the accounts that could be compared, by currency. */
  simulationTotals(id: string): Promise<RevenueEffect[]>;
  simulationOutcomes(id: string): Promise<OutcomeCount[]>;
  /** The largest difference first, then those without one. */
  simulatedAccounts(
    id: string,
    filter: SimulatedAccountFilter,
    after: DifferenceCursor | null,
    limit: number,
  ): Promise<AccountEffect[]>;
  /** The largest difference first. */
  simulatedCustomers(id: string, after: DifferenceCursor | null, limit: number): Promise<CustomerEffect[]>;
  /** Of those of them that are priced, in no order. */
  accountEffects(id: string, accountIds: readonly string[]): Promise<AccountEffect[]>;
  simulatedAccount(id: string, accountId: string): Promise<SimulatedAccount | null>;
}

export interface SimulatedAccountFilter {
  readonly outcome: SimulationOutcome | null;
  readonly customerId: string | null;
}

/** What is paid now and what would be, and the difference. */
export interface RevenueEffect {
  readonly currency: string;
  readonly accounts: number;
  readonly now: string;
  readonly then: string;
  readonly difference: string;
  /** Of now, to two decimals; null where that is nothing. */
  readonly changePercent: string | null;
}

export interface OutcomeCount {
  readonly outcome: SimulationOutcome;
  readonly accounts: number;
}

export interface AccountEffect {
  readonly accountId: string;
  readonly name: string;
  readonly customerId: string | null;
  readonly currency: string;
  readonly outcome: SimulationOutcome;
  readonly because: string | null;
  readonly hasUsage: boolean;
  readonly now: string | null;
  readonly then: string | null;
  readonly difference: string | null;
  readonly changePercent: string | null;
}

export interface CustomerEffect extends RevenueEffect {
  readonly customerId: string;
  readonly name: string;
}

/** How far apart the sides are, without sign, and the id among those that are as far. */
export type DifferenceCursor = readonly [difference: string, id: string];
