import { addDays, localDate } from '@otpless/period/local-date';
import { localDateAt, startOfDayInstant } from '@otpless/period/time-zone';
import type { Accrual } from './accrual';

/** When the next day of the period begins; null after its last, since the end of the period moves an accrual anyway. */
export function nextDayOf({ endsOn, timeZone }: Pick<Accrual, 'endsOn' | 'timeZone'>, now: Date): Date | null {
  const tomorrow = addDays(localDateAt(now, timeZone), 1);
  return tomorrow < localDate(endsOn) ? startOfDayInstant(tomorrow, timeZone) : null;
}
