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

/** Says all accounts of customers again after these changed. */
export async function tellAccounts(
  { accounts, placements, paymentModes, outbox }: Stores,
  customers: readonly Customer[],
): Promise<void> {
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const told = (await accounts.ofCustomersForUpdate([...byId.keys()])).map(followCustomer);
  await accounts.saveAll(told);
  const ids = told.map(({ id }) => id);
  const placementsOf = byAccount(await placements.ofAccounts(ids));
  const modesOf = byAccount(await paymentModes.ofAccounts(ids));
  for (const account of told) {
    const { id, customerId } = account;
    const customer = byId.get(customerId)!;
    await outbox.append(accountChanged, accountFact(account, customer, placementsOf(id), modesOf(id)));
  }
}

function byAccount<Span extends { readonly accountId: string }>(spans: readonly Span[]): (accountId: string) => Span[] {
  const found = new Map<string, Span[]>();
  for (const span of spans) found.set(span.accountId, [...(found.get(span.accountId) ?? []), span]);
  return (accountId) => found.get(accountId) ?? [];
}
