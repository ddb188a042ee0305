import { wholeNumber } from '../forms/whole-number';
import type {
  CurrencyAmountInput,
  FeeTiming,
  GrantExpiryKind,
  LicencePer,
  PricingModel,
  PutRateCardInput,
  RateCardKind,
} from '../gql/graphql';
import { modelsOfKind } from './card-words';
import { firstRates, isMissing, placeTyped, type RatesTyped, ratesInput } from './rates-typed';

export interface AmountTyped {
  currency: string;
  amount: string;
}

export type DiscountBy = 'PERCENT' | 'AMOUNT' | 'UNITS';

/** A rate card while it is typed: places for what any kind says; only those of its kind are shown and sent. */
export interface CardTyped extends Record<string, unknown> {
  key: string;
  kind: RateCardKind;
  itemId: string | null;
  model: PricingModel | null;
  prorated: boolean;
  timing: FeeTiming;
  recurrence: { once: boolean; everyCycles: string; offset: string };
  rates: RatesTyped[];
  licence: { per: LicencePer };
  entitlement: { featureKey: string; allowance: string };
  overage: { beyond: string };
  grant: {
    amounts: AmountTyped[];
    expiry: { kind: GrantExpiryKind; days: string };
    priority: string;
    scope: string[];
  };
  commitment: ScopedTyped;
  limit: ScopedTyped;
  discount: ScopedTyped & { by: DiscountBy; percent: string; units: string };
}

interface ScopedTyped {
  amounts: AmountTyped[];
  /** The keys of the cards; empty for all. */
  appliesTo: string[];
}

/** An amount in each currency, to be typed. */
export const emptyAmounts = (currencies: readonly string[]): AmountTyped[] =>
  currencies.map((currency) => ({ currency, amount: '' }));

/** A card of a kind to begin with, in the currencies of its version. */
export function emptyCard(kind: RateCardKind, currencies: readonly string[]): CardTyped {
  const model = modelsOfKind[kind][0] ?? null;
  const scoped = (): ScopedTyped => ({ amounts: emptyAmounts(currencies), appliesTo: [] });
  return {
    key: '',
    kind,
    itemId: null,
    model,
    prorated: false,
    timing: 'IN_ADVANCE',
    recurrence: { once: false, everyCycles: '1', offset: '0' },
    // The first currency has slabs to fill in; the others are begun one by one, or copied.
    rates: currencies.map((currency, at) =>
      model && at === 0 ? firstRates(model, currency) : { currency, slabs: [], matrix: null },
    ),
    licence: { per: 'PERIOD' },
    entitlement: { featureKey: '', allowance: '' },
    overage: { beyond: '' },
    grant: { amounts: emptyAmounts(currencies), expiry: { kind: 'NEVER', days: '' }, priority: '100', scope: [] },
    commitment: scoped(),
    limit: scoped(),
    discount: { ...scoped(), by: 'PERCENT', percent: '', units: '' },
  };
}

const amountsInput = (amounts: readonly AmountTyped[]): CurrencyAmountInput[] =>
  amounts
    .filter(({ amount }) => amount.trim() !== '')
    .map(({ currency, amount }) => ({ currency, amount: amount.trim() }));

const scopedInput = ({ amounts, appliesTo }: ScopedTyped) => ({
  amounts: amountsInput(amounts),
  appliesTo: appliesTo.length > 0 ? appliesTo : null,
});

const recurrenceInput = ({ once, everyCycles, offset }: CardTyped['recurrence']) => ({
  once,
  everyCycles: once ? null : wholeNumber(everyCycles),
  offset: wholeNumber(offset),
});

/** What was typed, as the graph takes it: only what cards of the kind say. */
export function cardInput(card: CardTyped): Omit<PutRateCardInput, 'planVersionId' | 'expectedVersion'> {
  const { key, kind, itemId, prorated, timing, licence, entitlement, overage, grant, discount } = card;
  const named = { key: key.trim(), kind };
  const priced = { itemId, model: card.model, prorated, rates: card.model ? ratesInput(card.model, card.rates) : [] };
  const recurring = { timing, recurrence: recurrenceInput(card.recurrence) };
  switch (kind) {
    case 'FIXED_FEE':
      return { ...named, ...priced, ...recurring };
    case 'USAGE':
      return { ...named, ...priced };
    case 'LICENCE':
      return { ...named, ...priced, ...recurring, licence };
    case 'OVERAGE':
      return { ...named, ...priced, overage: { beyond: overage.beyond } };
    case 'ENTITLEMENT': {
      const { featureKey, allowance } = entitlement;
      return { ...named, itemId, prorated, timing, entitlement: { featureKey, allowance: allowance.trim() || null } };
    }
    case 'CREDIT_GRANT': {
      const { amounts, expiry, priority, scope } = grant;
      const days = expiry.kind === 'AFTER_DAYS' ? wholeNumber(expiry.days) : null;
      const granted = {
        amounts: amountsInput(amounts),
        priority: wholeNumber(priority),
        scope: scope.length > 0 ? scope : null,
      };
      return { ...named, ...recurring, grant: { ...granted, expiry: { kind: expiry.kind, days } } };
    }
    case 'MINIMUM_COMMITMENT':
      return { ...named, itemId, prorated, recurrence: recurring.recurrence, commitment: scopedInput(card.commitment) };
    case 'CAP':
      return { ...named, prorated, limit: scopedInput(card.limit) };
    case 'FLOOR':
      return { ...named, itemId, prorated, limit: scopedInput(card.limit) };
    case 'DISCOUNT': {
      const { amounts, appliesTo } = scopedInput(discount);
      const off = {
        PERCENT: { percent: discount.percent.trim() },
        AMOUNT: { amounts },
        UNITS: { units: discount.units.trim() },
      }[discount.by];
      return { ...named, discount: { ...off, appliesTo } };
    }
  }
}

/** Where what a problem names stands in what was typed: currencies without rates or amounts were not sent. */
export function cardPlace(path: string, card: CardTyped): string {
  const { model, rates } = card;
  const amountsOf = { grant: card.grant, commitment: card.commitment, limit: card.limit, discount: card.discount };
  return Object.entries(amountsOf).reduce(
    (place, [part, { amounts }]) =>
      placeTyped(
        place,
        `${part}.amounts`,
        amounts.map(({ amount }) => amount.trim() !== ''),
      ),
    placeTyped(
      path,
      'rates',
      rates.map((one) => model !== null && !isMissing(model, one)),
    ),
  );
}
