import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { type Account, followCustomer } from '../domain/account';
import type { Customer } from '../domain/customer';
import { accountFact } from './facts';
import type { Stores } from './ports';

/** Says an account as it is now, with what billing needs of its customer and of its past and planned changes. */
export async function tellAccount(stores: Stores, account: Account, customer: Customer): Promise<void> {
  const placements = await stores.placements.ofAccount(account.id);
  const modes = await stores.paymentModes.ofAccount(account.id);
  await stores.outbox.append(accountChanged, accountFact(account, customer, placements, modes));
}

/** Says all accounts of a customer again after it changed. */
export async function tellAccounts(stores: Stores, customer: Customer): Promise<void> {
  for (const account of await stores.accounts.ofCustomerForUpdate(customer.id)) {
    const told = followCustomer(account);
    await stores.accounts.save(told);
    await tellAccount(stores, told, customer);
  }
}
