import { Money } from '@otpless/money/money';
import type { AccrualDraw } from './accrual-draw';
import type { Grant } from './grant';
import type { Part } from './part';
import type { Return } from './plan-return';

/** What one billable item has accrued in an accrual; together they are what it has accrued. */
export interface AccruedItem {
  readonly itemKey: string;
  readonly amount: Money;
}

type Scoped = Pick<Grant, 'id' | 'scope'>;

/**
 * How much more of an accrual a grant may pay, given what is taken for it already; null where its scope sets no limit.
 * What other grants with a scope that shares an item have taken is never counted as room, so that no item is paid twice.
 */
export function roomInScope(
  { scope }: Scoped,
  { accruedByItem, currency }: Pick<AccrualDraw, 'accruedByItem' | 'currency'>,
  taken: readonly Part[],
  grants: readonly Scoped[],
): Money | null {
  if (scope === null) return null;
  const accrued = accruedByItem.filter(({ itemKey }) => scope.includes(itemKey)).map(({ amount }) => amount);
  const rivals = new Set(grants.filter((grant) => shareAnItem(grant.scope, scope)).map(({ id }) => id));
  const used = taken.filter(({ grantId }) => grantId !== null && rivals.has(grantId)).map(({ amount }) => amount);
  return Money.max(Money.zero(currency), Money.sum(accrued, currency).minus(Money.sum(used, currency)));
}

/**
 * What grants have paid beyond their scope since an item of it fell, although the accrual as a whole may not have: the
 * oldest takings keep their claim.
 */
export function planReturnToScope(accrual: AccrualDraw, grants: readonly Grant[]): Return {
  const returned: Part[] = [];
  const kept: Part[] = [];
  for (const part of accrual.parts) {
    const grant = grants.find(({ id }) => id === part.grantId);
    const room = grant === undefined ? null : roomInScope(grant, accrual, kept, grants);
    const stays = room === null ? part.amount : Money.min(part.amount, room);
    if (stays.isPositive()) kept.push({ ...part, amount: stays });
    if (part.amount.compare(stays) > 0) returned.push({ ...part, amount: part.amount.minus(stays) });
  }
  return { returned, kept };
}

function shareAnItem(one: Grant['scope'], other: readonly string[]): boolean {
  return one !== null && one.some((itemKey) => other.includes(itemKey));
}
