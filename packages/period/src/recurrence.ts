import { boundariesOf } from './boundaries';
import { earlierOf, laterOf, type LocalDate } from './local-date';
import type { Period } from './periods';
import type { PricingCycle } from './pricing-cycle';

/**
 * How often something falls due: every so many cycles, or once; the first time `offset` cycles (0 by default) after the
 * cycle the term began in, which counts whole however little of it is left.
 */
export interface Recurrence {
  readonly cycles: number | 'ONCE';
  readonly offset?: number;
}

/** The days something holds under one plan version, and the cycle they are counted by. */
export interface Term {
  readonly cycle: PricingCycle;
  /** The day the subscription began: an anniversary cycle is aligned to it. */
  readonly anchoredOn: LocalDate;
  /** The first day of the term: cycles are counted from the one it lies in. */
  readonly startsOn: LocalDate;
  /** Exclusive; null while it goes on. */
  readonly endsOn: LocalDate | null;
}

/**
 * The days of one recurrence that lie in the term, as a part of whole cycles, for the period that lies in it; null where
 * nothing recurs in that period.
 */
export function recurrenceSpan({ cycles, offset = 0 }: Recurrence, term: Term, period: Period): Period | null {
  const boundaries = boundariesOf(term.cycle, term.anchoredOn);
  const first = boundaries.lastUpTo(term.startsOn) + offset;
  const since = boundaries.lastUpTo(period.alignedStartsOn) - first;
  if (since < 0 || (cycles === 'ONCE' && since > 0)) return null;
  const length = cycles === 'ONCE' ? 1 : cycles;
  const opening = first + since - (since % length);
  const alignedStartsOn = boundaries.at(opening);
  const alignedEndsOn = boundaries.at(opening + length);
  return {
    alignedStartsOn,
    alignedEndsOn,
    startsOn: laterOf(alignedStartsOn, term.startsOn),
    endsOn: term.endsOn === null ? alignedEndsOn : earlierOf(alignedEndsOn, term.endsOn),
  };
}

/** Whether the first day of the span is one of the period. */
export function opensIn(span: Period, period: Period): boolean {
  return period.startsOn <= span.startsOn && span.startsOn < period.endsOn;
}

/** Whether the last day of the span is one of the period. */
export function closesIn(span: Period, period: Period): boolean {
  return period.startsOn < span.endsOn && span.endsOn <= period.endsOn;
}
