import type { LocalDate } from '@otpless/period/local-date';
import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import type { CardScope } from '@otpless/rating/any-rate-card';
import type { AnyPricingModel } from '@otpless/rating/pricing';
import type { Comparison, RuleCondition } from '@otpless/rating/pricing-rule';
import { plainly, plainRates } from './parse-rate-card';
import type { PricingRule, RuleEffect } from './pricing-rule';
import type { CurrencyRates } from './rate-card';

/** One of usage, an account's tag and dates. */
export interface RuleConditionDefinition {
  readonly usage: { readonly meterId: string; readonly is: Comparison; readonly quantity: string } | null;
  readonly accountTag: { readonly tag: string; readonly has: boolean } | null;
  readonly dates: { readonly from: LocalDate | null; readonly until: LocalDate | null } | null;
}

/** One of scaling, replacing and skipping. */
export interface RuleEffectDefinition {
  readonly scaleBy: string | null;
  readonly replaceWith: { readonly model: AnyPricingModel; readonly rates: readonly CurrencyRates[] } | null;
  readonly skip: boolean;
}

/** A pricing rule as people write it. */
export interface PricingRuleDefinition {
  readonly key: string;
  readonly when: readonly RuleConditionDefinition[];
  readonly appliesTo: CardScope;
  readonly effect: RuleEffectDefinition;
}

/** Reads a pricing rule, or says where it is not one thing or the other. */
export function parsePricingRule({ key, when, appliesTo, effect }: PricingRuleDefinition): PricingRule | InvalidInput {
  const conditions = when.map(conditionOf);
  const done = effectOf(effect);
  const problems: FieldProblem[] = conditions.flatMap((condition, index) =>
    condition === null ? [{ path: `when.${index}`, message: 'give one of usage, accountTag and dates' }] : [],
  );
  if (done === null) problems.push({ path: 'effect', message: 'give one of scaleBy, replaceWith and skip' });
  if (problems.length > 0 || done === null) return new InvalidInput(problems);
  return { key, when: conditions.filter((condition) => condition !== null), appliesTo, effect: done };
}

/** The rule as people wrote it, for the screen. */
export function describePricingRule({ key, when, appliesTo, effect }: PricingRule): PricingRuleDefinition {
  return {
    key,
    when: when.map(({ kind, ...condition }) => ({
      usage: kind === 'USAGE' ? (condition as NonNullable<RuleConditionDefinition['usage']>) : null,
      accountTag: kind === 'ACCOUNT_TAG' ? (condition as NonNullable<RuleConditionDefinition['accountTag']>) : null,
      dates: kind === 'DATES' ? (condition as NonNullable<RuleConditionDefinition['dates']>) : null,
    })),
    appliesTo,
    effect: {
      scaleBy: effect.kind === 'SCALE' ? effect.factor : null,
      replaceWith: effect.kind === 'REPLACE' ? { model: effect.model, rates: effect.rates } : null,
      skip: effect.kind === 'SKIP',
    },
  };
}

function conditionOf({ usage, accountTag, dates }: RuleConditionDefinition): RuleCondition | null {
  if ([usage, accountTag, dates].filter((part) => part !== null).length !== 1) return null;
  if (usage !== null) return { kind: 'USAGE', ...usage, quantity: plainly(usage.quantity) };
  if (accountTag !== null) return { kind: 'ACCOUNT_TAG', ...accountTag };
  return dates === null ? null : { kind: 'DATES', ...dates };
}

function effectOf({ scaleBy, replaceWith, skip }: RuleEffectDefinition): RuleEffect | null {
  if ([scaleBy !== null, replaceWith !== null, skip].filter(Boolean).length !== 1) return null;
  if (scaleBy !== null) return { kind: 'SCALE', factor: plainly(scaleBy) };
  if (replaceWith === null) return { kind: 'SKIP' };
  return { kind: 'REPLACE', model: replaceWith.model, rates: replaceWith.rates.map(plainRates) };
}
