import { Money } from '@otpless/money/money';
import type { SimulatedAccount, SimulatedCharge } from './simulation';

/** One rate card of a subscription on both sides, with the charges that make its amounts; null where a side has none. */
export interface ComparedLine {
  readonly subscriptionId: string | null;
  readonly rateCardKey: string;
  readonly description: string;
  readonly now: Money | null;
  readonly then: Money | null;
  readonly difference: Money;
  readonly nowCharges: readonly SimulatedCharge[];
  readonly thenCharges: readonly SimulatedCharge[];
}

/** The charges of both sides, card by card: first what would be paid, in its order, then what would no longer be. */
export function compareCharges({
  currency,
  nowCharges,
  thenCharges,
}: Pick<SimulatedAccount, 'currency' | 'nowCharges' | 'thenCharges'>): ComparedLine[] {
  const keys = [...new Set([...thenCharges, ...nowCharges].map(keyOf))];
  return keys.map((key) => {
    const sides = [nowCharges, thenCharges].map((charges) => charges.filter((charge) => keyOf(charge) === key));
    const [nows = [], thens = []] = sides;
    const [now, then] = [amountOf(nows, currency), amountOf(thens, currency)];
    const { subscriptionId, charge } = (thens[0] ?? nows[0])!;
    return {
      subscriptionId,
      rateCardKey: charge.rateCardKey,
      description: charge.item?.description ?? charge.rateCardKey,
      now,
      then,
      difference: (then ?? Money.zero(currency)).minus(now ?? Money.zero(currency)),
      nowCharges: nows,
      thenCharges: thens,
    };
  });
}

function keyOf({ subscriptionId, charge }: SimulatedCharge): string {
  return `${subscriptionId ?? ''} ${charge.rateCardKey}`;
}

function amountOf(charges: readonly SimulatedCharge[], currency: string): Money | null {
  return charges.length === 0
    ? null
    : Money.sum(
        charges.map(({ charge }) => Money.of(charge.amount, currency)),
        currency,
      );
}
