import { addDays, daysBetween, laterOf, type LocalDate, localDate } from '@otpless/period/local-date';
import type { Accrual } from './accrual';
import type { ContractedPeriod } from './contract';

/** What is looked at of the accruals that a subscription has already. */
export type EndedAccrual = Pick<Accrual, 'startsOn' | 'endsOn' | 'endKnownOn' | 'inForce'>;

/**
 * The day on which it became known that a period ends where it does, where that was later than its end: a change that
 * reaches back cut an accrual that was thought to go on. Null of a period that ends where it always was to end; also of
 * one that was over before there was a contract, for nobody was promised that its events would still count.
 */
export function endKnownOn(
  { endsOn }: Pick<ContractedPeriod, 'endsOn'>,
  existing: readonly EndedAccrual[],
  today: LocalDate,
): string | null {
  const inForce = existing.filter((accrual) => accrual.inForce);
  const known = inForce.find((accrual) => accrual.endsOn === endsOn);
  if (known !== undefined) return known.endKnownOn;
  const isCut = inForce.some((accrual) => accrual.startsOn < endsOn && endsOn < accrual.endsOn);
  return isCut && endsOn < today ? today : null;
}

/** The day its grace ends: so many days after its end, or after that was known. */
export function graceEndsOnceKnown({ endsOn, graceEndsOn }: ContractedPeriod, knownOn: string | null): LocalDate {
  const from = knownOn === null ? endsOn : laterOf(endsOn, localDate(knownOn));
  return addDays(from, daysBetween(endsOn, graceEndsOn));
}
