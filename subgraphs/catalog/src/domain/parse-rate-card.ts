import { NotADecimal, parseDecimal, plain } from '@otpless/money/decimal';
import type { Recurrence } from '@otpless/period/recurrence';
import { invariant } from '@otpless/problem/invariant';
import { InvalidInput } from '@otpless/problem/problem';
import type { SlabPricing } from '@otpless/rating/pricing';
import type { Slab } from '@otpless/rating/rate-card';
import type { CatalogDiscountOff, CurrencyAmount, CurrencyRates, RateCard } from './rate-card';
import { type DiscountDefinition, everyCycle, type RateCardDefinition } from './rate-card-definition';
import { partProblems } from './rate-card-parts';

/**
 * Reads a rate card as people write it, or says which parts are missing or do not belong; whether the parts are right is
 * asked of the card. Decimals are written plainly, so that 1.50 and 1.5 are one rate.
 */
export function parseRateCard(definition: RateCardDefinition): RateCard | InvalidInput {
  const problems = [...partProblems(definition), ...discountProblems(definition.discount)];
  return problems.length > 0 ? new InvalidInput(problems) : cardOf(definition);
}

function cardOf(definition: RateCardDefinition): RateCard {
  const { key, kind, prorated } = definition;
  switch (kind) {
    case 'FIXED_FEE':
      return { kind, ...pricedPart(definition), ...recurringPart(definition) };
    case 'USAGE':
      return { kind, ...pricedPart(definition) };
    case 'LICENCE':
      return {
        kind,
        ...pricedPart(definition),
        ...recurringPart(definition),
        per: definition.licence?.per ?? 'PERIOD',
      };
    case 'OVERAGE':
      return { kind, ...pricedPart(definition), beyond: given(definition.overage).beyond };
    case 'ENTITLEMENT': {
      const { featureKey, meterId, allowance } = given(definition.entitlement);
      const { itemId, timing } = definition;
      const plainAllowance = allowance === null ? null : plainly(allowance);
      return {
        key,
        kind,
        itemId,
        featureKey,
        meterId,
        allowance: plainAllowance,
        prorated,
        timing: timing ?? 'IN_ADVANCE',
      };
    }
    case 'CREDIT_GRANT': {
      const { amounts, expiry, priority, scope } = given(definition.grant);
      const granted = { amounts: amounts.map(plainAmount), expiry, priority, scope };
      return { key, kind, itemId: null, ...granted, ...recurringPart(definition) };
    }
    case 'MINIMUM_COMMITMENT':
      return {
        ...{ key, kind, prorated, itemId: given(definition.itemId) },
        ...amountsPart(given(definition.commitment)),
        recurrence: recurrenceOf(definition.recurrence),
      };
    case 'CAP':
      return { key, kind, itemId: null, prorated, ...amountsPart(given(definition.limit)) };
    case 'FLOOR':
      return { key, kind, itemId: given(definition.itemId), prorated, ...amountsPart(given(definition.limit)) };
    case 'DISCOUNT': {
      const discount = given(definition.discount);
      return { key, kind, itemId: null, off: offOf(discount), appliesTo: discount.appliesTo };
    }
  }
}

function pricedPart({ key, itemId, model, prorated, rates }: RateCardDefinition) {
  return { key, itemId: given(itemId), model: given(model), prorated, rates: rates.map(plainRates) };
}

function recurringPart({ timing, recurrence }: RateCardDefinition) {
  return { timing: timing ?? ('IN_ADVANCE' as const), recurrence: recurrenceOf(recurrence) };
}

function recurrenceOf(recurrence: Recurrence | null): Recurrence {
  return { ...everyCycle, ...recurrence };
}

function amountsPart({ amounts, appliesTo }: NonNullable<RateCardDefinition['limit']>) {
  return { amounts: amounts.map(plainAmount), appliesTo };
}

function discountProblems(discount: DiscountDefinition | null) {
  if (discount === null) return [];
  const said = [discount.percent, discount.amounts, discount.units].filter((part) => part !== null);
  return said.length === 1 ? [] : [{ path: 'discount', message: 'give one of percent, amounts and units' }];
}

function offOf({ percent, amounts, units }: DiscountDefinition): CatalogDiscountOff {
  if (percent !== null) return { kind: 'PERCENT', percent: plainly(percent) };
  if (units !== null) return { kind: 'UNITS', units: plainly(units) };
  return { kind: 'AMOUNT', amounts: given(amounts).map(plainAmount) };
}

/** Rates whose decimals are written plainly. */
export function plainRates({ currency, slabs, matrix }: CurrencyRates): CurrencyRates {
  const ofSlabs = <Of extends SlabPricing>(pricing: Of): Of => ({ ...pricing, slabs: pricing.slabs.map(plainSlab) });
  const plainMatrix =
    matrix === undefined || matrix === null
      ? null
      : { rows: matrix.rows.map(ofSlabs), otherwise: ofSlabs(matrix.otherwise) };
  return { currency, slabs: slabs.map(plainSlab), matrix: plainMatrix };
}

function plainSlab({ startAfter, priceType, rate, packageSize }: Slab): Slab {
  return {
    startAfter: plainly(startAfter),
    priceType,
    rate: plainly(rate),
    packageSize: packageSize === undefined || packageSize === null ? null : plainly(packageSize),
  };
}

function plainAmount({ currency, amount }: CurrencyAmount): CurrencyAmount {
  return { currency, amount: plainly(amount) };
}

/** What is no decimal stays as it was written, to be named where it stands. */
export function plainly(text: string): string {
  const decimal = parseDecimal(text);
  return decimal instanceof NotADecimal ? text : plain(decimal);
}

function given<Value>(value: Value | null): Value {
  invariant(value !== null, 'the parts of a card were looked at');
  return value;
}
