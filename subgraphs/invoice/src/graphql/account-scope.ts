import { GraphQLError } from 'graphql';
import { type Principal, requireAccount, scopeOf } from '@otpless/service/principal';

/** The account that a list is limited to: the one asked for, or the token's own; another than that is forbidden. */
export function accountOfList(principal: Principal, accountId: string | null | undefined): string | null {
  if (accountId === null || accountId === undefined) return scopeOf(principal);
  requireAccount(principal, accountId);
  return accountId;
}

/** Throws FORBIDDEN where the token sees one account only: what is asked for spans all of them. */
export function requireEveryAccount(principal: Principal): void {
  if (scopeOf(principal) === null) return;
  throw new GraphQLError('This spans all accounts; the token is for one.', { extensions: { code: 'FORBIDDEN' } });
}
