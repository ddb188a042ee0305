import type { TrafficReport } from '@otpless/demo/traffic';
import BigNumber from 'bignumber.js';
import { ledgerOf, untilAccrued, untilDrawn } from './books';
import type { Caller } from './caller';
import { ratedTotal } from './oracle';
import type { Road } from './road';

const zero = new BigNumber(0);

/** What one road's books say beside what an independent count of the traffic says they must. */
export interface Reckoning {
  readonly alias: string;
  readonly counted: number;
  readonly accrued: string;
  /** Everything that follows is of a wallet; null where the account pays by invoice. */
  readonly wallet: null | {
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

/** What the books must say after so many counted events. */
export function reckoned({ alias, plan, walletId }: Road, counted: number, drawn: string | null): Reckoning {
  const accrued = ratedTotal(plan, counted).toFixed();
  const wallet =
    walletId === null || drawn === null
      ? null
      : { openingAndTopUpsLessBalance: drawn, drawn, drawnAndUncovered: accrued };
  return { alias, counted, accrued, wallet };
}

/** Waits until the road is quiet and reads its books, to the last decimal. */
export async function reckoningOf(admin: Caller, road: Road, counted: number, deadlineMs = 60_000): Promise<Reckoning> {
  const { alias, subscriptionId, walletId, plan } = road;
  const [accrual] = await untilAccrued(admin, subscriptionId, ratedTotal(plan, counted), deadlineMs);
  const quantity = accrual?.charges.find(({ rateCardKey }) => rateCardKey === 'verifications')?.quantity ?? '0';
  const of = { alias, counted: Number(quantity), accrued: new BigNumber(accrual?.total.amount ?? 0).toFixed() };
  if (walletId === null) return { ...of, wallet: null };
  const { balance, uncovered } = await untilDrawn(admin, walletId, deadlineMs);
  const { TOP_UP = zero, PROMOTION = zero, DRAW = zero, DRAW_RETURN = zero } = await ledgerOf(admin, walletId);
  const drawn = DRAW.plus(DRAW_RETURN).negated();
  return {
    ...of,
    wallet: {
      openingAndTopUpsLessBalance: TOP_UP.plus(PROMOTION).minus(balance.amount).toFixed(),
      drawn: drawn.toFixed(),
      drawnAndUncovered: drawn.plus(uncovered.amount).toFixed(),
    },
  };
}
