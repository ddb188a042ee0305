import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { InvalidInput, NotFound } from '@otpless/problem/problem';
import type { Principal } from '@otpless/service/principal';
import { type Account, type AccountDetails, openAccount } from '../domain/account';
import { audit } from './audit';
import { accountFact } from './facts';
import type { Ports } from './ports';

export interface NewAccount {
  readonly customerId: string;
  readonly parentId: string | null;
  readonly details: AccountDetails;
}

/** Opens an account of a customer. The customer is held meanwhile, so that it is not archived under the new account. */
export function createAccount(ports: Ports) {
  return (by: Principal, { customerId, parentId, details }: NewAccount): Promise<Account | InvalidInput | NotFound> =>
    ports.transact(async (stores) => {
      const customer = await stores.customers.getForUpdate(customerId);
      if (customer === null) return new NotFound('customer', customerId);
      const ancestors = parentId === null ? [] : await stores.accounts.lineage(parentId);
      if (parentId !== null && ancestors.length === 0) return new NotFound('account', parentId);
      const account = openAccount(ports.newId('acc'), customer, ancestors, details, ports.clock.now());
      if (account instanceof InvalidInput) return account;
      await stores.accounts.add(account);
      await stores.outbox.append(accountChanged, accountFact(account, customer));
      await audit(stores, ports, by, 'createAccount', account.id, { customerId, name: account.name });
      return account;
    });
}
