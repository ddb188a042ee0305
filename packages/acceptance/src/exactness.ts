import type { TrafficReport } from '@otpless/demo/traffic';
import { eventually } from '@otpless/testkit/eventually';
import BigNumber from 'bignumber.js';
import { accrualsOf, ledgerOf, walletState } from './books';
import type { Caller } from './caller';
import { ratedTotal } from './oracle';
import type { Road } from './road';

const zero = new BigNumber(0);

/** What the books of one road say, to the last decimal. */
export interface Reckoning {
  readonly counted: number;
  readonly accrued: string;
  /** Null where the account pays by invoice. */
  readonly wallet: null | {
    readonly undrawn: string;
    readonly openingAndTopUpsLessBalance: string;
    readonly drawn: string;
    readonly drawnAndUncovered: string;
  };
}

/** Distinct events of a subject that the demo's meter counts: all but the failed attempts. */
export function countedIn({ bySubject }: TrafficReport, alias: string): number {
  let counted = 0;
  for (const [key, count] of Object.entries(bySubject[alias] ?? {})) if (!key.endsWith('|FAILED')) counted += count;
  return counted;
}

/**
 * Reads a road's books until they agree with an independent count, and answers them; what does not agree when the platform
 * has had time to settle is a failure that names both.
 */
export async function settled(admin: Caller, road: Road, counted: number, deadlineMs = 60_000): Promise<Reckoning> {
  const accrued = ratedTotal(road.plan, counted).toFixed();
  const agrees = (reckoning: Reckoning): boolean => {
    const { wallet } = reckoning;
    if (reckoning.counted !== counted || reckoning.accrued !== accrued) return false;
    if (wallet === null) return true;
    return (
      wallet.undrawn === '0' &&
      wallet.openingAndTopUpsLessBalance === wallet.drawn &&
      wallet.drawnAndUncovered === accrued
    );
  };
  try {
    return await eventually(() => reckoningOf(admin, road), agrees, deadlineMs);
  } catch (cause) {
    throw new Error(`The books of ${road.alias} do not say ${counted} counted and ${accrued} accrued.`, { cause });
  }
}

async function reckoningOf(admin: Caller, { subscriptionId, walletId }: Road): Promise<Reckoning> {
  const [accrual] = await accrualsOf(admin, subscriptionId);
  const quantity = accrual?.charges.find(({ rateCardKey }) => rateCardKey === 'verifications')?.quantity;
  const of = { counted: Number(quantity ?? 0), accrued: new BigNumber(accrual?.total.amount ?? 0).toFixed() };
  if (walletId === null) return { ...of, wallet: null };
  const { balance, uncovered, undrawn } = await walletState(admin, walletId);
  const { TOP_UP = zero, PROMOTION = zero, DRAW = zero, DRAW_RETURN = zero } = await ledgerOf(admin, walletId);
  const drawn = DRAW.plus(DRAW_RETURN).negated();
  return {
    ...of,
    wallet: {
      undrawn: new BigNumber(undrawn.amount).toFixed(),
      openingAndTopUpsLessBalance: TOP_UP.plus(PROMOTION).minus(balance.amount).toFixed(),
      drawn: drawn.toFixed(),
      drawnAndUncovered: drawn.plus(uncovered.amount).toFixed(),
    },
  };
}
