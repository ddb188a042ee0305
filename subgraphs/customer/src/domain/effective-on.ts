import { type LocalDate, localDate } from '@otpless/period/local-date';
import { localDateAt, startOfDayInstant } from '@otpless/period/time-zone';
import { InvalidInput } from '@otpless/problem/problem';

/**
 * When a change of an account's payer, place or payment mode takes effect: at the local midnight that begins a day, and
 * the day belongs to what is new. Days before today are refused: what they cost may be invoiced already, which is not
 * known here. Of what was opened today nothing holds before its `openedAt`.
 */
export function effectiveAt(
  effectiveOn: string | null,
  timeZone: string,
  now: Date,
  openedAt: readonly Date[],
): Date | InvalidInput {
  const today = localDateAt(now, timeZone);
  const day: LocalDate = effectiveOn === null ? today : localDate(effectiveOn);
  if (day < today) {
    return InvalidInput.at('effectiveOn', `takes effect today (${today} in ${timeZone}) or later: name such a day`);
  }
  return [startOfDayInstant(day, timeZone), ...openedAt].reduce((one, other) => (one < other ? other : one));
}
