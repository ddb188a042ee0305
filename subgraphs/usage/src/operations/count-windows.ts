import type { MeterCount } from '../domain/meter-count';
import { metersAskedBy } from '../domain/simulate-account';
import type { SimulatedPeriod } from '../domain/simulated-period';
import type { Stores } from './ports';
import type { CountedWindow } from './simulation-ports';

type CountingStores = Pick<Stores, 'simulations' | 'totals' | 'uniqueValues'>;

/** What the meters that pricing each of the periods looks at counted in its instants; the same instants are counted once. */
export async function countsOfPeriods(
  stores: CountingStores,
  periods: readonly SimulatedPeriod[],
): Promise<(period: SimulatedPeriod) => readonly MeterCount[]> {
  const windows = new Map(periods.map((period) => [period, windowOf(period)] as const));
  const different = new Map([...windows.values()].map((window) => [window.key, window] as const));
  const counts = await countsOfWindows(stores, [...different.values()]);
  return (period) => counts.get(windows.get(period)?.key ?? '') ?? [];
}

function windowOf(simulated: SimulatedPeriod): CountedWindow {
  const { contract, period, accrualId } = simulated;
  const accountIds = [contract.accountId, ...contract.memberAccountIds];
  const { startsAt, endsAt } = period;
  const window = { accrualId, meters: metersAskedBy(simulated), accountIds, startsAt, endsAt };
  return { ...window, key: JSON.stringify(window) };
}

/**
 * What the meters counted in the windows, by key. What an accrual of the same days counted already is taken from it, to
 * the last digit as it was rated; what it did not count is added up from the rollups.
 */
async function countsOfWindows(
  stores: CountingStores,
  windows: readonly CountedWindow[],
): Promise<ReadonlyMap<string, readonly MeterCount[]>> {
  const accrualIds = [...new Set(windows.flatMap(({ accrualId }) => accrualId ?? []))];
  const counted = await stores.simulations.metersCounted(accrualIds);
  const totals = await stores.totals.counts(accrualIds);
  const isCounted = ({ accrualId }: CountedWindow, meterId: string): boolean =>
    accrualId !== null && (counted.get(accrualId) ?? []).includes(meterId);
  const added = await stores.simulations.countsIn(
    windows.map((window) => ({
      ...window,
      meters: window.meters.filter(({ meterId }) => !isCounted(window, meterId)),
    })),
  );
  const counts = new Map<string, readonly MeterCount[]>();
  for (const window of windows) {
    const { key, accrualId } = window;
    const taken = accrualId === null ? [] : await takenFrom(stores, accrualId, totals.get(accrualId) ?? [], window);
    counts.set(key, [...taken, ...(added.get(key) ?? [])]);
  }
  return counts;
}

/** Unique values are united anew where the terms tell other dimensions apart than the contract did. */
async function takenFrom(
  { uniqueValues }: Pick<Stores, 'uniqueValues'>,
  accrualId: string,
  counted: readonly MeterCount[],
  { meters }: CountedWindow,
): Promise<MeterCount[]> {
  const taken: MeterCount[] = [];
  for (const count of counted) {
    const asked = meters.find(({ meterId }) => meterId === count.meterId);
    if (asked === undefined) continue;
    const isUnited = count.aggregation === 'UNIQUE_COUNT' && asked.dimensions.length > 0;
    const uniqueGroups = isUnited ? await uniqueValues.inGroups(accrualId, count.meterId, asked.dimensions) : [];
    taken.push({ ...count, uniqueGroups });
  }
  return taken;
}
