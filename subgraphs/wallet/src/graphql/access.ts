import { mayReadAccount, requirePermission } from '@otpless/service/principal';
import type { WalletContext } from './context';
import { type WalletType, walletTypeOf } from './wallet.type';

/** The wallet, if the caller may see it; another account's is, for an account-scoped caller, not there. */
export async function visibleWallet(id: string, { loaders, principal }: WalletContext): Promise<WalletType | null> {
  requirePermission(principal, 'wallet:read');
  const wallet = await loaders.wallet.load(id);
  return wallet !== null && mayReadAccount(principal, wallet.accountId) ? walletTypeOf(wallet) : null;
}

/** The wallets of an account, if the caller may see them. */
export async function visibleWalletsOf(
  accountId: string,
  { loaders, principal }: WalletContext,
): Promise<WalletType[]> {
  requirePermission(principal, 'wallet:read');
  return mayReadAccount(principal, accountId) ? (await loaders.walletsOfAccount.load(accountId)).map(walletTypeOf) : [];
}
