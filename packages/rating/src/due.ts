import type { Period } from '@otpless/period/periods';
import { closesIn, opensIn, recurrenceSpan } from '@otpless/period/recurrence';
import type { Recurring } from './any-rate-card';
import { type ContractToRate, hasEnded } from './contract-to-rate';

/**
 * The days that fall due in the accrual, as a part of whole cycles; null where nothing does. What recurs every cycle
 * falls due for the days of the accrual. What spans several cycles, or is due once, falls due for all its days in the
 * accrual that holds the first of them, or the last where it is IN_ARREARS.
 */
export function dueDays({ timing, recurrence }: Recurring, to: ContractToRate): Period | null {
  const span = recurrenceSpan(recurrence ?? { cycles: 1 }, to.term, to.period);
  if (span === null) return null;
  const everyCycle = (recurrence?.cycles ?? 1) === 1;
  switch (timing) {
    case undefined:
    case 'IN_ADVANCE':
    case 'PREPAID':
      return everyCycle ? to.period : opensIn(span, to.period) ? span : null;
    case 'IN_ARREARS':
      if (!hasEnded(to)) return null;
      return everyCycle ? to.period : closesIn(span, to.period) ? span : null;
  }
}
