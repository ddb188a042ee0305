import type { AnyRateCardKind, CardScope, GrantExpiry, LicenceCard } from '@otpless/rating/any-rate-card';
import type { AnyPricingModel } from '@otpless/rating/pricing';
import type { FeeTiming } from '@otpless/rating/rate-card';
import type { Recurrence } from '@otpless/period/recurrence';
import type { CurrencyAmount, CurrencyRates, RateCard } from './rate-card';

/** Money that one or more currencies are about, and the cards it is about. */
export interface ScopedAmounts {
  readonly amounts: readonly CurrencyAmount[];
  readonly appliesTo: CardScope;
}

/** One of percent, amounts and units. */
export interface DiscountDefinition {
  readonly percent: string | null;
  readonly amounts: readonly CurrencyAmount[] | null;
  readonly units: string | null;
  readonly appliesTo: CardScope;
}

/** A rate card as people write it: one shape for all kinds, of which each kind takes its parts. */
export interface RateCardDefinition {
  readonly key: string;
  readonly kind: AnyRateCardKind;
  readonly itemId: string | null;
  readonly model: AnyPricingModel | null;
  readonly prorated: boolean;
  readonly timing: FeeTiming | null;
  readonly recurrence: Recurrence | null;
  readonly rates: readonly CurrencyRates[];
  readonly licence: { readonly per: NonNullable<LicenceCard['per']> } | null;
  readonly entitlement: {
    readonly featureKey: string;
    readonly meterId: string | null;
    readonly allowance: string | null;
  } | null;
  readonly overage: { readonly beyond: string } | null;
  readonly grant: {
    readonly amounts: readonly CurrencyAmount[];
    readonly expiry: GrantExpiry;
    readonly priority: number;
    readonly scope: readonly string[] | null;
  } | null;
  readonly commitment: ScopedAmounts | null;
  readonly limit: ScopedAmounts | null;
  readonly discount: DiscountDefinition | null;
}

/** The parts that only some kinds have. */
export type CardPart = Exclude<keyof RateCardDefinition, 'key' | 'kind' | 'prorated'>;

const nothing = {
  itemId: null,
  model: null,
  prorated: false,
  timing: null,
  recurrence: null,
  rates: [],
  licence: null,
  entitlement: null,
  overage: null,
  grant: null,
  commitment: null,
  limit: null,
  discount: null,
} satisfies Omit<RateCardDefinition, 'key' | 'kind'>;

export const everyCycle: Recurrence = { cycles: 1, offset: 0 };

/** The card as people wrote it, for the screen: what it leaves out stands there as what holds. */
export function describeRateCard(card: RateCard): RateCardDefinition {
  const { key, kind, itemId } = card;
  const common = { ...nothing, key, kind, itemId };
  switch (card.kind) {
    case 'FIXED_FEE':
      return { ...common, ...pricedParts(card), ...recurringParts(card) };
    case 'USAGE':
      return { ...common, ...pricedParts(card) };
    case 'LICENCE':
      return { ...common, ...pricedParts(card), ...recurringParts(card), licence: { per: card.per ?? 'PERIOD' } };
    case 'OVERAGE':
      return { ...common, ...pricedParts(card), overage: { beyond: card.beyond } };
    case 'ENTITLEMENT': {
      const { featureKey, meterId, allowance, prorated, timing = 'IN_ADVANCE' } = card;
      return { ...common, prorated, timing, entitlement: { featureKey, meterId, allowance } };
    }
    case 'CREDIT_GRANT': {
      const { amounts, expiry, priority, scope } = card;
      return { ...common, ...recurringParts(card), grant: { amounts, expiry, priority, scope } };
    }
    case 'MINIMUM_COMMITMENT': {
      const { amounts, appliesTo, prorated, recurrence = everyCycle } = card;
      return { ...common, prorated, recurrence, commitment: { amounts, appliesTo } };
    }
    case 'CAP':
    case 'FLOOR':
      return { ...common, prorated: card.prorated, limit: { amounts: card.amounts, appliesTo: card.appliesTo } };
    case 'DISCOUNT': {
      const off = { percent: null, amounts: null, units: null, ...offParts(card.off) };
      return { ...common, discount: { ...off, appliesTo: card.appliesTo } };
    }
  }
}

function pricedParts({ model, prorated, rates }: Extract<RateCard, { rates: unknown }>) {
  return { model, prorated, rates };
}

function recurringParts({
  timing,
  recurrence,
}: Pick<Extract<RateCard, { kind: 'FIXED_FEE' }>, 'timing' | 'recurrence'>) {
  return { timing: timing ?? ('IN_ADVANCE' as const), recurrence: recurrence ?? everyCycle };
}

function offParts(off: Extract<RateCard, { kind: 'DISCOUNT' }>['off']): Partial<DiscountDefinition> {
  switch (off.kind) {
    case 'PERCENT':
      return { percent: off.percent };
    case 'AMOUNT':
      return { amounts: off.amounts };
    case 'UNITS':
      return { units: off.units };
  }
}
