import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { type Conflict, type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { invariant } from '@otpless/problem/invariant';
import type { Principal } from '@otpless/service/principal';
import { type Account, type AccountDetails, amendAccount } from '../domain/account';
import { audit } from './audit';
import { accountFact } from './facts';
import type { Ports } from './ports';

export interface AccountEdit {
  readonly id: string;
  readonly expectedVersion: number;
  readonly changes: Partial<Pick<AccountDetails, 'name' | 'timeZone' | 'netTermsDays'>>;
}

/** Changes an account. Its customer is read after the account is held: a change of both is told in the right order. */
export function updateAccount(ports: Ports) {
  return (by: Principal, edit: AccountEdit): Promise<Account | InvalidInput | NotFound | Conflict> =>
    ports.transact(async (stores) => {
      const account = await stores.accounts.getForUpdate(edit.id);
      if (account === null) return new NotFound('account', edit.id);
      const amended = amendAccount(account, edit.expectedVersion, edit.changes);
      if (amended instanceof Problem) return amended;
      const customer = await stores.customers.get(amended.customerId);
      invariant(customer !== null, 'an account has its customer');
      await stores.accounts.save(amended);
      await stores.outbox.append(accountChanged, accountFact(amended, customer));
      await audit(stores, ports, by, 'updateAccount', amended.id, { ...edit.changes });
      return amended;
    });
}
