import type { FieldProblem } from '@otpless/problem/problem';
import type { RuleCondition } from '@otpless/rating/pricing-rule';
import { currencyProblems, decimalProblems } from './amount-problems';
import { keyProblems, repeated, textProblems } from './naming';
import type { PricingRule, RuleEffect } from './pricing-rule';
import { pricingProblems, type RateProblems } from './slabs';

/** Everything wrong with a rule by itself; what it says of cards and meters is asked of the version. */
export function pricingRuleProblems(rule: PricingRule, currencies: readonly string[]): RateProblems {
  const ofEffect = effectProblems(rule.effect, currencies);
  return {
    invalid: [
      ...keyProblems('key', rule.key),
      ...(rule.when.length === 0
        ? [{ path: 'when', message: 'name at least one condition: what always holds belongs into the card itself' }]
        : rule.when.flatMap((condition, index) => conditionProblems(`when.${index}`, condition))),
      ...scopeProblems(rule.appliesTo),
      ...ofEffect.invalid,
    ],
    overlapping: ofEffect.overlapping,
  };
}

function conditionProblems(path: string, condition: RuleCondition): FieldProblem[] {
  switch (condition.kind) {
    case 'USAGE':
      return decimalProblems(`${path}.usage.quantity`, condition.quantity, 'NOTHING');
    case 'ACCOUNT_TAG':
      return textProblems(`${path}.accountTag.tag`, condition.tag);
    case 'DATES': {
      const { from, until } = condition;
      if (from === null && until === null)
        return [{ path: `${path}.dates`, message: 'give a day it holds from or until' }];
      return from !== null && until !== null && until <= from
        ? [{ path: `${path}.dates.until`, message: `the first day it no longer holds lies after ${from}` }]
        : [];
    }
  }
}

function effectProblems(effect: RuleEffect, currencies: readonly string[]): RateProblems {
  switch (effect.kind) {
    case 'SCALE':
      return { invalid: decimalProblems('effect.scaleBy', effect.factor, 'NOTHING'), overlapping: [] };
    case 'SKIP':
      return { invalid: [], overlapping: [] };
    case 'REPLACE': {
      const given = effect.rates.map(({ currency }) => currency);
      const ofRates = effect.rates.map((rates, index) =>
        pricingProblems(`effect.replaceWith.rates.${index}`, effect.model, rates),
      );
      return {
        invalid: [
          ...currencyProblems('effect.replaceWith.rates', given, currencies),
          ...ofRates.flatMap(({ invalid }) => invalid),
        ],
        overlapping: ofRates.flatMap(({ overlapping }) => overlapping),
      };
    }
  }
}

function scopeProblems(scope: readonly string[] | null): FieldProblem[] {
  if (scope === null) return [];
  if (scope.length === 0) return [{ path: 'appliesTo', message: 'name at least one card, or leave it out for all' }];
  return repeated(scope).map((index) => ({ path: `appliesTo.${index}`, message: `${scope[index]} is named twice` }));
}
