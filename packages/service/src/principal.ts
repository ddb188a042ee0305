import { GraphQLError } from 'graphql';
import type { Permission, Role } from './permissions';

/** Who calls, as the gateway or a service says with its signature. */
export interface Principal {
  readonly kind: 'USER' | 'API_KEY' | 'DASHBOARD' | 'SERVICE';
  readonly id: string;
  readonly name: string;
  readonly permissions: ReadonlySet<string>;
  /** The one account that a dashboard's token is for. */
  readonly accountId?: string;
  /** The source that an API key's events get. */
  readonly source?: string;
  readonly roles?: readonly Role[];
}

/** Throws FORBIDDEN where the caller lacks the permission. */
export function requirePermission(principal: Principal, permission: Permission): void {
  if (!principal.permissions.has(permission)) throw forbidden(`This needs the permission ${permission}.`);
}

/** The account a caller is limited to; null where it may see all. Lists must filter by it. */
export function scopeOf(principal: Principal): string | null {
  return principal.accountId ?? null;
}

export function mayReadAccount(principal: Principal, accountId: string): boolean {
  const scope = scopeOf(principal);
  return scope === null || scope === accountId;
}

/** Throws FORBIDDEN where an account-scoped caller asks for another account. */
export function requireAccount(principal: Principal, accountId: string): void {
  if (!mayReadAccount(principal, accountId)) throw forbidden('This token is for another account.');
}

/** Throws FORBIDDEN where the caller is limited to one account: what it asks for is about all. */
export function requireAllAccounts(principal: Principal): void {
  if (scopeOf(principal) !== null) throw forbidden('This token is for one account only.');
}

function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}
