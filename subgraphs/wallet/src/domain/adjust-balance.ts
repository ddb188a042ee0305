import { Problem } from '@otpless/problem/problem';
import { Money } from '@otpless/money/money';
import { addPurchasedMoney } from './add-money';
import { expireGrants } from './expire-grants';
import type { Grant } from './grant';
import { negated } from './part';
import { planDraws } from './plan-draws';
import { available, coverable, overdraftRoom, undrawn, type Wallet } from './wallet';
import { post, type WalletBook } from './wallet-book';

/** The wallet does not hold what was asked of it, overdraft included; what is accrued already is spoken for. */
export class InsufficientBalance extends Problem {
  readonly typeName = 'InsufficientBalance';
  constructor(
    readonly asked: Money,
    readonly available: Money,
  ) {
    super(`The wallet has ${available.toString()} available; ${asked.toString()} was asked.`);
  }
}

export interface Adjustment {
  /** Signed: positive adds, negative takes. */
  readonly amount: Money;
  readonly cause: string;
  readonly reason: string;
  /** The grant that a positive adjustment becomes. It corrects purchased money, so it is purchased money. */
  readonly grantId: string;
  readonly at: Date;
}

/** Corrects a balance by hand, up or down, but never below what the overdraft allows. */
export function adjustBalance(book: WalletBook, adjustment: Adjustment): WalletBook | InsufficientBalance {
  const { amount, cause, reason, grantId, at } = adjustment;
  const said = { kind: 'ADJUSTMENT', cause, description: reason, against: 'ADJUSTMENTS' } as const;
  if (!amount.isNegative()) return addPurchasedMoney(book, { ...said, grantId, amount, at });
  const present = expireGrants(book, at);
  const asked = amount.negated();
  const free = freeForAnything(present);
  if (asked.compare(free) > 0) return new InsufficientBalance(asked, free);
  const parts = planDraws(asked, present.grants, overdraftRoom(present.wallet), at).map(negated);
  return post(present, { ...said, accrualId: null, parts });
}

/** What is available without the money that is for some items only. */
function freeForAnything({ wallet, grants }: { readonly wallet: Wallet; readonly grants: readonly Grant[] }): Money {
  const scoped = Money.sum(
    grants.filter(({ scope }) => scope !== null).map(({ remaining }) => remaining),
    wallet.currency,
  );
  if (scoped.isZero()) return available(wallet);
  const spoken = Money.max(undrawn(wallet), Money.zero(wallet.currency));
  return Money.max(coverable(wallet).minus(scoped).minus(spoken), Money.zero(wallet.currency));
}
