import { Money } from '@otpless/money/money';
import type { AccrualDraw } from './accrual-draw';
import { collectUncovered } from './draw-accruals';
import type { Grant } from './grant';
import { type Part, withPart } from './part';
import type { Transfer } from './transfer';
import { type Movement, post, type WalletBook } from './wallet-book';

export interface Purchase extends Pick<Transfer, 'kind' | 'cause' | 'description'>, Pick<Movement, 'against'> {
  readonly grantId: string;
  /** Net of tax. */
  readonly amount: Money;
  readonly at: Date;
}

/**
 * Purchased money comes in: it repays the overdraft used, is taken for what was left uncovered, and what then remains
 * stays in its grant.
 */
export function addPurchasedMoney(book: WalletBook, purchase: Purchase): WalletBook {
  const { grantId, amount, at, ...said } = purchase;
  const repaid = Money.min(amount, book.wallet.overdraftUsed);
  const parts = [
    { grantId: null, amount: repaid },
    { grantId, amount: amount.minus(repaid) },
  ].filter((part) => part.amount.isPositive());
  // The grant holds the rest only: what repaid the overdraft was spent before it came.
  const grant = newGrant(book, {
    id: grantId,
    kind: 'PURCHASED',
    amount,
    priority: 0,
    expiresAt: null,
    scope: null,
    createdAt: at,
  });
  const posted = post({ ...book, grants: [...book.grants, grant] }, { ...said, accrualId: null, parts });
  return collectUncovered(withOverdraftRepaid(posted, grantId, repaid), at);
}

export type Promotion = Pick<Grant, 'priority' | 'expiresAt' | 'scope' | 'amount'> & {
  readonly grantId: string;
  readonly cause: string;
  readonly reason: string;
  readonly at: Date;
};

/**
 * Promotional money comes in: it covers what was left uncovered, but repays no overdraft. Overdraft counts as
 * purchased, and what an invoice has been told of an accrual's purchased part must stay true.
 */
export function addPromotionalMoney(book: WalletBook, promotion: Promotion): WalletBook {
  const { grantId, cause, reason, amount, priority, expiresAt, scope, at } = promotion;
  const grant = newGrant(book, { id: grantId, kind: 'PROMOTIONAL', amount, priority, expiresAt, scope, createdAt: at });
  const posted = post(
    { ...book, grants: [...book.grants, grant] },
    {
      kind: 'PROMOTION',
      cause,
      accrualId: null,
      description: reason,
      parts: [{ grantId, amount }],
      against: 'PROMOTIONS',
    },
  );
  return collectUncovered(posted, at);
}

function newGrant({ wallet }: WalletBook, grant: Omit<Grant, 'walletId' | 'remaining'>): Grant {
  return { ...grant, walletId: wallet.id, remaining: Money.zero(wallet.currency) };
}

/**
 * What accruals took from the overdraft was, from now on, taken from the grant that repaid it, oldest accrual first: if
 * such a total falls later, the money returns to that grant.
 */
function withOverdraftRepaid(book: WalletBook, grantId: string, repaid: Money): WalletBook {
  let left = repaid;
  const repay = (parts: readonly Part[]): readonly Part[] =>
    parts.reduce<readonly Part[]>((soFar, part) => {
      const amount = part.grantId === null ? Money.min(part.amount, left) : Money.zero(left.currency);
      if (amount.isZero()) return withPart(soFar, part);
      left = left.minus(amount);
      const rest = part.amount.minus(amount);
      const settled = withPart(soFar, { grantId, amount });
      return rest.isPositive() ? withPart(settled, { grantId: null, amount: rest }) : settled;
    }, []);
  const repaidAccrual = (accrual: AccrualDraw): AccrualDraw =>
    accrual.parts.some((part) => part.grantId === null) ? { ...accrual, parts: repay(accrual.parts) } : accrual;
  return { ...book, accruals: book.accruals.map(repaidAccrual) };
}
