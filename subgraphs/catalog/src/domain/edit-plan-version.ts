import type { PricingCycle } from '@otpless/period/pricing-cycle';
import { type Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import type { BillableItem } from './billable-item';
import type { Seen } from './edit';
import { editRefusal, type PlanVersion } from './plan-version';
import { type PlanVersionNotDraft, SlabsOverlap } from './plan-version-refusals';
import { currencyListProblems, trialProblems } from './plan-version-terms';
import type { PricingRule } from './pricing-rule';
import { pricingRuleProblems } from './pricing-rule-problems';
import type { RateCard } from './rate-card';
import { inCurrencyOrder, onlyIn, ruleOnlyIn } from './rate-card-currencies';
import { rateCardProblems } from './rate-card-problems';

type Edited = PlanVersion | PlanVersionNotDraft | Conflict | InvalidInput;

/** Adds a rate card to a draft, or replaces the one of the same key. */
export function putRateCard(
  draft: PlanVersion,
  seen: Seen,
  card: RateCard,
  item: BillableItem | null,
): Edited | SlabsOverlap {
  const refusal = editRefusal(draft, seen);
  if (refusal !== null) return refusal;
  const { invalid, overlapping } = rateCardProblems(card, item, draft.currencies);
  if (invalid.length > 0) return new InvalidInput(invalid);
  if (overlapping.length > 0) return new SlabsOverlap(overlapping);
  return edited(draft, { rateCards: put(draft.rateCards, inCurrencyOrder(card, draft.currencies)) });
}

/** Takes a rate card out of a draft. */
export function removeRateCard(draft: PlanVersion, seen: Seen, key: string): Edited {
  const refusal = editRefusal(draft, seen);
  if (refusal !== null) return refusal;
  const rateCards = draft.rateCards.filter((card) => card.key !== key);
  if (rateCards.length === draft.rateCards.length)
    return InvalidInput.at('key', `version ${draft.number} has no rate card ${key}`);
  return edited(draft, { rateCards });
}

/** Puts the rate cards into another order, which names each of them once. */
export function orderRateCards(draft: PlanVersion, seen: Seen, keys: readonly string[]): Edited {
  const refusal = editRefusal(draft, seen);
  if (refusal !== null) return refusal;
  const rateCards = inOrder(draft.rateCards, keys, 'rate card');
  return rateCards instanceof InvalidInput ? rateCards : edited(draft, { rateCards });
}

/** Adds a pricing rule to a draft, as the last one, or replaces the one of the same key. */
export function putPricingRule(draft: PlanVersion, seen: Seen, rule: PricingRule): Edited | SlabsOverlap {
  const refusal = editRefusal(draft, seen);
  if (refusal !== null) return refusal;
  const { invalid, overlapping } = pricingRuleProblems(rule, draft.currencies);
  if (invalid.length > 0) return new InvalidInput(invalid);
  if (overlapping.length > 0) return new SlabsOverlap(overlapping);
  return edited(draft, { pricingRules: put(draft.pricingRules, rule) });
}

/** Takes a pricing rule out of a draft. */
export function removePricingRule(draft: PlanVersion, seen: Seen, key: string): Edited {
  const refusal = editRefusal(draft, seen);
  if (refusal !== null) return refusal;
  const pricingRules = draft.pricingRules.filter((rule) => rule.key !== key);
  if (pricingRules.length === draft.pricingRules.length)
    return InvalidInput.at('key', `version ${draft.number} has no pricing rule ${key}`);
  return edited(draft, { pricingRules });
}

/** Puts the pricing rules into another order: a later rule has the last word. */
export function orderPricingRules(draft: PlanVersion, seen: Seen, keys: readonly string[]): Edited {
  const refusal = editRefusal(draft, seen);
  if (refusal !== null) return refusal;
  const pricingRules = inOrder(draft.pricingRules, keys, 'pricing rule');
  return pricingRules instanceof InvalidInput ? pricingRules : edited(draft, { pricingRules });
}

/** Sets by which cycle a draft is billed and how long it is tried for nothing. */
export function setPricingCycle(draft: PlanVersion, seen: Seen, cycle: PricingCycle, trialDays: number): Edited {
  const refusal = editRefusal(draft, seen);
  if (refusal !== null) return refusal;
  const problems = trialProblems(trialDays);
  return problems.length > 0 ? new InvalidInput(problems) : edited(draft, { cycle, trialDays });
}

/** Sets in which currencies a draft is offered; what its cards and rules say in a currency that goes, goes with it. */
export function setCurrencies(draft: PlanVersion, seen: Seen, currencies: readonly string[]): Edited {
  const refusal = editRefusal(draft, seen);
  if (refusal !== null) return refusal;
  const problems = currencyListProblems(currencies);
  if (problems.length > 0) return new InvalidInput(problems);
  return edited(draft, {
    currencies,
    rateCards: draft.rateCards.map((card) => inCurrencyOrder(onlyIn(card, currencies), currencies)),
    pricingRules: draft.pricingRules.map((rule) => ruleOnlyIn(rule, currencies)),
  });
}

function edited(draft: PlanVersion, change: Partial<PlanVersion>): PlanVersion {
  return { ...draft, ...change, version: draft.version + 1 };
}

function put<Keyed extends { readonly key: string }>(list: readonly Keyed[], one: Keyed): Keyed[] {
  return list.some(({ key }) => key === one.key)
    ? list.map((other) => (other.key === one.key ? one : other))
    : [...list, one];
}

function inOrder<Keyed extends { readonly key: string }>(
  list: readonly Keyed[],
  keys: readonly string[],
  noun: string,
): Keyed[] | InvalidInput {
  const problems: FieldProblem[] = keys.flatMap((key, index) => {
    const path = `keys.${index}`;
    if (!list.some((one) => one.key === key)) return [{ path, message: `there is no ${noun} ${key}` }];
    return keys.indexOf(key) < index ? [{ path, message: `${key} is named twice: name each once` }] : [];
  });
  const missing = list.filter(({ key }) => !keys.includes(key)).map(({ key }) => key);
  if (missing.length > 0) problems.push({ path: 'keys', message: `name ${missing.join(', ')} too` });
  if (problems.length > 0) return new InvalidInput(problems);
  return keys.flatMap((key) => list.filter((one) => one.key === key));
}
