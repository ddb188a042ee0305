import type { Period } from '@otpless/period/periods';
import { closesIn, opensIn, recurrenceSpan } from '@otpless/period/recurrence';
import type { Recurring } from './any-rate-card';
import { type ContractToRate, hasEnded, termOfCard } from './contract-to-rate';

/**
 * The days that fall due in the accrual, as a part of whole cycles; null where nothing does. What recurs every cycle and
 * is prorated falls due for the days of the accrual. What is not prorated, spans several cycles, or is due once, falls
 * due for all its days in the accrual that holds the first of them, or the last where it is IN_ARREARS: a segment that
 * begins later under the same plan version does not pay for it again.
 */
export function dueDays(
  { key, timing, recurrence, prorated }: Recurring & { readonly key?: string; readonly prorated?: boolean },
  to: ContractToRate,
): Period | null {
  const span = recurrenceSpan(recurrence ?? { cycles: 1 }, termOfCard(key, to), to.period);
  if (span === null) return null;
  const byItsDays = (recurrence?.cycles ?? 1) === 1 && prorated !== false;
  switch (timing) {
    case undefined:
    case 'IN_ADVANCE':
    case 'PREPAID':
      return byItsDays ? to.period : opensIn(span, to.period) ? span : null;
    case 'IN_ARREARS':
      if (!hasEnded(to)) return null;
      return byItsDays ? to.period : closesIn(span, to.period) ? span : null;
  }
}
