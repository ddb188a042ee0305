import { Conflict, InvalidInput } from '@otpless/problem/problem';
import type { Principal } from '@otpless/service/principal';
import { type Customer, type CustomerDetails, newCustomer } from '../domain/customer';
import type { TaxDetails } from '../domain/tax-details';
import { audit } from './audit';
import { nameTaken } from './name-taken';
import type { Ports } from './ports';

export type NewCustomer = CustomerDetails & TaxDetails & { readonly status: 'DRAFT' | 'ACTIVE' };

/** Makes a customer. A GSTIN names one legal entity, so no two customers share one. */
export function createCustomer(ports: Ports) {
  return (by: Principal, { status, ...details }: NewCustomer): Promise<Customer | InvalidInput | Conflict> =>
    ports.transact(async (stores) => {
      const customer = newCustomer(ports.newId('cus'), details, ports.clock.now(), status);
      if (customer instanceof InvalidInput) return customer;
      const taken = await nameTaken(stores, customer);
      if (taken !== null) return taken;
      await stores.customers.add(customer);
      await audit(stores, ports, by, 'createCustomer', customer.id, {
        version: 1,
        legalName: customer.legalName,
        status,
      });
      return customer;
    });
}
