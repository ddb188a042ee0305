import { type LocalDate, earlierOf, localDate } from '@otpless/period/local-date';
import { type Period, graceEndsOn, periodContaining, periodsBetween } from '@otpless/period/periods';
import type { PricingCycle } from '@otpless/period/pricing-cycle';
import { invariant } from '@otpless/problem/invariant';
import type { RateCard } from '@otpless/rating/rate-card';
import type { ChargedItem } from './charge';

/** One rate card of a phase, and what stands on the invoice for it. */
export type ContractedCard = RateCard & { readonly item: ChargedItem; readonly meterId: string | null };

/** A span of the contract under one plan version. */
export interface ContractPhase {
  readonly startsOn: string;
  /** Exclusive; null while it goes on. */
  readonly endsOn: string | null;
  readonly planVersionId: string;
  readonly planName: string;
  readonly planVersionNumber: number;
  readonly cycle: PricingCycle;
  readonly cards: readonly ContractedCard[];
}

/** The whole contract of a subscription, as the catalog said it last. */
export interface Contract {
  readonly subscriptionId: string;
  readonly accountId: string;
  readonly currency: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly phases: readonly ContractPhase[];
}

/** A period of a contract, and when its grace ends. */
export interface ContractedPeriod extends Period {
  readonly graceEndsOn: LocalDate;
}

/** The periods of the contract that have begun by the day; each lies in one phase, and has one accrual. */
export function periodsBegunBy(contract: Contract, today: LocalDate): ContractedPeriod[] {
  return contract.phases.flatMap((phase) => {
    const endsOn = endOf(phase, contract);
    const startsOn = localDate(phase.startsOn);
    if (startsOn > today || (endsOn !== null && endsOn <= startsOn)) return [];
    const running = periodContaining(phase.cycle, localDate(contract.startsOn), today).endsOn;
    const until = endsOn === null ? running : earlierOf(running, endsOn);
    return periodsBetween(phase.cycle, localDate(contract.startsOn), startsOn, until).map((period) => ({
      ...period,
      graceEndsOn: graceEndsOn(phase.cycle, period),
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

function endOf(phase: ContractPhase, contract: Contract): LocalDate | null {
  const ends = [phase.endsOn, contract.endsOn].filter((end) => end !== null).map(localDate);
  return ends.length === 0 ? null : ends.reduce(earlierOf);
}
