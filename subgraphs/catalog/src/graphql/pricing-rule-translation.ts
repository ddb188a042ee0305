import { localDate, type LocalDate } from '@otpless/period/local-date';
import type { Names } from '../domain/card-facts';
import type { PricingRule } from '../domain/pricing-rule';
import { describePricingRule, type PricingRuleDefinition } from '../domain/pricing-rule-definition';
import { conditionWords, effectWords } from '../domain/rule-facts';
import type { PutPricingRuleInput, RuleConditionInput, RuleEffectInput } from './inputs/pricing-rule.input';
import { ratesOf, ratesShown } from './rate-card-translation';

/** A rule of the input: what is left out is none. */
export function ruleDefinitionOf({ key, when, appliesTo, effect }: PutPricingRuleInput): PricingRuleDefinition {
  return { key, when: when.map(conditionOf), appliesTo: appliesTo ?? null, effect: effectOf(effect) };
}

/** A rule for the screen. */
export function pricingRuleShown(rule: PricingRule, names: Names): object {
  const { key, when, appliesTo, effect } = describePricingRule(rule);
  const { scaleBy, replaceWith } = effect;
  return {
    key,
    when: when.map((condition, at) => ({ ...condition, sentence: conditionWords(rule.when[at]!, names) })),
    appliesTo,
    effect: {
      kind: rule.effect.kind,
      scaleBy,
      replaceWith: replaceWith === null ? null : { model: replaceWith.model, rates: replaceWith.rates.map(ratesShown) },
      sentence: effectWords(rule.effect),
    },
  };
}

function conditionOf({ usage, accountTag, dates }: RuleConditionInput): PricingRuleDefinition['when'][number] {
  return {
    usage: usage ?? null,
    accountTag: accountTag ?? null,
    dates: dates ? { from: dayOf(dates.from), until: dayOf(dates.until) } : null,
  };
}

function effectOf({ scaleBy, replaceWith, skip }: RuleEffectInput): PricingRuleDefinition['effect'] {
  return {
    scaleBy: scaleBy ?? null,
    replaceWith: replaceWith ? { model: replaceWith.model, rates: replaceWith.rates.map(ratesOf) } : null,
    skip,
  };
}

function dayOf(day: string | null | undefined): LocalDate | null {
  return day === null || day === undefined ? null : localDate(day);
}
