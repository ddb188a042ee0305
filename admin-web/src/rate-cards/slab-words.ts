import { exactMoneyText, quantityText } from '../figures/decimal-text';
import type { SlabModel, SlabPriceType } from '../gql/graphql';
import { hasSteps, isPercentage } from './card-words';

const isDecimal = (text: string) => /^\d+(\.\d+)?$/.test(text);

/** Where a slab ends, while the next one's start is typed. */
export function upToWords(upTo: string | undefined): string {
  if (upTo === undefined) return 'and all beyond';
  const typed = upTo.trim();
  return isDecimal(typed) ? `up to ${quantityText(typed)}` : 'up to …';
}

/** The quantity a slab holds: above its start, up to and with its end. */
export function rangeWords(startAfter: string, upTo: string | undefined): string {
  const above = `Above ${quantityText(startAfter)}`;
  return upTo === undefined ? above : `${above}, up to ${quantityText(upTo)}`;
}

interface SlabSaid {
  startAfter: string;
  priceType: SlabPriceType;
  rate: string;
  packageSize?: string | null;
}

/** What a slab costs, as people say it. */
export function priceWords({ priceType, rate, packageSize }: SlabSaid, model: SlabModel, currency: string): string {
  if (isPercentage(model) && priceType === 'PER_UNIT') return `${quantityText(rate)} %`;
  const amount = exactMoneyText(rate, currency);
  switch (priceType) {
    case 'PER_UNIT':
      return `${amount} each`;
    case 'FLAT':
      return `${amount} flat`;
    case 'PACKAGE':
      return `${amount} for each ${packageSize ? quantityText(packageSize) : ''} begun`;
  }
}

/** When a slab holds: its range, or all there is beyond what is free. */
export function whenWords(model: SlabModel, startAfter: string, upTo: string | undefined): string {
  if (hasSteps(model)) return rangeWords(startAfter, upTo);
  return /[1-9]/.test(startAfter) ? `Above ${quantityText(startAfter)}, which are free` : 'All';
}
