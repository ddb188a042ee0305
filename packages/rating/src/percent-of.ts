import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import type { ChargeStep } from './charge';
import type { Slab } from './rate-card';

const oneHundredth = '0.01';

/** The slab's rate per hundred of an amount of money, exactly; `where` begins the rule in words. */
export function percentOf({ rate }: Slab, money: Quantity, currency: string, where: string): ChargeStep {
  const percent = Quantity.of(rate);
  return {
    rule: where === '' ? 'percent' : `${where} percent`,
    quantity: money.toFixed(),
    rate: percent.toFixed(),
    amount: Money.of(percent.value, currency).times(money).times(oneHundredth),
  };
}
