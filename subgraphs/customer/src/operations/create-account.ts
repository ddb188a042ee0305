import { InvalidInput, NotFound } from '@otpless/problem/problem';
import type { Principal } from '@otpless/service/principal';
import { type Account, type AccountDetails, openAccount } from '../domain/account';
import { type PaymentMode, firstPaymentMode } from '../domain/payment-mode';
import { firstPlacement } from '../domain/placement';
import { audit } from './audit';
import type { Ports } from './ports';
import { tellAccount } from './tell-accounts';

export interface NewAccount {
  readonly customerId: string;
  readonly parentId: string | null;
  /** Null where it pays for itself. */
  readonly payerId: string | null;
  readonly paymentMode: PaymentMode;
  readonly details: AccountDetails;
}

/** Opens an account of a customer. The customer is held meanwhile, so that it is not archived under the new account. */
export function createAccount(ports: Ports) {
  return (by: Principal, wanted: NewAccount): Promise<Account | InvalidInput | NotFound> =>
    ports.transact(async (stores) => {
      const { customerId, parentId, payerId, paymentMode } = wanted;
      const customer = await stores.customers.getForUpdate(customerId);
      if (customer === null) return new NotFound('customer', customerId);
      const ancestors = parentId === null ? [] : await stores.accounts.lineage(parentId);
      if (parentId !== null && ancestors.length === 0) return new NotFound('account', parentId);
      const details = { ...wanted.details, paymentMode, payerId };
      const account = openAccount(ports.newId('acc'), customer, ancestors, details, ports.clock.now());
      if (account instanceof InvalidInput) return account;
      await stores.accounts.add(account);
      await stores.placements.replace(account.id, [firstPlacement(account)]);
      await stores.paymentModes.replace(account.id, [firstPaymentMode(account)]);
      await tellAccount(stores, account, customer);
      await audit(stores, ports, by, 'createAccount', account.id, {
        version: 1,
        customerId,
        name: account.name,
        ...(ancestors[0] === undefined ? {} : { parent: ancestors[0].name }),
      });
      return account;
    });
}
