import type { Judge, Verdict } from '../domain/judge-event';
import { measurementsOf, rollupsOf, totalsOf, type Measurement } from '../domain/rollup';
import { accrualValuesOf, rollupValuesOf } from '../domain/unique-values';
import type { CountedEvent } from '../domain/usage-event';
import type { Stores } from './ports';
import type { Mark } from './total-ports';

/** Verdicts, sorted by what is done with them. */
export function sorted(verdicts: readonly Verdict[]) {
  return {
    counted: verdicts.flatMap((verdict) => (verdict.kind === 'COUNTED' ? [verdict.event] : [])),
    unprocessed: verdicts.flatMap((verdict) => (verdict.kind === 'UNPROCESSED' ? [verdict] : [])),
    rejected: verdicts.flatMap((verdict) => (verdict.kind === 'REJECTED' ? [verdict] : [])),
  };
}

/** Stores events that have not been counted before, rolls them up, and marks the accruals they belong to. */
export async function countEvents(
  events: readonly CountedEvent[],
  { knowledge }: Judge,
  stores: Pick<Stores, 'events' | 'totals' | 'uniqueValues'>,
): Promise<void> {
  if (events.length === 0) return;
  const measurements = events.flatMap((event) => measurementsOf(event, knowledge.metersOf(event.eventName)));
  const accrualsOf = ({ meter, event }: Measurement) =>
    knowledge
      .windowsAt(event.accountId, event.occurredAt)
      .filter(({ meterIds }) => meterIds.has(meter.id))
      .map(({ accrualId }) => accrualId);
  await stores.events.insert(events);
  await stores.totals.addRollups(rollupsOf(measurements));
  await stores.totals.addTotals(totalsOf(measurements, accrualsOf));
  await stores.uniqueValues.addToRollups(rollupValuesOf(measurements));
  await stores.uniqueValues.addToAccruals(accrualValuesOf(measurements, accrualsOf));
  await stores.totals.mark(marksOf(measurements, accrualsOf));
}

/** One mark an accrual, with the newest of the events behind it. */
function marksOf(measurements: readonly Measurement[], accrualsOf: (one: Measurement) => readonly string[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const measurement of measurements) {
    const { receivedAt, requestId } = measurement.event;
    for (const accrualId of accrualsOf(measurement)) {
      const before = marks.get(accrualId)?.receivedAt;
      if (before === undefined || before === null || before < receivedAt)
        marks.set(accrualId, { accrualId, receivedAt, requestId });
    }
  }
  return [...marks.values()];
}
