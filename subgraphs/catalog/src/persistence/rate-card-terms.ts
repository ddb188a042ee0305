import { feeTimings } from '@otpless/rating/rate-card';
import { z } from 'zod';
import { type CurrencyRates, type RateCard, isPriced } from '../domain/rate-card';
import { amounts, matrices, scope } from './rate-terms';
import type { RateCardRow } from './rows/plan.entity';

// Cards that were put before their kind had terms say nothing of them: what they meant is the default.
const timing = z.enum(feeTimings).default('IN_ADVANCE');
const recurrence = z
  .object({ cycles: z.union([z.number(), z.literal('ONCE')]), offset: z.number() })
  .default({ cycles: 1, offset: 0 });
const priced = { matrices: matrices.default([]) };
const limit = { amounts, appliesTo: scope };

const expiry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('NEVER') }),
  z.object({ kind: z.literal('AFTER_DAYS'), days: z.number() }),
  z.object({ kind: z.literal('WITH_THE_SPAN') }),
]);

const off = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('PERCENT'), percent: z.string() }),
  z.object({ kind: z.literal('AMOUNT'), amounts }),
  z.object({ kind: z.literal('UNITS'), units: z.string() }),
]);

const terms = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('FIXED_FEE'), ...priced, timing, recurrence }),
  z.object({ kind: z.literal('USAGE'), ...priced }),
  z.object({ kind: z.literal('LICENCE'), ...priced, timing, recurrence, per: z.enum(['PERIOD', 'DAY']) }),
  z.object({ kind: z.literal('OVERAGE'), ...priced, beyond: z.string() }),
  z.object({
    kind: z.literal('ENTITLEMENT'),
    featureKey: z.string(),
    meterId: z.string().nullable(),
    allowance: z.string().nullable(),
    timing,
  }),
  z.object({
    kind: z.literal('CREDIT_GRANT'),
    amounts,
    expiry,
    priority: z.number(),
    scope,
    timing,
    recurrence,
  }),
  z.object({ kind: z.literal('MINIMUM_COMMITMENT'), amounts, appliesTo: scope, recurrence }),
  z.object({ kind: z.literal('CAP'), ...limit }),
  z.object({ kind: z.literal('FLOOR'), ...limit }),
  z.object({ kind: z.literal('DISCOUNT'), off, appliesTo: scope }),
]);

/** What only cards of the row's kind say. */
export function readTerms({ kind, terms: stored }: RateCardRow): z.infer<typeof terms> {
  return terms.parse({ ...(stored as object), kind });
}

/** What of a card stands in no column and no slab. */
export function termsOf(card: RateCard): Record<string, unknown> {
  if (!isPriced(card)) {
    const { key: _, kind: __, itemId: ___, ...others } = card;
    return withoutProrated(others);
  }
  const { key: _, kind: __, itemId: ___, model: ____, rates, ...others } = card;
  const ofMatrices = rates.flatMap(matrixOf);
  return { ...withoutProrated(others), ...(ofMatrices.length === 0 ? {} : { matrices: ofMatrices }) };
}

function withoutProrated({ prorated: _, ...others }: Record<string, unknown>): Record<string, unknown> {
  return others;
}

function matrixOf({ currency, matrix }: CurrencyRates) {
  return matrix === undefined || matrix === null ? [] : [{ currency, ...matrix }];
}
