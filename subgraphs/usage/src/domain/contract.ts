import { type LocalDate, earlierOf, localDate } from '@otpless/period/local-date';
import { type Period, graceEndsOn, periodContaining, periodsBetween } from '@otpless/period/periods';
import type { PricingCycle } from '@otpless/period/pricing-cycle';
import type { Term } from '@otpless/period/recurrence';
import { invariant } from '@otpless/problem/invariant';
import type { AnyRateCard } from '@otpless/rating/any-rate-card';
import type { PricingRule } from '@otpless/rating/pricing-rule';
import type { ChargedItem } from './charge';

/** One rate card of a phase, and what stands on the invoice for it where it can stand there. */
export type ContractedCard = AnyRateCard & { readonly item?: ChargedItem };

/** RUNNING is charged; a TRIAL counts and entitles; while PAUSED usage is counted, and that is all. */
export type PhaseState = 'RUNNING' | 'TRIAL' | 'PAUSED';

/** A span of the contract under one plan version. */
export interface ContractPhase {
  readonly startsOn: string;
  /** Exclusive; null while it goes on. */
  readonly endsOn: string | null;
  readonly state: PhaseState;
  readonly planVersionId: string;
  readonly planName: string;
  readonly planVersionNumber: number;
  readonly cycle: PricingCycle;
  readonly cards: readonly ContractedCard[];
  readonly rules: readonly PricingRule[];
}

/** From this day on so many licences are held. */
export interface ContractedLicences {
  readonly effectiveOn: string;
  readonly quantity: string;
}

/** The whole contract of a subscription, as the catalog said it last. */
export interface Contract {
  readonly subscriptionId: string;
  readonly accountId: string;
  /** Accounts whose usage is priced together with that of its own. */
  readonly memberAccountIds: readonly string[];
  readonly currency: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly phases: readonly ContractPhase[];
  /** By the key of their card. */
  readonly licences: Readonly<Record<string, readonly ContractedLicences[]>>;
}

/** A period of a contract, and when its grace ends. */
export interface ContractedPeriod extends Period {
  readonly graceEndsOn: LocalDate;
}

/**
 * The periods of the contract that have begun by the day; each lies in one phase, and has one accrual. Grace days of the
 * account's own stand in place of those of its plans' cycles.
 */
export function periodsBegunBy(
  contract: Contract,
  today: LocalDate,
  ownGraceDays: number | null = null,
): ContractedPeriod[] {
  return contract.phases.flatMap((phase) => {
    const endsOn = endOf(phase, contract);
    const startsOn = localDate(phase.startsOn);
    if (startsOn > today || (endsOn !== null && endsOn <= startsOn)) return [];
    const running = periodContaining(phase.cycle, localDate(contract.startsOn), today).endsOn;
    const until = endsOn === null ? running : earlierOf(running, endsOn);
    return periodsBetween(phase.cycle, localDate(contract.startsOn), startsOn, until).map((period) => ({
      ...period,
      graceEndsOn: graceEndsOn({ ...phase.cycle, graceDays: ownGraceDays ?? phase.cycle.graceDays }, period),
    }));
  });
}

/** The day the next period begins, after those that have begun; null where the contract ends before. */
export function nextPeriodOn(contract: Contract, today: LocalDate): LocalDate | null {
  const begun = periodsBegunBy(contract, today).at(-1);
  const next = begun === undefined ? localDate(contract.startsOn) : begun.endsOn;
  return contract.endsOn !== null && next >= contract.endsOn ? null : next;
}

/** The phase whose cards price a period. */
export function phaseOf(contract: Contract, period: { readonly startsOn: string }): ContractPhase {
  const phase = contract.phases.findLast(({ startsOn }) => startsOn <= period.startsOn);
  invariant(phase !== undefined, 'a period begins in a phase of its contract');
  return phase;
}

/**
 * The days the plan version of a phase holds for: those of the phases beside it under the same version, also where it
 * was paused or overridden between them, so that what is due once stays due once. A trial is no part of it.
 */
export function termOf(contract: Contract, phase: ContractPhase): Term {
  return termWhile(contract, phase, () => true);
}

/** By its key, the part of the term that a card of the phase stands in, where it was added or removed within the term. */
export function termsOfCards(contract: Contract, phase: ContractPhase): Record<string, Term> {
  const whole = termOf(contract, phase);
  const terms = phase.cards.map(({ key }) => {
    const has = ({ cards }: ContractPhase): boolean => cards.some((card) => card.key === key);
    return [key, termWhile(contract, phase, has)] as const;
  });
  return Object.fromEntries(
    terms.filter(([, { startsOn, endsOn }]) => startsOn !== whole.startsOn || endsOn !== whole.endsOn),
  );
}

function termWhile(contract: Contract, phase: ContractPhase, holds: (other: ContractPhase) => boolean): Term {
  const { phases } = contract;
  const isSame = (other: ContractPhase | undefined): boolean =>
    other?.planVersionId === phase.planVersionId &&
    (other.state === 'TRIAL') === (phase.state === 'TRIAL') &&
    holds(other);
  let first = phases.indexOf(phase);
  let last = first;
  while (isSame(phases[first - 1])) first -= 1;
  while (isSame(phases[last + 1])) last += 1;
  return {
    cycle: phase.cycle,
    anchoredOn: localDate(contract.startsOn),
    startsOn: localDate(phases[first]!.startsOn),
    endsOn: endOf(phases[last]!, contract),
  };
}

/** Whether what a phase charges grows with every day that begins: licences by the day, charged once they are over. */
export function growsByTheDay({ state, cards }: Pick<ContractPhase, 'state' | 'cards'>): boolean {
  return (
    state === 'RUNNING' &&
    cards.some((card) => card.kind === 'LICENCE' && card.per === 'DAY' && card.timing === 'IN_ARREARS')
  );
}

/** The meters that the cards of a phase, and the conditions of its rules, look at. */
export function metersOf({ cards, rules }: Pick<ContractPhase, 'cards' | 'rules'>): string[] {
  const ofCards = cards.map((card) => (card.kind === 'USAGE' || card.kind === 'ENTITLEMENT' ? card.meterId : null));
  const ofRules = rules.flatMap(({ when }) => when.map((one) => (one.kind === 'USAGE' ? one.meterId : null)));
  return [...new Set([...ofCards, ...ofRules].filter((id) => id !== null))];
}

function endOf(phase: ContractPhase, contract: Contract): LocalDate | null {
  const ends = [phase.endsOn, contract.endsOn].filter((end) => end !== null).map(localDate);
  return ends.length === 0 ? null : ends.reduce(earlierOf);
}
