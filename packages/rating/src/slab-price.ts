import { invariant } from '@otpless/problem/invariant';
import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import type { ChargeStep } from './charge';
import type { Slab } from './rate-card';

/** What a quantity above nothing costs at the slab's own price, exactly; `where` begins the rule in words. */
export function priceAt(slab: Slab, quantity: Quantity, currency: string, where: string): ChargeStep {
  const rate = Money.of(slab.rate, currency);
  const step = (how: string, amount: Money): ChargeStep => ({
    rule: where === '' ? how : `${where} ${how}`,
    quantity: quantity.toFixed(),
    rate: rate.toFixed(),
    amount,
  });
  switch (slab.priceType) {
    case 'PER_UNIT':
      return step('per unit', rate.times(quantity));
    case 'FLAT':
      return step('flat', rate);
    case 'PACKAGE': {
      const size = packageSizeOf(slab);
      return step(`in packages of ${size.toFixed()}`, rate.times(quantity.packagesOf(size)));
    }
  }
}

function packageSizeOf({ packageSize }: Slab): Quantity {
  invariant(packageSize !== undefined && packageSize !== null, 'a PACKAGE slab says how much a package holds');
  return Quantity.of(packageSize);
}
