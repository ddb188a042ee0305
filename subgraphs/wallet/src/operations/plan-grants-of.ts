import type { AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import { Money } from '@otpless/money/money';
import { localDate } from '@otpless/period/local-date';
import { startOfDayInstant } from '@otpless/period/time-zone';
import type { PlanGrant } from '../domain/plan-grant';
import type { ToldGrants } from './ports';

/** What a revision of an accrual says its plan gives away. */
export function toldGrantsOf(accrual: AccrualChanged): ToldGrants {
  return { accrualId: accrual.accrualId, revision: accrual.revision, grants: planGrantsOf(accrual) };
}

/** A grant ends with the day before it expires, where the account is. */
function planGrantsOf(accrual: AccrualChanged): PlanGrant[] {
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
