import { contentHashOf } from '@otpless/service/ingest-door';
import type { Clock } from '@otpless/service/clock';
import { checkEntitlement, entitlementsOf } from './check-entitlement';
import { cancelSimulation } from './cancel-simulation';
import { createAlertRule } from './create-alert-rule';
import { type IngestSettings, ingestBatch } from './ingest-batch';
import { knownTerms } from './known-terms';
import type { Transact } from './ports';
import type { ReportFault } from './price-accounts';
import { priceTypedQuantities } from './price-typed-quantities';
import { previewCharges } from './preview-charges';
import { projectFacts } from './project-facts';
import { rateMarked } from './rate-accruals';
import { readEvent } from './read-event';
import { rebuildRollups } from './rebuild-rollups';
import { retryUnprocessed } from './retry-unprocessed';
import { runSimulation } from './run-simulation';
import { simulatePricing } from './simulate-pricing';
import { type ConsumedAt, turnClock } from './turn-clock';
import { watchBalances } from './watch-balances';

export interface OperationSettings {
  readonly pseudonymKey: Uint8Array;
  readonly consumedAt: ConsumedAt;
  readonly reportFault: ReportFault;
  /** Called when a simulation waits to be run. */
  readonly simulationQueued: () => void;
}

/** Everything this subgraph does, over one database. */
export function usageOperations(transact: Transact, clock: Clock, operationSettings: OperationSettings) {
  const { pseudonymKey, consumedAt, reportFault, simulationQueued } = operationSettings;
  const settings: IngestSettings = { pseudonymKey, read: readEvent, hash: contentHashOf };
  const retry = retryUnprocessed(transact, settings);
  return {
    ingestBatch: ingestBatch(transact, settings),
    retryUnprocessed: retry,
    projectFacts: projectFacts(transact, clock, retry),
    rateMarked: rateMarked(transact, clock),
    turnClock: turnClock(transact, clock, consumedAt),
    watchBalances: watchBalances(transact, clock),
    rebuildRollups: rebuildRollups(transact),
    createAlertRule: createAlertRule(transact, clock),
    entitlementsOf: entitlementsOf(transact, clock),
    checkEntitlement: checkEntitlement(transact, clock),
    previewCharges: previewCharges(transact, clock),
    knownTerms: (id: string, revision: number | null) => knownTerms(transact, id, revision),
    simulatePricing: simulatePricing(transact, clock, simulationQueued),
    cancelSimulation: cancelSimulation(transact, clock),
    runSimulation: runSimulation(transact, clock, reportFault),
    priceTypedQuantities: priceTypedQuantities(transact, clock),
  };
}

export type UsageOperations = ReturnType<typeof usageOperations>;
