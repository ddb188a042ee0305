import type { Money } from '@otpless/money/money';
import type { Grant } from '../domain/grant';
import type { TopUp } from '../domain/top-up';
import type { Entry, Transfer } from '../domain/transfer';
import type { Wallet } from '../domain/wallet';

/** What screens read; nothing here decides or locks. */
export interface WalletReader {
  wallets(ids: readonly string[]): Promise<Wallet[]>;
  walletsOfAccounts(accountIds: readonly string[]): Promise<Wallet[]>;
  walletPage(filter: WalletFilter, after: WalletCursor | null, limit: number): Promise<Wallet[]>;
  /** In draw order, what is used up last. */
  grantsOf(walletIds: readonly string[]): Promise<Grant[]>;
  /** What plans now give, by grant, where that is another amount than was posted; zero where they withdrew it. */
  changedPlanGrants(grantIds: readonly string[]): Promise<ReadonlyMap<string, Money>>;
  grant(id: string): Promise<Grant | null>;
  /** The newest first. */
  entriesOf(walletId: string, before: string | null, limit: number): Promise<PostedEntry[]>;
  /** The newest first. */
  topUpsOf(walletId: string, limit: number): Promise<TopUp[]>;
  topUp(id: string): Promise<TopUp | null>;
}

export type WalletOrder = 'LIVE_BALANCE_ASC' | 'CREATED_DESC';

export interface WalletFilter {
  readonly orderBy: WalletOrder;
  readonly accountId: string | null;
  /** Part of the account's name, or the wallet's or account's id. */
  readonly search: string | null;
}

/** Where a page ended: the live balance or the instant of creation, and the id. */
export type WalletCursor = readonly [value: string, id: string];

/** A WALLET entry with what its transfer says of it. */
export interface PostedEntry
  extends Pick<Transfer, 'kind' | 'description' | 'accrualId'>, Pick<Entry, 'amount' | 'grantId'> {
  readonly id: string;
  readonly sequence: string;
  readonly transferId: string;
  readonly balanceAfter: Entry['amount'];
  readonly createdAt: Date;
}
