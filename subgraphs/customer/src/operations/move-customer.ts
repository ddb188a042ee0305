import { type Conflict, NotFound, Problem } from '@otpless/problem/problem';
import type { Principal } from '@otpless/service/principal';
import type { Customer } from '../domain/customer';
import { CustomerHasActiveAccounts, archiveCustomer as archive, moveCustomer } from '../domain/customer-status';
import { audit } from './audit';
import { changedMeanwhile } from './edits';
import { nameTaken } from './name-taken';
import type { Ports, Stores } from './ports';

type Moved = Customer | NotFound | Conflict;

/** Activates a draft: from now on it can have accounts. */
export function activateCustomer(ports: Ports) {
  return (by: Principal, id: string, expectedVersion: number): Promise<Moved> =>
    moved<Conflict>(ports, by, 'activateCustomer', id, expectedVersion, async (_stores, customer) =>
      moveCustomer(customer, 'activate'),
    );
}

/** Archives a customer none of whose accounts is active; its GSTINs and key are free for another. */
export function archiveCustomer(ports: Ports) {
  return (by: Principal, id: string, expectedVersion: number): Promise<Moved | CustomerHasActiveAccounts> =>
    moved(ports, by, 'archiveCustomer', id, expectedVersion, async (stores, customer) =>
      archive(customer, await stores.accounts.ofCustomersForUpdate([id])),
    );
}

/** Brings an archived customer back, where nobody else got its GSTIN or key meanwhile. Its accounts stay archived. */
export function restoreCustomer(ports: Ports) {
  return (by: Principal, id: string, expectedVersion: number): Promise<Moved> =>
    moved<Conflict>(ports, by, 'restoreCustomer', id, expectedVersion, async (stores, customer) => {
      const restored = moveCustomer(customer, 'restore');
      return restored instanceof Problem ? restored : ((await nameTaken(stores, restored)) ?? restored);
    });
}

function moved<Refusal extends Problem = Conflict>(
  ports: Ports,
  by: Principal,
  action: string,
  id: string,
  expectedVersion: number,
  decide: (stores: Stores, customer: Customer) => Promise<Customer | Conflict | Refusal>,
): Promise<Customer | NotFound | Conflict | Refusal> {
  return ports.transact(async (stores) => {
    const customer = await stores.customers.getForUpdate(id);
    if (customer === null) return new NotFound('customer', id);
    const stale = await changedMeanwhile(stores, 'Customer', customer, expectedVersion);
    if (stale !== null) return stale;
    const decided = await decide(stores, customer);
    if (decided instanceof Problem) return decided;
    await stores.customers.save(decided);
    const changes = [{ path: 'status', before: customer.status, after: decided.status }];
    await audit(stores, ports, by, action, id, { version: decided.version, changes });
    return decided;
  });
}
