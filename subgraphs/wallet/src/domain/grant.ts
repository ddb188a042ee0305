import type { Money } from '@otpless/money/money';

export type GrantKind = 'PURCHASED' | 'PROMOTIONAL';

/** A lot of money in a wallet. What remains of it is drawn in `inDrawOrder`, and never after it expired. */
export interface Grant {
  readonly id: string;
  readonly walletId: string;
  readonly kind: GrantKind;
  readonly amount: Money;
  readonly remaining: Money;
  /** Lower is drawn first. */
  readonly priority: number;
  /** Null: never. */
  readonly expiresAt: Date | null;
  /** The keys of the billable items it may pay for; null for all. */
  readonly scope: readonly string[] | null;
  readonly createdAt: Date;
}

/** An expired grant is money no more: at its very instant of expiry it cannot be drawn. */
export function isExpired({ expiresAt }: Pick<Grant, 'expiresAt'>, at: Date): boolean {
  return expiresAt !== null && expiresAt.getTime() <= at.getTime();
}

/** Priority (lower first), then soonest expiry (never last), then PROMOTIONAL before PURCHASED, then oldest. */
export function inDrawOrder(one: Grant, other: Grant): number {
  return (
    one.priority - other.priority ||
    compare(expiryOf(one), expiryOf(other)) ||
    rankOf(one.kind) - rankOf(other.kind) ||
    one.createdAt.getTime() - other.createdAt.getTime() ||
    // Two grants of one instant: ids grow with time, and any order that is always the same will do.
    compare(one.id, other.id)
  );
}

function expiryOf({ expiresAt }: Grant): number {
  return expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
}

function rankOf(kind: GrantKind): number {
  switch (kind) {
    case 'PROMOTIONAL':
      return 0;
    case 'PURCHASED':
      return 1;
  }
}

function compare<T extends number | string>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
