import { createHash } from 'node:crypto';
import { localDate } from '@otpless/period/local-date';
import { prorationOf } from '@otpless/period/proration';
import type { Quantity } from '@otpless/money/quantity';
import { invariant } from '@otpless/problem/invariant';
import { rateAccrual } from '@otpless/rating/rate';
import type { AccrualState } from './accrual-state';
import type { AccruedCharge } from './charge';
import { type Contract, type ContractedCard, phaseOf } from './contract';

/** All charges of one period of a subscription so far. Account, payer and mode are those of its first day. */
export interface Accrual {
  readonly id: string;
  readonly subscriptionId: string;
  readonly accountId: string;
  readonly payerAccountId: string;
  readonly paymentMode: 'PREPAID' | 'POSTPAID';
  readonly timeZone: string;
  readonly currency: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly alignedStartsOn: string;
  readonly alignedEndsOn: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly graceEndsAt: Date;
  /** False where the contract was shortened to before this period: it then accrues nothing. */
  readonly inForce: boolean;
  readonly state: AccrualState;
  /** 0 until it was rated for the first time. */
  readonly revision: number;
  readonly planVersionId: string;
  readonly planName: string;
  readonly planVersionNumber: number;
  readonly charges: readonly AccruedCharge[];
  readonly total: string;
  readonly ratedAt: Date | null;
  /** What others were last told, as a fingerprint. */
  readonly told: string;
  readonly lastEventReceivedAt: Date | null;
  readonly createdAt: Date;
}

/** Rates the whole accrual from what its meters counted. The same contract and quantities always give the same. */
export function chargesOf(
  accrual: Accrual,
  contract: Contract,
  quantities: ReadonlyMap<string, Quantity>,
): Pick<Accrual, 'charges' | 'total'> {
  if (!accrual.inForce) return { charges: [], total: '0' };
  const { cards } = phaseOf(contract, accrual);
  const { charges, total } = rateAccrual({
    cards,
    totals: [...quantities].map(([meterId, quantity]) => ({ meterId, quantity })),
    proration: prorationOf({
      startsOn: localDate(accrual.startsOn),
      endsOn: localDate(accrual.endsOn),
      alignedStartsOn: localDate(accrual.alignedStartsOn),
      alignedEndsOn: localDate(accrual.alignedEndsOn),
    }),
    hasEnded: accrual.state !== 'OPEN',
    currency: accrual.currency,
  });
  return {
    total: total.toFixed(),
    charges: charges.map(({ rateCardKey, kind, quantity, amount, working }) => {
      const { item, meterId } = cardOf(cards, rateCardKey);
      return {
        rateCardKey,
        kind,
        item,
        meterId,
        quantity,
        amount: amount.toFixed(),
        working: working.map((step) => ({
          rule: step.rule,
          quantity: step.quantity,
          rate: step.rate,
          amount: step.amount.toFixed(),
        })),
      };
    }),
  };
}

/** The next revision, where anything that others are told has changed; null where nothing has. */
export function revised(accrual: Accrual, ratedAt: Date): Accrual | null {
  const told = fingerprintOf(accrual);
  return told === accrual.told ? null : { ...accrual, told, revision: accrual.revision + 1, ratedAt };
}

function fingerprintOf({ charges, total, state, endsOn, graceEndsAt, planVersionId }: Accrual): string {
  const content = JSON.stringify([total, state, endsOn, graceEndsAt.getTime(), planVersionId, charges]);
  return createHash('sha256').update(content).digest('hex');
}

function cardOf(cards: readonly ContractedCard[], key: string): ContractedCard {
  const card = cards.find((one) => one.key === key);
  invariant(card !== undefined, 'a charge comes from a card of its contract');
  return card;
}
