import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import type { Editor } from './edit';
import { cardsInForce, type OverrideKind } from './override';
import type { PlanVersion } from './plan-version';
import { planVersionProblems, type ThingsNamed } from './plan-version-problems';
import { inOneCurrency, type PlanVersionTerms } from './plan-version-terms';
import { longListProblems } from './naming';
import type { RateCard } from './rate-card';

/** What a proposal changes in a card of its plan version: another in its place, one more, or none. */
export interface ProposedChange {
  readonly change: OverrideKind;
  readonly rateCardKey: string;
  /** Of REPLACE and ADD. */
  readonly card: RateCard | null;
}

/**
 * A plan version with overrides that nobody has: it can be simulated, never subscribed to. What it says is settled when it is
 * made; a later edit of a draft that it was made from does not change it.
 */
export interface PricingProposal {
  readonly id: string;
  readonly planVersionId: string;
  readonly currency: string;
  readonly changes: readonly ProposedChange[];
  readonly terms: PlanVersionTerms;
  readonly by: Editor;
  readonly createdAt: Date;
}

/** Cards are judged in the currency of the proposal, so that it is asked first. */
export function currencyProblem({ number, currencies }: PlanVersion, currency: string): InvalidInput | null {
  if (currencies.includes(currency)) return null;
  return InvalidInput.at(
    'currency',
    `version ${number} is not priced in ${currency}: choose ${currencies.join(' or ') || 'another version'}`,
  );
}

/** What the version says in the currency with the changes, or what is wrong with a change by itself. */
export function proposedTerms(
  version: PlanVersion,
  currency: string,
  changes: readonly ProposedChange[],
): PlanVersionTerms | InvalidInput {
  const long = longListProblems('overrides', changes, mostChanges);
  if (long.length > 0) return new InvalidInput(long);
  const problems =
    changes.length === 0 ? [nothingChanged] : changes.flatMap((one, at) => changeProblems(version, changes, one, at));
  if (problems.length > 0) return new InvalidInput(problems);
  const overrides = changes.map(({ rateCardKey, card }) => ({
    rateCardKey,
    change: card === null ? { kind: 'REMOVED' as const } : { kind: 'CARD' as const, card },
  }));
  return inOneCurrency({ ...version, rateCards: cardsInForce(version.rateCards, overrides) }, currency);
}

/** What keeps the terms as a whole from being priced, by the rules that plan versions are offered by. */
export function proposalProblems(terms: PlanVersionTerms, things: ThingsNamed): InvalidInput | null {
  const problems = planVersionProblems(terms, things);
  return problems.length === 0 ? null : new InvalidInput(problems);
}

const mostChanges = 200;

const nothingChanged: FieldProblem = {
  path: 'overrides',
  message: 'change at least one card: a version as it is can be simulated by its own id',
};

function changeProblems(
  { rateCards }: PlanVersion,
  changes: readonly ProposedChange[],
  { change, rateCardKey, card }: ProposedChange,
  at: number,
): FieldProblem[] {
  const problem = (field: string, message: string): FieldProblem[] => [{ path: `overrides.${at}.${field}`, message }];
  const isThere = rateCards.some(({ key }) => key === rateCardKey);
  if (changes.findIndex((other) => other.rateCardKey === rateCardKey) < at)
    return problem('rateCardKey', `${rateCardKey} is named twice: change each card once`);
  if (change === 'ADD' && isThere)
    return problem('rateCardKey', `there is a rate card ${rateCardKey} already: replace it`);
  if (change !== 'ADD' && !isThere) return problem('rateCardKey', `there is no rate card ${rateCardKey}: add it`);
  if (change === 'REMOVE') return card === null ? [] : problem('card', 'what is removed has no card: leave it out');
  if (card === null) return problem('card', `say the card to ${change === 'ADD' ? 'add' : 'put in its place'}`);
  return card.key === rateCardKey ? [] : problem('card.key', `write ${rateCardKey}: a card keeps its key`);
}
