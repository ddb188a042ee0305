import { type LocalDate, earlierOf, laterOf, localDate } from '@otpless/period/local-date';
import { type Period, periodsBetween, type Span } from '@otpless/period/periods';
import type { PricingCycle } from '@otpless/period/pricing-cycle';
import type { Contract, ContractedCard, ContractPhase } from './contract';
import type { PricingTerms, TermsInCurrency } from './pricing-terms';

/**
 * The contract as if it had said these terms, where the days touch it: for the whole term, so that what is due once is not
 * due again. What is of the account stays as it was: its trials, pauses, licences, members and coupons, and the days its
 * periods begin on; only where the terms are billed by another interval do periods begin with the first of the days.
 */
export function contractOn(
  terms: PricingTerms,
  { cards, rules }: TermsInCurrency,
  contract: Contract,
  days: Span,
): Contract {
  const touched = touchedTerms(contract.phases, days);
  const otherwiseBilled = touched.some(({ cycle }) => cycle.interval !== terms.cycle.interval);
  const fromTheDays: PricingCycle = { ...terms.cycle, start: { kind: 'ANNIVERSARY' } };
  const { planVersionId, planName, planVersionNumber } = terms;
  const phases = contract.phases.map((phase) =>
    touched.includes(phase)
      ? {
          ...phase,
          cycle: otherwiseBilled ? fromTheDays : phase.cycle,
          cards: [...cards, ...couponsOf(phase, cards)],
          ...{ planVersionId, planName, planVersionNumber, rules },
        }
      : phase,
  );
  const simulated = new Set(phases.filter((_phase, at) => touched.includes(contract.phases[at]!)));
  const joined = phases.reduce<ContractPhase[]>((before, phase) => joinedTo(before, phase, simulated), []);
  return { ...contract, startsOn: otherwiseBilled ? days.startsOn : contract.startsOn, phases: joined };
}

/** The periods that fill the days, as far as the contract holds them. */
export function periodsWithin(contract: Contract, days: Span): Period[] {
  return contract.phases.flatMap((phase) => {
    const from = laterOf(localDate(phase.startsOn), days.startsOn);
    const until = endsOnOf(phase, contract, days.endsOn);
    if (from >= until) return [];
    return periodsBetween(phase.cycle, localDate(contract.startsOn), from, until);
  });
}

function endsOnOf(phase: ContractPhase, contract: Contract, latest: LocalDate): LocalDate {
  const ends = [phase.endsOn, contract.endsOn].filter((end) => end !== null).map(localDate);
  return ends.reduce(earlierOf, latest);
}

/** The phases that the days touch, and those beside them that are one term with them. */
function touchedTerms(phases: readonly ContractPhase[], days: Span): ContractPhase[] {
  const terms: ContractPhase[][] = [];
  for (const phase of phases) {
    const last = terms.at(-1)?.at(-1);
    if (last !== undefined && isSameTerm(last, phase)) terms.at(-1)!.push(phase);
    else terms.push([phase]);
  }
  return terms.filter((term) => term.some((phase) => touches(phase, days))).flat();
}

function isSameTerm(one: ContractPhase, other: ContractPhase): boolean {
  return one.planVersionId === other.planVersionId && (one.state === 'TRIAL') === (other.state === 'TRIAL');
}

function touches({ startsOn, endsOn }: ContractPhase, days: Span): boolean {
  return startsOn < days.endsOn && (endsOn === null || endsOn > days.startsOn);
}

/** What coupons take off cards that the terms have too; a coupon is of the account, not of its plan. */
function couponsOf(phase: ContractPhase, cards: readonly ContractedCard[]): ContractedCard[] {
  const keys = new Set(cards.map(({ key }) => key));
  return phase.cards.flatMap((card): ContractedCard[] => {
    if (card.kind !== 'DISCOUNT' || !card.key.startsWith('coupon.') || keys.has(card.key)) return [];
    if (card.appliesTo === null) return [card];
    const appliesTo = card.appliesTo.filter((key) => keys.has(key));
    return appliesTo.length === 0 ? [] : [{ ...card, appliesTo }];
  });
}

/** Under the same terms there is no change where one plan version followed another, or an override began. */
function joinedTo(
  before: readonly ContractPhase[],
  phase: ContractPhase,
  simulated: Set<ContractPhase>,
): ContractPhase[] {
  const last = before.at(-1);
  if (last === undefined || !simulated.has(last) || !simulated.has(phase) || saidBy(last) !== saidBy(phase))
    return [...before, phase];
  const joined = { ...last, endsOn: phase.endsOn };
  simulated.add(joined);
  return [...before.slice(0, -1), joined];
}

/** What may still differ between two phases on the same terms. */
function saidBy({ state, cycle, cards }: ContractPhase): string {
  return JSON.stringify([state, cycle, cards.map(({ key }) => key)]);
}
