import { graphql } from '../gql/gql';
import type {
  Comparison,
  PricingModel,
  PutPricingRuleInput,
  RuleConditionInput,
  RuleEffectInput,
  RuleEffectKind,
  RuleToType_RuleFragment,
} from '../gql/graphql';
import { ratesToType } from '../rate-cards/rates-shown';
import { firstRates, isMissing, placeTyped, type RatesTyped, ratesInput } from '../rate-cards/rates-typed';

export const RuleToType_rule = graphql(`
  fragment RuleToType_rule on PricingRule {
    key
    when {
      usage {
        meterId
        is
        quantity
      }
      accountTag {
        tag
        has
      }
      dates {
        from
        until
      }
    }
    appliesTo
    effect {
      kind
      scaleBy
      replaceWith {
        model
        rates {
          ...RatesShown_rates
        }
      }
    }
  }
`);

export type ConditionKind = 'USAGE' | 'ACCOUNT_TAG' | 'DATES';

/** A condition while it is typed: places for what any kind says; only those of its kind are shown and sent. */
export interface ConditionTyped {
  kind: ConditionKind;
  usage: { meterId: string; is: Comparison; quantity: string };
  accountTag: { tag: string; has: boolean };
  dates: { from: string; until: string };
}

/** A pricing rule while it is typed. */
export interface RuleTyped extends Record<string, unknown> {
  key: string;
  when: ConditionTyped[];
  /** The keys of the cards; empty for all. */
  appliesTo: string[];
  effect: { kind: RuleEffectKind; scaleBy: string; model: PricingModel; rates: RatesTyped[] };
}

export const firstCondition = (kind: ConditionKind = 'USAGE'): ConditionTyped => ({
  kind,
  usage: { meterId: '', is: 'MORE_THAN', quantity: '' },
  accountTag: { tag: '', has: true },
  dates: { from: '', until: '' },
});

const firstRatesOf = (currencies: readonly string[]): RatesTyped[] =>
  currencies.map((currency, at) =>
    at === 0 ? firstRates('PER_UNIT', currency) : { currency, slabs: [], matrix: null },
  );

/** A rule to begin with, in the currencies of its version. */
export const emptyRule = (currencies: readonly string[]): RuleTyped => ({
  key: '',
  when: [firstCondition()],
  appliesTo: [],
  effect: { kind: 'SCALE', scaleBy: '', model: 'PER_UNIT', rates: firstRatesOf(currencies) },
});

/** A rule of the graph as the form holds it. */
export function ruleTyped(rule: RuleToType_RuleFragment, currencies: readonly string[]): RuleTyped {
  const { key, when, appliesTo, effect } = rule;
  const { kind, scaleBy, replaceWith } = effect;
  return {
    key,
    when: when.map(({ usage, accountTag, dates }) => ({
      ...firstCondition(usage ? 'USAGE' : accountTag ? 'ACCOUNT_TAG' : 'DATES'),
      ...(usage ? { usage: { meterId: usage.meterId, is: usage.is, quantity: usage.quantity } } : {}),
      ...(accountTag ? { accountTag: { tag: accountTag.tag, has: accountTag.has } } : {}),
      ...(dates ? { dates: { from: dates.from ?? '', until: dates.until ?? '' } } : {}),
    })),
    appliesTo: [...(appliesTo ?? [])],
    effect: {
      kind,
      scaleBy: scaleBy ?? '',
      model: replaceWith?.model ?? 'PER_UNIT',
      rates: replaceWith ? ratesToType(replaceWith.rates, currencies) : firstRatesOf(currencies),
    },
  };
}

function conditionInput({ kind, usage, accountTag, dates }: ConditionTyped): RuleConditionInput {
  switch (kind) {
    case 'USAGE':
      return { usage: { ...usage, quantity: usage.quantity.trim() } };
    case 'ACCOUNT_TAG':
      return { accountTag: { ...accountTag, tag: accountTag.tag.trim() } };
    case 'DATES':
      return { dates: { from: dates.from || null, until: dates.until || null } };
  }
}

function effectInput({ kind, scaleBy, model, rates }: RuleTyped['effect']): RuleEffectInput {
  switch (kind) {
    case 'SCALE':
      return { scaleBy: scaleBy.trim() };
    case 'REPLACE':
      return { replaceWith: { model, rates: ratesInput(model, rates) } };
    case 'SKIP':
      return { skip: true };
  }
}

/** What was typed, as the graph takes it. */
export const ruleInput = ({
  key,
  when,
  appliesTo,
  effect,
}: RuleTyped): Omit<PutPricingRuleInput, 'planVersionId' | 'expectedVersion'> => ({
  key: key.trim(),
  when: when.map(conditionInput),
  appliesTo: appliesTo.length > 0 ? appliesTo : null,
  effect: effectInput(effect),
});

/** Where what a problem names stands in what was typed. */
export const rulePlace = (path: string, { effect: { model, rates } }: RuleTyped): string =>
  placeTyped(
    path,
    'effect.replaceWith.rates',
    rates.map((one) => !isMissing(model, one)),
  );
