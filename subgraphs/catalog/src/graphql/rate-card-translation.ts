import type { Recurrence } from '@otpless/period/recurrence';
import type { FieldProblem } from '@otpless/problem/problem';
import type { GrantExpiry } from '@otpless/rating/any-rate-card';
import type { MatrixRow, SlabPricing } from '@otpless/rating/pricing';
import { cardWords } from '../domain/card-words';
import type { CurrencyRates, RateCard } from '../domain/rate-card';
import { describeRateCard, type RateCardDefinition, type ScopedAmounts } from '../domain/rate-card-definition';
import type { GrantExpiryInput, RateCardInput, RecurrenceInput, ScopedAmountsInput } from './inputs/rate-card.input';
import type { CurrencyRatesInput, SlabPricingInput } from './inputs/rates.input';
import type { RecurrenceType } from './types/rate-card.type';
import type { CurrencyRatesType, MatrixRowType } from './types/rates.type';

/** A card of the input: what is left out is none. */
export function definitionOf(input: RateCardInput): RateCardDefinition {
  const { key, kind, itemId = null, model = null, prorated, timing = null } = input;
  const { recurrence, rates, licence = null, entitlement, overage = null, grant, commitment, limit, discount } = input;
  return {
    key,
    kind,
    itemId,
    model,
    prorated,
    timing,
    recurrence: recurrence ? recurrenceOf(recurrence) : null,
    rates: rates.map(ratesOf),
    licence,
    entitlement: entitlement
      ? { featureKey: entitlement.featureKey, meterId: null, allowance: entitlement.allowance ?? null }
      : null,
    overage,
    grant: grant
      ? { amounts: grant.amounts, expiry: expiryOf(grant.expiry), priority: grant.priority, scope: grant.scope ?? null }
      : null,
    commitment: commitment ? scopedOf(commitment) : null,
    limit: limit ? scopedOf(limit) : null,
    discount: discount
      ? {
          percent: discount.percent ?? null,
          amounts: discount.amounts ?? null,
          units: discount.units ?? null,
          appliesTo: discount.appliesTo ?? null,
        }
      : null,
  };
}

/** Rates of the input: the values of a dimension as a record. */
export function ratesOf({ currency, slabs, matrix }: CurrencyRatesInput): CurrencyRates {
  if (!matrix) return { currency, slabs, matrix: null };
  const rows = matrix.rows.map(({ match, ...pricing }): MatrixRow => ({
    match: Object.fromEntries(match.map(({ dimension, value }) => [dimension, value])),
    ...slabPricing(pricing),
  }));
  return { currency, slabs, matrix: { rows, otherwise: slabPricing(matrix.otherwise) } };
}

/** Dimensions that a row of a matrix names twice: of a record, the last would win and the first be lost. */
export function repeatedDimensions(path: string, rates: readonly CurrencyRatesInput[]): FieldProblem[] {
  return rates.flatMap(({ matrix }, rate) =>
    (matrix?.rows ?? []).flatMap(({ match }, row) =>
      match.flatMap(({ dimension }, at) =>
        match.findIndex((other) => other.dimension === dimension) < at
          ? [
              {
                path: `${path}.${rate}.matrix.rows.${row}.match.${at}.dimension`,
                message: `${dimension} is named twice: make a row of each value`,
              },
            ]
          : [],
      ),
    ),
  );
}

/** Rates for the screen: the record of dimension values as a list. */
export function ratesShown({ currency, slabs, matrix = null }: CurrencyRates): CurrencyRatesType {
  const rowShown = ({ match, ...pricing }: MatrixRow): MatrixRowType => ({
    ...shown(pricing),
    match: Object.entries(match).map(([dimension, value]) => ({ dimension, value })),
  });
  return {
    currency,
    slabs: [...slabs],
    matrix: matrix === null ? null : { rows: matrix.rows.map(rowShown), otherwise: shown(matrix.otherwise) },
  };
}

function recurrenceShown({ cycles, offset = 0 }: Recurrence): RecurrenceType {
  return { everyCycles: cycles === 'ONCE' ? null : cycles, once: cycles === 'ONCE', offset };
}

function shown({ model, slabs }: SlabPricing) {
  return { model, slabs: [...slabs] };
}

function slabPricing({ model, slabs }: SlabPricingInput): SlabPricing {
  return { model, slabs };
}

function recurrenceOf({ everyCycles, once, offset }: RecurrenceInput): Recurrence {
  return { cycles: once ? 'ONCE' : (everyCycles ?? 1), offset };
}

function expiryOf({ kind, days }: GrantExpiryInput): GrantExpiry {
  // Without its days the expiry is refused at grant.expiry.days.
  return kind === 'AFTER_DAYS' ? { kind, days: days ?? 0 } : { kind };
}

function scopedOf({ amounts, appliesTo }: ScopedAmountsInput): ScopedAmounts {
  return { amounts, appliesTo: appliesTo ?? null };
}

/** A card for the screen: what it leaves out stands there as what holds. */
export function rateCardShown(card: RateCard): object {
  const { rates, recurrence, ...definition } = describeRateCard(card);
  return {
    ...definition,
    summary: cardWords(card),
    rates: rates.map(ratesShown),
    recurrence: recurrence === null ? null : recurrenceShown(recurrence),
  };
}
