import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { Conflict, type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { Principal } from '@otpless/service/principal';
import { followCustomer } from '../domain/account';
import { type Customer, type CustomerDetails, amendCustomer, archive } from '../domain/customer';
import { audit } from './audit';
import { accountFact } from './facts';
import { gstinTaken } from './gstin-taken';
import type { Ports, Stores } from './ports';

export interface CustomerEdit {
  readonly id: string;
  readonly expectedVersion: number;
  readonly changes: Partial<CustomerDetails>;
}

/** Changes what is said about a customer and tells it again of each of its accounts. */
export function updateCustomer(ports: Ports) {
  return (by: Principal, edit: CustomerEdit): Promise<Customer | InvalidInput | NotFound | Conflict> =>
    ports.transact(async (stores) => {
      const customer = await stores.customers.getForUpdate(edit.id);
      if (customer === null) return new NotFound('customer', edit.id);
      const amended = amendCustomer(customer, edit.expectedVersion, edit.changes);
      if (amended instanceof Problem) return amended;
      const taken = await gstinTaken(stores, amended);
      if (taken !== null) return taken;
      await saveAndTell(stores, amended);
      await audit(stores, ports, by, 'updateCustomer', amended.id, { changed: Object.keys(edit.changes) });
      return amended;
    });
}

/** Archives a customer and with it its accounts. */
export function archiveCustomer(ports: Ports) {
  return (by: Principal, id: string, expectedVersion: number): Promise<Customer | NotFound | Conflict> =>
    ports.transact(async (stores) => {
      const customer = await stores.customers.getForUpdate(id);
      if (customer === null) return new NotFound('customer', id);
      const archived = archive(customer, expectedVersion);
      if (archived instanceof Conflict) return archived;
      await saveAndTell(stores, archived);
      await audit(stores, ports, by, 'archiveCustomer', archived.id);
      return archived;
    });
}

async function saveAndTell({ customers, accounts, outbox }: Stores, customer: Customer): Promise<void> {
  await customers.save(customer);
  for (const account of await accounts.ofCustomerForUpdate(customer.id)) {
    const told = followCustomer(account, customer);
    await accounts.save(told);
    await outbox.append(accountChanged, accountFact(told, customer));
  }
}
