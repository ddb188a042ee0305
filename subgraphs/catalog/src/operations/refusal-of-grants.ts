import type { InvalidInput } from '@otpless/problem/problem';
import { grantsWithoutWallet, type PathOfVersion } from '../domain/grants-without-wallet';
import type { Account, Subscription } from '../domain/subscription';
import type { CatalogStores } from './ports';
import { termsOf } from './terms-of';

/** Why a subscription may not come to be what it is to be: it would give money to an account that draws from no wallet. */
export async function refusalOfGrants(
  stores: CatalogStores,
  account: Account,
  after: Subscription,
  before: Subscription | null,
  pathOf: PathOfVersion = () => 'planVersionId',
): Promise<InvalidInput | null> {
  if (account.paymentMode !== 'POSTPAID') return null;
  const { versionOf } = await termsOf(stores, [after]);
  return grantsWithoutWallet(account, after, before, versionOf, pathOf);
}
