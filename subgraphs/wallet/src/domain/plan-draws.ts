import { Money } from '@otpless/money/money';
import { type Grant, inDrawOrder, isExpired } from './grant';
import type { Part } from './part';

/** How much a grant may pay at most, after what is planned to be taken before it; null where its scope sets no limit. */
export type RoomOf = (grant: Grant, planned: readonly Part[]) => Money | null;

/**
 * Says which grants an amount is taken from, in draw order, and then how much of it from the overdraft. It takes what
 * is there: where the parts are less than the amount, the rest is uncovered.
 */
export function planDraws(
  amount: Money,
  grants: readonly Grant[],
  overdraftRoom: Money,
  at: Date,
  roomOf: RoomOf = onlyWithoutScope,
): readonly Part[] {
  let outstanding = amount;
  const parts: Part[] = [];
  const take = (grantId: string | null, available: Money): void => {
    const taken = Money.min(available, outstanding);
    outstanding = outstanding.minus(taken);
    if (taken.isPositive()) parts.push({ grantId, amount: taken });
  };
  for (const grant of grants.filter((one) => !isExpired(one, at)).sort(inDrawOrder)) {
    const room = roomOf(grant, parts);
    take(grant.id, room === null ? grant.remaining : Money.min(grant.remaining, room));
  }
  take(null, overdraftRoom);
  return parts;
}

/** What is for no item in particular may come from grants without a scope only. */
function onlyWithoutScope({ scope, amount }: Grant): Money | null {
  return scope === null ? null : Money.zero(amount.currency);
}
