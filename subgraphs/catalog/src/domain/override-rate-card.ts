import type { LocalDate } from '@otpless/period/local-date';
import { InvalidInput, Problem } from '@otpless/problem/problem';
import { dayOfChange, type Today, type When } from './change-day';
import { type CardChange, cardsInForce, type Override, overridesOn } from './override';
import type { PlanVersion } from './plan-version';
import type { RateCard } from './rate-card';
import { type Subscription, termOn } from './subscription';
import { changed, type Decided } from './subscription-change';
import { type MoveNotAllowed, moveRefusal } from './subscription-status';

/** An override is about a card that is not there on the day. */
export class NoSuchRateCard extends Problem {
  readonly typeName = 'NoSuchRateCard';

  constructor(
    readonly rateCardKey: string,
    readonly effectiveOn: string,
    readonly known: readonly string[],
  ) {
    super(
      `There is no rate card ${rateCardKey} on ${effectiveOn}: name one of ${known.join(', ') || '(none)'}, or add it.`,
    );
  }
}

export type OverrideRequest = {
  readonly rateCardKey: string;
  readonly when: When;
} & ({ readonly kind: 'REPLACE' | 'ADD'; readonly card: RateCard } | { readonly kind: 'REMOVE' });

/** The plan version of a term. */
export type VersionOf = (planVersionId: string) => PlanVersion;

/**
 * Changes, for one subscription, a card of its plan version, adds one or removes one, from a day on. What is set for later
 * days stays. Whether the cards that come out of it can be rated is asked once they are known (`terms-in-force.ts`).
 */
export function overrideRateCard(
  subscription: Subscription,
  request: OverrideRequest,
  versionOf: VersionOf,
  now: Today,
): Decided | MoveNotAllowed | NoSuchRateCard | InvalidInput {
  const refusal = moveRefusal(subscription, 'CHANGE_TERMS', now.today);
  if (refusal !== null) return refusal;
  const day = dayOfChange(subscription, request.when, now);
  if (day instanceof InvalidInput) return day;
  const { rateCardKey, kind } = request;
  const known = cardsOn(subscription, versionOf, day).map(({ key }) => key);
  if (kind === 'ADD' && known.includes(rateCardKey))
    return InvalidInput.at('rateCardKey', `there is a rate card ${rateCardKey} on ${day} already: replace it`);
  if (kind !== 'ADD' && !known.includes(rateCardKey)) return new NoSuchRateCard(rateCardKey, day, known);
  if (kind !== 'REMOVE' && request.card.key !== rateCardKey)
    return InvalidInput.at('card.key', `write ${rateCardKey}: a card keeps its key`);
  const change: CardChange = kind === 'REMOVE' ? { kind: 'REMOVED' } : { kind: 'CARD', card: request.card };
  const override: Override = { term: termOn(subscription, day).number, rateCardKey, effectiveOn: day, change };
  const overrides = [...subscription.overrides.filter((other) => !isSame(other, override)), override];
  const details = { kind: 'RATE_CARD_OVERRIDDEN', rateCardKey, override: kind } as const;
  return changed(subscription, { overrides: inOrder(overrides) }, day, details);
}

/** From a day on a card is again as the plan version has it; what was set for later days goes too. */
export function clearOverride(
  subscription: Subscription,
  rateCardKey: string,
  when: When,
  now: Today,
): Decided | MoveNotAllowed | InvalidInput {
  const refusal = moveRefusal(subscription, 'CHANGE_TERMS', now.today);
  if (refusal !== null) return refusal;
  const day = dayOfChange(subscription, when, now);
  if (day instanceof InvalidInput) return day;
  const { number: term } = termOn(subscription, day);
  const isLater = (one: Override) => one.term === term && one.rateCardKey === rateCardKey && one.effectiveOn >= day;
  const left = subscription.overrides.filter((one) => !isLater(one));
  const holds = overridesOn(left, term, day).some((one) => one.rateCardKey === rateCardKey);
  if (!holds && left.length === subscription.overrides.length)
    return InvalidInput.at('rateCardKey', `${rateCardKey} is not overridden on ${day} or later`);
  const cleared: Override = { term, rateCardKey, effectiveOn: day, change: null };
  const overrides = holds ? [...left, cleared] : left;
  return changed(subscription, { overrides: inOrder(overrides) }, day, { kind: 'OVERRIDE_CLEARED', rateCardKey });
}

/**
 * The overrides that are carried over to another term. One that replaced or removed a card of the plan version needs that
 * card in the new one; one that added a card adds it there.
 */
export function carriedOver(
  subscription: Subscription,
  keys: readonly string[],
  day: LocalDate,
  to: { readonly term: number; readonly version: PlanVersion },
  versionOf: VersionOf,
): Override[] | NoSuchRateCard | InvalidInput {
  const from = termOn(subscription, day);
  const inForce = overridesOn(subscription.overrides, from.number, day);
  const carried: Override[] = [];
  for (const [index, key] of keys.entries()) {
    const override = inForce.find(({ rateCardKey }) => rateCardKey === key);
    if (override === undefined)
      return InvalidInput.at(`carryOverrides.${index}`, `${key} is not overridden on ${day}: leave it out`);
    const isOfPlan = versionOf(from.planVersionId).rateCards.some((card) => card.key === key);
    const known = to.version.rateCards.map((card) => card.key);
    if (isOfPlan && !known.includes(key)) return new NoSuchRateCard(key, day, known);
    carried.push({ ...override, term: to.term, effectiveOn: day });
  }
  return carried;
}

function cardsOn(subscription: Subscription, versionOf: VersionOf, day: LocalDate): RateCard[] {
  const { number, planVersionId } = termOn(subscription, day);
  return cardsInForce(versionOf(planVersionId).rateCards, overridesOn(subscription.overrides, number, day));
}

function isSame(one: Override, other: Override): boolean {
  return placeOf(one) === placeOf(other);
}

function inOrder(overrides: readonly Override[]): Override[] {
  return [...overrides].sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

function placeOf({ term, rateCardKey, effectiveOn }: Override): string {
  return `${String(term).padStart(6, '0')} ${rateCardKey} ${effectiveOn}`;
}
