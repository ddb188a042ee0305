import { cardFacts, type Names } from './card-facts';
import type { Change } from './edit';
import { type Fact, factChanges } from './fact-changes';
import { inWords, startWords } from './figure-words';
import type { PlanVersionTerms } from './plan-version-terms';
import type { PricingRule } from './pricing-rule';
import type { RateCard } from './rate-card';
import { ruleFacts } from './rule-facts';

export const partChangeKinds = ['ADDED', 'REMOVED', 'CHANGED'] as const;

/** A card or a rule that is not in both versions, or does not say the same in them. */
export interface PartDiff<Part> {
  readonly key: string;
  readonly kind: (typeof partChangeKinds)[number];
  readonly before: Part | null;
  readonly after: Part | null;
  /** Paths lie in the card or rule. */
  readonly changes: readonly Change[];
}

/** How one version differs from another, from the one to the other. */
export interface PlanDiff {
  /** Of the cycle, the trial, the currencies, and in which order cards and rules stand. */
  readonly terms: readonly Change[];
  readonly cards: readonly PartDiff<RateCard>[];
  readonly rules: readonly PartDiff<PricingRule>[];
}

/** What lies between two versions, or between two states of one draft. */
export function planDiff(before: PlanVersionTerms, after: PlanVersionTerms, names: Names = new Map()): PlanDiff {
  return {
    terms: [
      ...factChanges(termFacts(before), termFacts(after)),
      ...orderChanges('rateCards', 'order of the cards', before.rateCards, after.rateCards),
      ...orderChanges('pricingRules', 'order of the rules', before.pricingRules, after.pricingRules),
    ],
    cards: partDiffs(before.rateCards, after.rateCards, (card) => cardFacts(card, names)),
    rules: partDiffs(before.pricingRules, after.pricingRules, (rule) => ruleFacts(rule, names)),
  };
}

/** All of it in one list: paths lie in the version, and each sentence says by itself what it is about. */
export function allChanges({ terms, cards, rules }: PlanDiff): Change[] {
  return [
    ...terms,
    ...cards.flatMap((diff) => partChanges('rateCards', 'rate card', diff)),
    ...rules.flatMap((diff) => partChanges('pricingRules', 'pricing rule', diff)),
  ];
}

function termFacts({ cycle, trialDays, currencies }: PlanVersionTerms): Fact[] {
  const said = (path: string, what: string, value: string): Fact => ({ path, part: null, what, value });
  return [
    said('cycle.interval', 'billing interval', inWords(cycle.interval)),
    said('cycle.start', 'periods begin', startWords(cycle)),
    said('cycle.graceDays', 'grace days', String(cycle.graceDays)),
    said('trialDays', 'trial days', String(trialDays)),
    said('currencies', 'currencies', currencies.join(', ')),
  ];
}

function partDiffs<Part extends { readonly key: string }>(
  before: readonly Part[],
  after: readonly Part[],
  factsOf: (part: Part) => Fact[],
): PartDiff<Part>[] {
  const keys = new Set([...after, ...before].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const [was = null, is = null] = [before.find((part) => part.key === key), after.find((part) => part.key === key)];
    const changes = factChanges(was === null ? [] : factsOf(was), is === null ? [] : factsOf(is));
    if (changes.length === 0) return [];
    const kind = was === null ? 'ADDED' : is === null ? 'REMOVED' : 'CHANGED';
    return [{ key, kind, before: was, after: is, changes } satisfies PartDiff<Part>];
  });
}

/** A part that came or went is one sentence; of one that changed, every change is. */
function partChanges(list: string, noun: string, { key, kind, changes }: PartDiff<unknown>): Change[] {
  const path = `${list}.${key}`;
  if (kind === 'CHANGED')
    return changes.map((change) => ({
      ...change,
      path: `${path}.${change.path}`,
      sentence: `${noun} ${key}, ${change.sentence}`,
    }));
  const said = changes.map(({ sentence }) => sentence.replace(/ (added:|removed, it was) /, ' ')).join('; ');
  const [before, after] = kind === 'ADDED' ? [null, said] : [said, null];
  return [{ path, before, after, sentence: `${noun} ${key} ${kind === 'ADDED' ? 'added' : 'removed'}: ${said}` }];
}

/** The order of what stands in both; what came or went is named by itself. */
function orderChanges(
  path: string,
  what: string,
  before: readonly { readonly key: string }[],
  after: readonly { readonly key: string }[],
): Change[] {
  const inBoth = (list: typeof before, other: typeof before) =>
    list
      .filter(({ key }) => other.some((one) => one.key === key))
      .map(({ key }) => key)
      .join(', ');
  const [was, is] = [inBoth(before, after), inBoth(after, before)];
  return was === is ? [] : [{ path: `${path}.order`, before: was, after: is, sentence: `${what}: ${was} → ${is}` }];
}
