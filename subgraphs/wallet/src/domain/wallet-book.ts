import { invariant } from '@otpless/problem/invariant';
import { Money } from '@otpless/money/money';
import { type AccrualDraw, outstandingOf } from './accrual-draw';
import type { Grant } from './grant';
import { type Part, totalOf } from './part';
import type { Entry, LedgerAccountKind, Transfer } from './transfer';
import { coverable, type Wallet } from './wallet';

/**
 * A wallet with all that moves with it. The verbs of this room take a book and answer the book as it is afterwards,
 * with the transfers that made it so; nothing else changes a wallet's money.
 */
export interface WalletBook {
  readonly wallet: Wallet;
  readonly grants: readonly Grant[];
  /** All that are not closed: what they owe is the wallet's outstanding. */
  readonly accruals: readonly AccrualDraw[];
  readonly transfers: readonly Transfer[];
}

/** A movement between the wallet and one other ledger account; negative parts leave the wallet. */
export interface Movement extends Pick<Transfer, 'kind' | 'cause' | 'accrualId' | 'description'> {
  readonly parts: readonly Part[];
  readonly against: Exclude<LedgerAccountKind, 'WALLET'>;
}

/** Moves money: the grants, the overdraft, the balance and the entries together. Moving nothing is no transfer. */
export function post(book: WalletBook, { parts, against, ...said }: Movement): WalletBook {
  if (parts.length === 0) return book;
  const { wallet } = book;
  let balance = wallet.balance;
  const entries = parts.map(({ grantId, amount }): Entry => {
    balance = balance.plus(amount);
    return { ledgerAccount: 'WALLET', grantId, amount, balanceAfter: balance };
  });
  const counter = { grantId: null, amount: totalOf(parts, wallet.currency).negated(), balanceAfter: null };
  return lawful({
    ...book,
    wallet: { ...wallet, balance, overdraftUsed: wallet.overdraftUsed.minus(movedOf(null, parts, wallet.currency)) },
    grants: book.grants.map((grant) => withMoved(grant, movedOf(grant.id, parts, wallet.currency))),
    transfers: [
      ...book.transfers,
      {
        ...said,
        walletId: wallet.id,
        currency: wallet.currency,
        entries: [...entries, { ledgerAccount: against, ...counter }],
      },
    ],
  });
}

/** The book with one of its accruals changed, and the wallet's outstanding with it. */
export function withAccrual(book: WalletBook, changed: AccrualDraw): WalletBook {
  const at = book.accruals.findIndex(({ accrualId }) => accrualId === changed.accrualId);
  const known = book.accruals[at];
  invariant(known !== undefined, 'an accrual that changes is in the book');
  const outstanding = book.wallet.outstanding.minus(outstandingOf(known)).plus(outstandingOf(changed));
  return { ...book, wallet: { ...book.wallet, outstanding }, accruals: book.accruals.with(at, changed) };
}

/** The outstanding as the accruals say it. */
export function restated(book: WalletBook): WalletBook {
  const outstanding = Money.sum(book.accruals.map(outstandingOf), book.wallet.currency);
  return { ...book, wallet: { ...book.wallet, outstanding } };
}

function movedOf(grantId: string | null, parts: readonly Part[], currency: string): Money {
  return totalOf(
    parts.filter((part) => part.grantId === grantId),
    currency,
  );
}

function withMoved(grant: Grant, moved: Money): Grant {
  if (moved.isZero()) return grant;
  const remaining = grant.remaining.plus(moved);
  invariant(!remaining.isNegative(), 'no more is taken from a grant than remains of it');
  invariant(remaining.compare(grant.amount) <= 0, 'no more returns to a grant than it was given');
  return { ...grant, remaining };
}

/** Law 4, at every step. */
function lawful(book: WalletBook): WalletBook {
  const { wallet, grants } = book;
  const remainders = Money.sum(
    grants.map(({ remaining }) => remaining),
    wallet.currency,
  );
  invariant(!wallet.overdraftUsed.isNegative(), 'no overdraft is repaid that was not used');
  invariant(wallet.overdraftUsed.compare(wallet.overdraftLimit) <= 0, 'no more overdraft is used than is allowed');
  invariant(!coverable(wallet).isNegative(), 'a balance does not go below its overdraft limit');
  invariant(
    wallet.balance.equals(remainders.minus(wallet.overdraftUsed)),
    'a balance is what remains of its grants less the overdraft used',
  );
  return book;
}
