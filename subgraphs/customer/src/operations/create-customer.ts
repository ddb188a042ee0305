import { Conflict, InvalidInput } from '@otpless/problem/problem';
import type { Principal } from '@otpless/service/principal';
import { type Customer, type CustomerDetails, newCustomer } from '../domain/customer';
import { audit } from './audit';
import { gstinTaken } from './gstin-taken';
import type { Ports } from './ports';

/** Makes a customer. A GSTIN names one legal entity, so no two customers share one. */
export function createCustomer(ports: Ports) {
  return (by: Principal, details: CustomerDetails): Promise<Customer | InvalidInput | Conflict> =>
    ports.transact(async (stores) => {
      const customer = newCustomer(ports.newId('cus'), details, ports.clock.now());
      if (customer instanceof InvalidInput) return customer;
      const taken = await gstinTaken(stores, customer);
      if (taken !== null) return taken;
      await stores.customers.add(customer);
      await audit(stores, ports, by, 'createCustomer', customer.id, { legalName: customer.legalName });
      return customer;
    });
}
