import type { Money } from '@otpless/money/money';
import DataLoader from 'dataloader';
import type { Grant } from '../domain/grant';
import type { Wallet } from '../domain/wallet';
import type { WalletReader } from '../operations/reader';

/** Gathers what the resolvers of one request ask for into one query each. */
export function walletLoaders(reader: WalletReader) {
  return {
    wallet: new DataLoader<string, Wallet | null>(async (ids) => {
      const found = new Map((await reader.wallets(ids)).map((wallet) => [wallet.id, wallet]));
      return ids.map((id) => found.get(id) ?? null);
    }),
    walletsOfAccount: new DataLoader<string, Wallet[]>(async (accountIds) => {
      const found = await reader.walletsOfAccounts(accountIds);
      return accountIds.map((accountId) => found.filter((wallet) => wallet.accountId === accountId));
    }),
    planNowGives: new DataLoader<string, Money | null>(async (grantIds) => {
      const changed = await reader.changedPlanGrants(grantIds);
      return grantIds.map((id) => changed.get(id) ?? null);
    }),
    grantsOfWallet: new DataLoader<string, Grant[]>(async (walletIds) => {
      const found = await reader.grantsOf(walletIds);
      return walletIds.map((walletId) => found.filter((grant) => grant.walletId === walletId));
    }),
  };
}

export type WalletLoaders = ReturnType<typeof walletLoaders>;
