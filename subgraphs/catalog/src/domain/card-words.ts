import type { AnyPricingModel, SlabPricing } from '@otpless/rating/pricing';
import type { Slab } from '@otpless/rating/rate-card';
import { allowanceWords, expiryWords, recurrenceWords } from './card-facts';
import { figure, inWords } from './figure-words';
import type { CurrencyAmount, CurrencyRates, DiscountCard, RateCard } from './rate-card';
import { matchWords } from './rate-facts';

/** A card in a few lines, as a price list has it. */
export function cardWords(card: RateCard): string[] {
  switch (card.kind) {
    case 'FIXED_FEE':
      return ratesWords(card.model, card.rates, ` ${recurrenceWords(card.recurrence ?? { cycles: 1 })}`);
    case 'USAGE':
      return ratesWords(card.model, card.rates);
    case 'LICENCE':
      return ratesWords(card.model, card.rates, card.per === 'DAY' ? ' a day' : ' a period');
    case 'OVERAGE':
      return ratesWords(card.model, card.rates, ` beyond ${card.beyond}`);
    case 'ENTITLEMENT':
      return [card.allowance === null ? 'included, no limit' : `${allowanceWords(card.allowance)} a period`];
    case 'CREDIT_GRANT': {
      const often = recurrenceWords(card.recurrence ?? { cycles: 1 });
      return [`${moneyWords(card.amounts)} granted ${often}, expires ${expiryWords(card.expiry)}`];
    }
    case 'MINIMUM_COMMITMENT': {
      const often = recurrenceWords(card.recurrence ?? { cycles: 1 });
      return [`at least ${moneyWords(card.amounts)} ${often}${scopeWords(card.appliesTo)}`];
    }
    case 'CAP':
      return [`at most ${moneyWords(card.amounts)} a period${scopeWords(card.appliesTo)}`];
    case 'FLOOR':
      return [`at least ${moneyWords(card.amounts)} a period${scopeWords(card.appliesTo)}`];
    case 'DISCOUNT':
      return [`${offWords(card.off)} off${scopeWords(card.appliesTo)}`];
  }
}

function ratesWords(model: AnyPricingModel, rates: readonly CurrencyRates[], more = ''): string[] {
  return rates.flatMap(({ currency, slabs, matrix = null }) => {
    if (model !== 'MATRIX') return [`${slabsWords({ model, slabs }, currency)}${more}`];
    return [
      ...(matrix?.rows ?? []).map((row) => `${matchWords(row.match)}: ${slabsWords(row, currency)}${more}`),
      ...(matrix === null ? [] : [`all others: ${slabsWords(matrix.otherwise, currency)}${more}`]),
    ];
  });
}

function slabsWords({ model, slabs }: SlabPricing, currency: string): string {
  const words = slabs.map((slab, at) => {
    const price = priceWords(model, slab, currency);
    if (at > 0) return `above ${figure(slab.startAfter)} ${price}`;
    return slab.startAfter === '0' ? price : `${figure(slab.startAfter)} free, then ${price}`;
  });
  const [first = ''] = words;
  return words.length === 1 ? first : `${inWords(model)}: ${words.join('; ')}`;
}

function priceWords(model: AnyPricingModel, { priceType, rate, packageSize }: Slab, currency: string): string {
  const isPercent = model === 'PERCENTAGE' || model === 'GRADUATED_PERCENTAGE';
  switch (priceType) {
    case 'PER_UNIT':
      return isPercent ? `${rate} %` : `${rate} ${currency} each`;
    case 'FLAT':
      return `${figure(rate)} ${currency}`;
    case 'PACKAGE':
      return `${figure(rate)} ${currency} per ${figure(packageSize ?? '0')}`;
  }
}

function moneyWords(amounts: readonly CurrencyAmount[]): string {
  return amounts.map(({ amount, currency }) => `${figure(amount)} ${currency}`).join(' or ');
}

function scopeWords(appliesTo: readonly string[] | null): string {
  return appliesTo === null ? '' : ` of ${appliesTo.join(', ')}`;
}

function offWords(off: DiscountCard['off']): string {
  switch (off.kind) {
    case 'PERCENT':
      return `${off.percent} %`;
    case 'AMOUNT':
      return moneyWords(off.amounts);
    case 'UNITS':
      return `${figure(off.units)} units`;
  }
}
