import type { FieldProblem } from '@otpless/problem/problem';
import type { BillableItem } from './billable-item';
import type { Feature } from './feature';
import type { Meter } from './meter';
import { cardReferenceProblems } from './card-reference-problems';
import { currencyListProblems, type PlanVersionTerms, trialProblems } from './plan-version-terms';
import { cycleProblems } from './pricing-cycle';
import { amountsOf, isPriced, type RateCard } from './rate-card';
import { rateCardProblems } from './rate-card-problems';
import { ruleReferenceProblems } from './rule-reference-problems';
import { pricingRuleProblems } from './pricing-rule-problems';
import { isSacCode } from './sac-code';

/** What a version names beside itself, as far as it exists. */
export interface ThingsNamed {
  readonly items: ReadonlyMap<string, BillableItem>;
  readonly meters: ReadonlyMap<string, Meter>;
  readonly features: ReadonlyMap<string, Feature>;
  /** Of the keys that grants are scoped by, those of billable items there are. */
  readonly itemKeys: ReadonlySet<string>;
}

/**
 * All that keeps a version from being offered, at once: what is wrong with a card or a rule by itself, what it lacks,
 * and what it says of others. Paths name cards and rules by their keys.
 */
export function planVersionProblems(terms: PlanVersionTerms, things: ThingsNamed): FieldProblem[] {
  const { cycle, trialDays, currencies, rateCards, pricingRules } = terms;
  return [
    ...cycleProblems(cycle),
    ...trialProblems(trialDays),
    ...currencyListProblems(currencies),
    ...(rateCards.length === 0 ? [{ path: 'rateCards', message: 'add at least one rate card' }] : []),
    ...rateCards.flatMap((card) =>
      under(`rateCards.${card.key}`, [
        ...itemProblems(card, things),
        ...ofItself(rateCardProblems(card, things.items.get(card.itemId ?? '') ?? null, currencies)),
        ...missingCurrencies(card, currencies),
        ...cardReferenceProblems(card, terms, things),
      ]),
    ),
    ...pricingRules.flatMap((rule) =>
      under(`pricingRules.${rule.key}`, [
        ...ofItself(pricingRuleProblems(rule, currencies)),
        ...ruleReferenceProblems(rule, terms, things),
      ]),
    ),
  ];
}

function under(path: string, problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map((problem) => ({ path: `${path}.${problem.path}`, message: problem.message }));
}

function ofItself({ invalid, overlapping }: ReturnType<typeof rateCardProblems>): FieldProblem[] {
  return [...invalid, ...overlapping];
}

function itemProblems({ itemId }: RateCard, { items }: ThingsNamed): FieldProblem[] {
  if (itemId === null) return [];
  const item = items.get(itemId);
  if (item === undefined) return [{ path: 'itemId', message: `there is no billable item ${itemId}: choose another` }];
  if (isSacCode(item.sacCode)) return [];
  const message = `${item.sacCode} of ${item.key} is no service accounting code: choose an item with one, as 998413`;
  return [{ path: 'itemId', message }];
}

/** In every currency of the version a card says what it costs. */
function missingCurrencies(card: RateCard, currencies: readonly string[]): FieldProblem[] {
  const amounts = amountsOf(card);
  const given = isPriced(card) ? card.rates : amounts;
  if (given === null) return [];
  const missing = currencies.filter((currency) => !given.some((one) => one.currency === currency));
  const [path, noun] = isPriced(card) ? ['rates', 'rates'] : [amountsPath(card), 'amount'];
  return missing.map((currency) => ({ path, message: `add the ${noun} in ${currency}` }));
}

function amountsPath({ kind }: RateCard): string {
  if (kind === 'CREDIT_GRANT') return 'grant.amounts';
  if (kind === 'DISCOUNT') return 'discount.amounts';
  return kind === 'MINIMUM_COMMITMENT' ? 'commitment.amounts' : 'limit.amounts';
}
