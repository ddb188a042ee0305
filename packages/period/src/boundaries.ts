import { addDays, clampedDate, dayOf, daysBetween, type LocalDate, monthOf, weekdayOf, yearOf } from './local-date';
import { monthsOf, type PricingCycle } from './pricing-cycle';

/** The days on which aligned periods begin, numbered without end in both directions. */
export interface Boundaries {
  at(index: number): LocalDate;
  /** The number of the last boundary on or before the day. */
  lastUpTo(date: LocalDate): number;
}

/** The boundaries of a cycle for a subscription that started on the day. */
export function boundariesOf(cycle: PricingCycle, startsOn: LocalDate): Boundaries {
  const months = monthsOf(cycle.interval);
  const { start } = cycle;
  if (months === null) return weekly(start.kind === 'FIXED' ? weekdayNear(startsOn, start.weekday) : startsOn);
  if (start.kind === 'ANNIVERSARY') return monthly(months, monthIndexOf(startsOn), dayOf(startsOn));
  return monthly(months, start.monthOffset ?? 0, start.day === 'LAST' ? 31 : (start.day ?? 1));
}

const daysOfAWeek = 7;
const monday = 1;

function weekly(anchor: LocalDate): Boundaries {
  return {
    at: (index) => addDays(anchor, index * daysOfAWeek),
    lastUpTo: (date) => Math.floor(daysBetween(anchor, date) / daysOfAWeek),
  };
}

/**
 * Every boundary is reckoned from the anchor day itself, not from the boundary before it: a short month clamps to its
 * last day, and the next long one returns to the anchor (31 January, 28 February, 31 March).
 */
function monthly(months: number, anchorMonth: number, anchorDay: number): Boundaries {
  const at = (index: number): LocalDate => {
    const month = anchorMonth + index * months;
    return clampedDate(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, anchorDay);
  };
  return {
    at,
    lastUpTo: (date) => {
      const index = Math.floor((monthIndexOf(date) - anchorMonth) / months);
      return at(index) <= date ? index : index - 1;
    },
  };
}

/** Months since January of the year 0. */
function monthIndexOf(date: LocalDate): number {
  return yearOf(date) * 12 + monthOf(date) - 1;
}

/** That weekday of the date's week: weeks are numbered in both directions, so any of them will do as their anchor. */
function weekdayNear(date: LocalDate, weekday = monday): LocalDate {
  return addDays(date, weekday - weekdayOf(date));
}
