import { changesBetween } from '@otpless/problem/field-changes';
import { type Conflict, type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { invariant } from '@otpless/problem/invariant';
import type { Principal } from '@otpless/service/principal';
import { type Account, type AccountDetails, amendAccount } from '../domain/account';
import { audit } from './audit';
import { changedMeanwhile } from './edits';
import type { Ports, Stores } from './ports';
import { tellAccount } from './tell-accounts';

export interface AccountEdit {
  readonly id: string;
  readonly expectedVersion: number;
  readonly changes: Partial<AccountDetails>;
}

/** Changes an account. Its customer is read after the account is held: a change of both is told in the right order. */
export function updateAccount(ports: Ports) {
  return (by: Principal, edit: AccountEdit): Promise<Account | InvalidInput | NotFound | Conflict> =>
    ports.transact(async (stores) => {
      const account = await stores.accounts.getForUpdate(edit.id);
      if (account === null) return new NotFound('account', edit.id);
      const stale = await changedMeanwhile(stores, 'Account', account, edit.expectedVersion);
      if (stale !== null) return stale;
      const amended = amendAccount(account, edit.changes, await whyCurrencyIsFixed(stores, account, ports.clock.now()));
      if (amended instanceof Problem) return amended;
      const customer = await stores.customers.get(amended.customerId);
      invariant(customer !== null, 'an account has its customer');
      await stores.accounts.save(amended);
      await tellAccount(stores, amended, customer);
      await audit(stores, ports, by, 'updateAccount', amended.id, {
        version: amended.version,
        changes: changesBetween(described(account), described(amended)),
      });
      return amended;
    });
}

/** An account's money is in one currency from its first use on, and in that of whoever pays for it. */
async function whyCurrencyIsFixed({ accounts, uses }: Stores, account: Account, now: Date): Promise<string | null> {
  const first = await uses.firstOf(account.id);
  if (first !== null) {
    const what = first.kind === 'WALLET' ? 'it has a wallet' : 'it was subscribed to a plan';
    return `${what}, and money that moved keeps its currency; open another account instead`;
  }
  const payers = await accounts.paidBy(account.id, now);
  return account.payerId === account.id && payers.length === 0
    ? null
    : 'it pays for another account or is paid for by one; let each pay for itself first';
}

function described({ name, currency, timeZone, netTermsDays, graceDays, tags, metadata }: Account): object {
  return { name, currency, timeZone, netTermsDays, graceDays, tags, metadata };
}
