import { Money } from '@otpless/money/money';
import { type Grant, inDrawOrder, isExpired } from './grant';
import type { Part } from './part';

/**
 * Says which grants an amount is taken from, in draw order, and then how much of it from the overdraft. It takes what
 * is there: where the parts are less than the amount, the rest is uncovered.
 */
export function planDraws(amount: Money, grants: readonly Grant[], overdraftRoom: Money, at: Date): readonly Part[] {
  let outstanding = amount;
  const take = (grantId: string | null, available: Money): Part[] => {
    const taken = Money.min(available, outstanding);
    outstanding = outstanding.minus(taken);
    return taken.isPositive() ? [{ grantId, amount: taken }] : [];
  };
  const fromGrants = grants
    .filter((grant) => !isExpired(grant, at))
    .sort(inDrawOrder)
    .flatMap(({ id, remaining }) => take(id, remaining));
  return [...fromGrants, ...take(null, overdraftRoom)];
}
