import { NotFound } from '@otpless/problem/problem';
import { currentRequestId } from '@otpless/service/request-context';
import type { Meter } from '../domain/meter';
import { bucketOf } from '../domain/rollup';
import type { Stores, Transact } from './ports';
import type { Rebuilt, Span } from './total-ports';

export interface RebuildRequest {
  /** Null for all meters. */
  readonly meterId: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
}

/** Counts meters anew from the stored events and tells how much was not what they say (law 7: none). */
export function rebuildRollups(transact: Transact) {
  return async ({ meterId, from, to }: RebuildRequest): Promise<Rebuilt | NotFound> => {
    const meters = await transact('FREE', ({ projections }) => projections.meters(meterId === null ? null : [meterId]));
    if (meterId !== null && meters.length === 0) return new NotFound('meter', meterId);
    const span = { from: from === null ? null : bucketOf(from), to: to === null ? null : endOfBucket(to) };
    let events = 0;
    let differences = 0;
    for (const meter of meters) {
      const rebuilt = await transact('EXCLUSIVE', (stores) => rebuildMeter(stores, meter, span));
      events += rebuilt.events;
      differences += rebuilt.differences;
    }
    return { events, differences };
  };
}

/** One meter's rollups, the totals of its accruals that are not FINAL, and marks for these. Must run EXCLUSIVE. */
export async function rebuildMeter(stores: Stores, meter: Meter, span: Span): Promise<Rebuilt> {
  const rebuilt = await stores.totals.rebuildRollups(meter, span);
  const accrualIds = await stores.accruals.notFinal(meter.id);
  await stores.totals.rebuildTotals(accrualIds);
  const requestId = currentRequestId();
  await stores.totals.mark(accrualIds.map((accrualId) => ({ accrualId, receivedAt: null, requestId })));
  return rebuilt;
}

const BUCKET_MS = 15 * 60_000;

/** The buckets that hold any instant before it are rebuilt whole. */
function endOfBucket(to: Date): Date {
  const start = bucketOf(to);
  return start.getTime() === to.getTime() ? to : new Date(start.getTime() + BUCKET_MS);
}
