import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import { CURRENCY, type DemoPlan } from './plans';

/**
 * What a month of so many counted events will cost on the plan: only to know how much a wallet needs. What is charged
 * is the platform's business.
 */
export function expectedCharge({ monthlyFee, slabs }: DemoPlan, countedEvents: number): Money {
  const total = Quantity.of(String(countedEvents));
  return slabs.reduce(
    (sum, { startAfter, rate }, index) => {
      const start = Quantity.of(startAfter);
      const next = slabs[index + 1];
      const end = next === undefined ? total : Quantity.min(total, Quantity.of(next.startAfter));
      return end.compare(start) <= 0 ? sum : sum.plus(Money.of(rate, CURRENCY).times(end.minus(start)));
    },
    Money.of(monthlyFee, CURRENCY),
  );
}
