import { changesBetween } from '@otpless/problem/field-changes';
import { type Conflict, type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { Principal } from '@otpless/service/principal';
import { type Customer, type CustomerDetails, amendCustomer } from '../domain/customer';
import { described } from '../domain/customer-import';
import type { TaxDetails } from '../domain/tax-details';
import { audit } from './audit';
import { changedMeanwhile } from './edits';
import { nameTaken } from './name-taken';
import type { Ports } from './ports';
import { tellAccounts } from './tell-accounts';

export interface CustomerEdit {
  readonly id: string;
  readonly expectedVersion: number;
  readonly changes: Partial<CustomerDetails> & TaxDetails;
}

/** Changes what is said about a customer and tells it again of each of its accounts. */
export function updateCustomer(ports: Ports) {
  return (by: Principal, edit: CustomerEdit): Promise<Customer | InvalidInput | NotFound | Conflict> =>
    ports.transact(async (stores) => {
      const customer = await stores.customers.getForUpdate(edit.id);
      if (customer === null) return new NotFound('customer', edit.id);
      const stale = await changedMeanwhile(stores, 'Customer', customer, edit.expectedVersion);
      if (stale !== null) return stale;
      const amended = amendCustomer(customer, edit.changes);
      if (amended instanceof Problem) return amended;
      const taken = await nameTaken(stores, amended);
      if (taken !== null) return taken;
      await stores.customers.save(amended);
      await tellAccounts(stores, [amended]);
      await audit(stores, ports, by, 'updateCustomer', amended.id, {
        version: amended.version,
        changes: changesBetween(described(customer), described(amended)),
      });
      return amended;
    });
}
