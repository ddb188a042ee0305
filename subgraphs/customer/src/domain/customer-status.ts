import { Conflict, Problem } from '@otpless/problem/problem';
import type { Account } from './account';
import type { Customer } from './customer';

export type CustomerStatus = 'DRAFT' | 'ACTIVE' | 'ARCHIVED';

export type CustomerMove = 'activate' | 'archive' | 'restore';

/**
 * A DRAFT is prepared and has no accounts yet, so that nothing of it can be billed. An ACTIVE customer has accounts. An
 * ARCHIVED one is kept for the books; it has no active account, is not edited, and can be restored.
 */
export const moves: Record<CustomerMove, { readonly from: readonly CustomerStatus[]; readonly to: CustomerStatus }> = {
  activate: { from: ['DRAFT'], to: 'ACTIVE' },
  archive: { from: ['DRAFT', 'ACTIVE'], to: 'ARCHIVED' },
  restore: { from: ['ARCHIVED'], to: 'ACTIVE' },
};

/** A customer is archived after its accounts. */
export class CustomerHasActiveAccounts extends Problem {
  readonly typeName = 'CustomerHasActiveAccounts';
  constructor(
    customer: Customer,
    readonly accounts: readonly Account[],
  ) {
    const names = accounts.slice(0, 5).map(({ name }) => name);
    const more = accounts.length > names.length ? ` and ${accounts.length - names.length} more` : '';
    super(`${customer.displayName} has active accounts (${names.join(', ')}${more}): archive them first.`);
  }
}

/** The customer in another status, where the table of moves has that way. */
export function moveCustomer(customer: Customer, move: CustomerMove): Customer | Conflict {
  const { from, to } = moves[move];
  if (from.includes(customer.status)) return { ...customer, status: to, version: customer.version + 1 };
  return new Conflict(
    `Customer ${customer.id} is ${customer.status}: only ${from.join(' or ')} ones can be moved to ${to} so.`,
  );
}

/** Archives a customer none of whose accounts is active. */
export function archiveCustomer(
  customer: Customer,
  accounts: readonly Account[],
): Customer | Conflict | CustomerHasActiveAccounts {
  const active = accounts.filter(({ status }) => status === 'ACTIVE');
  const archived = moveCustomer(customer, 'archive');
  if (archived instanceof Conflict || active.length === 0) return archived;
  return new CustomerHasActiveAccounts(customer, active);
}
