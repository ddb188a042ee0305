import { invariant } from '@otpless/problem/invariant';
import { boundariesOf, type Boundaries } from './boundaries';
import { addDays, earlierOf, laterOf, type LocalDate } from './local-date';
import type { PricingCycle } from './pricing-cycle';

/** Half-open local dates: the first day is in, the last is not. */
export interface Span {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/**
 * A billing period. Where the contract began or ended inside one it is partial, and the aligned dates say which whole
 * period it is a part of; proration counts by those.
 */
export interface Period extends Span {
  readonly alignedStartsOn: LocalDate;
  readonly alignedEndsOn: LocalDate;
}

/** The period the day lies in, for a subscription that started on `startsOn`. */
export function periodContaining(cycle: PricingCycle, startsOn: LocalDate, date: LocalDate): Period {
  invariant(date >= startsOn, 'a subscription has no period before it starts');
  const boundaries = boundariesOf(cycle, startsOn);
  const period = alignedPeriod(boundaries, boundaries.lastUpTo(date));
  return { ...period, startsOn: laterOf(period.startsOn, startsOn) };
}

/**
 * The periods that fill the days from `fromDate` up to `untilDate`, one after the other without a gap. The first and
 * the last are cut where the subscription or the asked-for days begin and end.
 */
export function periodsBetween(
  cycle: PricingCycle,
  startsOn: LocalDate,
  fromDate: LocalDate,
  untilDate: LocalDate,
): Period[] {
  invariant(fromDate <= untilDate, 'a span of days ends on or after the day it starts');
  const boundaries = boundariesOf(cycle, startsOn);
  const first = laterOf(startsOn, fromDate);
  const periods: Period[] = [];
  if (first >= untilDate) return periods;
  for (let index = boundaries.lastUpTo(first); boundaries.at(index) < untilDate; index += 1) {
    const period = alignedPeriod(boundaries, index);
    periods.push({
      ...period,
      startsOn: laterOf(period.startsOn, first),
      endsOn: earlierOf(period.endsOn, untilDate),
    });
  }
  return periods;
}

/** The day the grace of a period ends: from then on its accrual is final. */
export function graceEndsOn(cycle: PricingCycle, period: Span): LocalDate {
  return addDays(period.endsOn, cycle.graceDays);
}

/** The same period, cut short where a contract or a segment ends inside it. */
export function endingOn(period: Period, endsOn: LocalDate | null): Period {
  return endsOn === null ? period : { ...period, endsOn: earlierOf(period.endsOn, endsOn) };
}

function alignedPeriod(boundaries: Boundaries, index: number): Period {
  const startsOn = boundaries.at(index);
  const endsOn = boundaries.at(index + 1);
  return { startsOn, endsOn, alignedStartsOn: startsOn, alignedEndsOn: endsOn };
}
