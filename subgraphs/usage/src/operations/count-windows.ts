import type { MeterCount } from '../domain/meter-count';
import type { Stores } from './ports';
import type { CountedWindow } from './simulation-ports';

/**
 * What the meters counted in the windows, by key. What an accrual of the same days counted already is taken from it, to
 * the last digit as it was rated; what it did not count is added up from the rollups.
 */
export async function countsOfWindows(
  stores: Pick<Stores, 'simulations' | 'totals' | 'uniqueValues'>,
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
