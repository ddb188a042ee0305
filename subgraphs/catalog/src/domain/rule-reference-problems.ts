import type { FieldProblem } from '@otpless/problem/problem';
import { modelsOfKind } from '@otpless/rating/any-rate-card';
import { matrixDimensionProblems } from './matrix-dimensions';
import { pricedMeterOf, unknownMeter } from './priced-meters';
import type { PlanVersionTerms } from './plan-version-terms';
import type { ThingsNamed } from './plan-version-problems';
import type { PricingRule, RuleEffect } from './pricing-rule';
import { isPriced, type RateCard } from './rate-card';

type Terms = Pick<PlanVersionTerms, 'rateCards' | 'currencies'>;

/** What is wrong with what a rule says of meters and cards. */
export function ruleReferenceProblems(rule: PricingRule, terms: Terms, things: ThingsNamed): FieldProblem[] {
  const { when, appliesTo, effect } = rule;
  return [
    ...when.flatMap((condition, index) =>
      condition.kind !== 'USAGE' || things.meters.has(condition.meterId)
        ? []
        : [unknownMeter(`when.${index}.usage.meterId`, condition.meterId)],
    ),
    ...(appliesTo ?? []).flatMap((key, index) => {
      const path = `appliesTo.${index}`;
      const card = terms.rateCards.find((other) => other.key === key);
      if (card === undefined) return [{ path, message: `there is no rate card ${key}: add it, or name another` }];
      return effect.kind === 'SKIP' || isPriced(card)
        ? []
        : [{ path, message: `${key} is a ${card.kind} card: a rule can skip it, but has no price to change` }];
    }),
    ...replacementProblems(effect, cardsOf(rule, terms), terms, things),
  ];
}

function cardsOf({ appliesTo }: PricingRule, { rateCards }: Terms): RateCard[] {
  return rateCards.filter(({ key }) => appliesTo === null || appliesTo.includes(key));
}

/** A price that takes the place of another is one that a card of its kind can have, in every currency. */
function replacementProblems(
  effect: RuleEffect,
  cards: readonly RateCard[],
  { currencies, rateCards }: Terms,
  { items, meters }: ThingsNamed,
): FieldProblem[] {
  if (effect.kind !== 'REPLACE') return [];
  const missing = currencies.filter((currency) => !effect.rates.some((rate) => rate.currency === currency));
  return [
    ...missing.map((currency) => ({ path: 'effect.replaceWith.rates', message: `add the rates in ${currency}` })),
    ...cards.filter(isPriced).flatMap((card) => {
      const models = modelsOfKind[card.kind];
      if (!models.includes(effect.model)) {
        const message = `${card.key} is a ${card.kind} card, priced by ${models.join(', ')}: leave it out of the rule`;
        return [{ path: 'effect.replaceWith.model', message }];
      }
      const meter = meters.get(pricedMeterOf(card, rateCards, items) ?? '');
      return effect.model === 'MATRIX' && meter !== undefined
        ? matrixDimensionProblems('effect.replaceWith.rates', effect.rates, meter)
        : [];
    }),
  ];
}
