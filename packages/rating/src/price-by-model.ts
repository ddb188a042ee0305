import type { Quantity } from '@otpless/money/quantity';
import type { ChargeStep } from './charge';
import { flat } from './models/flat';
import { graduated } from './models/graduated';
import { graduatedPercentage } from './models/graduated-percentage';
import { packages } from './models/package';
import { perUnit } from './models/per-unit';
import { percentage } from './models/percentage';
import { stairStep } from './models/stair-step';
import { volume } from './models/volume';
import type { SlabPricing } from './pricing';

/** What a quantity costs by its model, exactly, step by step. What is below nothing costs nothing. */
export function priceByModel({ model, slabs }: SlabPricing, quantity: Quantity, currency: string): ChargeStep[] {
  switch (model) {
    case 'FLAT':
      return flat(slabs, quantity, currency);
    case 'PER_UNIT':
      return perUnit(slabs, quantity, currency);
    case 'GRADUATED':
      return graduated(slabs, quantity, currency);
    case 'VOLUME':
      return volume(slabs, quantity, currency);
    case 'PACKAGE':
      return packages(slabs, quantity, currency);
    case 'STAIR_STEP':
      return stairStep(slabs, quantity, currency);
    case 'PERCENTAGE':
      return percentage(slabs, quantity, currency);
    case 'GRADUATED_PERCENTAGE':
      return graduatedPercentage(slabs, quantity, currency);
  }
}
