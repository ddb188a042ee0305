import type { AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import { Money } from '@otpless/money/money';
import { localDate } from '@otpless/period/local-date';
import { startOfDayInstant } from '@otpless/period/time-zone';
import type { PlanGrant } from '../domain/plan-grant';

/** What an accrual says its plan gives away; a grant ends with the day before it expires, where the account is. */
export function planGrantsOf(accrual: AccrualChanged): PlanGrant[] {
  const { subscriptionId, accrualId, payerAccountId, planName, currency, timeZone } = accrual;
  return accrual.grants.map(({ reference, rateCardKey, amount, priority, expiresOn, scope, oncePaid }) => ({
    subscriptionId,
    reference,
    accrualId,
    payerAccountId,
    rateCardKey,
    planName,
    amount: Money.of(amount, currency),
    priority,
    expiresAt: expiresOn === null ? null : startOfDayInstant(localDate(expiresOn), timeZone),
    scope,
    oncePaid,
  }));
}
