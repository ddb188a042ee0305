import { invariant } from '@otpless/problem/invariant';
import { daysBetween } from './local-date';
import type { Period, Span } from './periods';

/**
 * The part of an aligned period, exactly: `numerator` days of `denominator`, after `preceding` days of it. The days
 * before let an amount be split cumulatively, so that the parts of one period add up to the whole to the last digit.
 */
export interface Proration {
  readonly numerator: number;
  readonly denominator: number;
  readonly preceding: number;
}

/** All of it: nothing to prorate. */
export const wholePeriod: Proration = { numerator: 1, denominator: 1, preceding: 0 };

/** The whole local days of the period, or of a part of it, over the days of the aligned period. */
export function prorationOf(period: Period, part: Span = period): Proration {
  invariant(
    part.startsOn >= period.alignedStartsOn && part.endsOn <= period.alignedEndsOn,
    'a part lies within its period',
  );
  invariant(part.startsOn <= part.endsOn, 'a part ends on or after the day it starts');
  return {
    numerator: daysBetween(part.startsOn, part.endsOn),
    denominator: daysBetween(period.alignedStartsOn, period.alignedEndsOn),
    preceding: daysBetween(period.alignedStartsOn, part.startsOn),
  };
}

/** Tells whether nothing is missing from the period. */
export function isWhole({ numerator, denominator }: Proration): boolean {
  return numerator === denominator;
}
