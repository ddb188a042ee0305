import type { AccountChanged } from '@otpless/contracts/customer/account-changed';
import type { CatalogPorts } from './ports';

/** Keeps what subscriptions need to know of accounts. A revision that is not newer than what is held is ignored. */
export function projectAccounts({ transact }: CatalogPorts, accounts: readonly AccountChanged[]): Promise<void> {
  return transact(({ accounts: store }) =>
    store.keepNewer(
      newestOfEach(accounts).map(
        ({ accountId, revision, currency, status, timeZone, paymentMode, name, customer }) => ({
          id: accountId,
          revision,
          currency,
          status,
          timeZone,
          paymentMode,
          name,
          customerName: customer.displayName,
        }),
      ),
    ),
  );
}

/** One statement must not meet the same account twice. */
function newestOfEach(accounts: readonly AccountChanged[]): AccountChanged[] {
  const newest = new Map<string, AccountChanged>();
  for (const account of accounts) {
    const known = newest.get(account.accountId);
    if (known === undefined || known.revision < account.revision) newest.set(account.accountId, account);
  }
  return [...newest.values()].sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
}
