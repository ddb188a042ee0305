import { localDateAt } from '@otpless/period/time-zone';
import { type Conflict, type NotFound, Problem } from '@otpless/problem/problem';
import type { Principal } from '@otpless/service/principal';
import type { Account } from '../domain/account';
import {
  type AccountInUse,
  type AccountUse,
  archiveAccount as archive,
  restoreAccount as restore,
} from '../domain/account-use';
import { audit } from './audit';
import { heldWithCustomer } from './place-account';
import type { Ports, Stores } from './ports';
import { tellAccount } from './tell-accounts';

/** Archives an account that nothing holds any more. */
export function archiveAccount(ports: Ports) {
  return (by: Principal, id: string, expectedVersion: number): Promise<Account | NotFound | Conflict | AccountInUse> =>
    ports.transact(async (stores) => {
      const held = await heldWithCustomer(stores, id, expectedVersion);
      if (held instanceof Problem) return held;
      const { account, customer } = held;
      const archived = archive(account, await usesOf(stores, account, ports.clock.now()));
      if (archived instanceof Problem) return archived;
      await stores.accounts.save(archived);
      await tellAccount(stores, archived, customer);
      await auditStatus(stores, ports, by, 'archiveAccount', account, archived);
      return archived;
    });
}

/** Brings an archived account back. */
export function restoreAccount(ports: Ports) {
  return (by: Principal, id: string, expectedVersion: number): Promise<Account | NotFound | Conflict> =>
    ports.transact(async (stores) => {
      const held = await heldWithCustomer(stores, id, expectedVersion);
      if (held instanceof Problem) return held;
      const { account, customer } = held;
      const parent = account.parentId === null ? null : await stores.accounts.get(account.parentId);
      const restored = restore(account, customer, parent);
      if (restored instanceof Problem) return restored;
      await stores.accounts.save(restored);
      await tellAccount(stores, restored, customer);
      await auditStatus(stores, ports, by, 'restoreAccount', account, restored);
      return restored;
    });
}

/** What holds an account now; of one that is archived, what came to hold it while it was being archived. */
export function accountUses(ports: Ports) {
  return (id: string): Promise<AccountUse[]> =>
    ports.transact(async (stores) => {
      const account = await stores.accounts.get(id);
      return account === null ? [] : usesOf(stores, account, ports.clock.now());
    });
}

async function usesOf(
  { accounts, aliases, uses }: Stores,
  { id, timeZone }: Account,
  now: Date,
): Promise<AccountUse[]> {
  const [children, paidFor, subscriptions, held] = [
    await accounts.placedUnder(id, now),
    await accounts.paidBy(id, now),
    await uses.liveSubscriptionsOf(id, localDateAt(now, timeZone)),
    await aliases.heldBy(id, now),
  ];
  const active = (kind: AccountUse['kind'], found: readonly Account[]): AccountUse[] =>
    found.filter(({ status }) => status === 'ACTIVE').map((account) => ({ kind, id: account.id, name: account.name }));
  return [
    ...active('CHILD', children),
    ...active('PAYS_FOR', paidFor),
    ...subscriptions.map((subscriptionId) => ({
      kind: 'SUBSCRIPTION' as const,
      id: subscriptionId,
      name: subscriptionId,
    })),
    ...held.map(({ id: aliasId, value }) => ({ kind: 'ALIAS' as const, id: aliasId, name: value })),
  ];
}

function auditStatus(stores: Stores, ports: Ports, by: Principal, action: string, before: Account, after: Account) {
  return audit(stores, ports, by, action, after.id, {
    version: after.version,
    changes: [{ path: 'status', before: before.status, after: after.status }],
  });
}
