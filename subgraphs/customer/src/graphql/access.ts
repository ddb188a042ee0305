import { type Principal, mayReadAccount, requireAccount, requirePermission, scopeOf } from '@otpless/service/principal';
import { GraphQLError } from 'graphql';
import type { Account } from '../domain/account';
import type { Customer } from '../domain/customer';
import type { CustomerContext } from './context';

/** An account by its key, for those who may read it; `_entities` passes no root field, so it is checked here. */
export async function readAccount(id: string, { principal, loaders }: CustomerContext): Promise<Account | null> {
  requirePermission(principal, 'account:read');
  requireAccount(principal, id);
  return loaders.account.load(id);
}

/** A customer by its key: for those who read customers, and for a token of one of its accounts. */
export async function readCustomer(id: string, { principal, loaders }: CustomerContext): Promise<Customer | null> {
  const scope = scopeOf(principal);
  if (scope === null) {
    requirePermission(principal, 'customer:read');
    return loaders.customer.load(id);
  }
  requirePermission(principal, 'account:read');
  const own = await loaders.account.load(scope);
  if (own?.customerId !== id) throw forbidden('This token is for an account of another customer.');
  return loaders.customer.load(id);
}

/** Lists over all accounts are not for a token of one. */
export function requireWholeView(principal: Principal): void {
  if (scopeOf(principal) !== null) throw forbidden('This token is for one account.');
}

/** Of an account's relatives, those that the caller may see. */
export function visible(accounts: readonly Account[], principal: Principal): Account[] {
  return accounts.filter(({ id }) => mayReadAccount(principal, id));
}

function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}
