import { Conflict, InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { invariant } from '@otpless/problem/invariant';
import type { Principal } from '@otpless/service/principal';
import type { Account } from '../domain/account';
import type { Customer } from '../domain/customer';
import { effectiveAt } from '../domain/effective-on';
import { forestFault } from '../domain/forest';
import type { AccountCycle, PayerNotAncestor } from '../domain/forest-problems';
import { type Placement, placedAnew, placementAt } from '../domain/placement';
import { withoutPlans } from '../domain/span';
import { audit } from './audit';
import { changedMeanwhile } from './edits';
import { parentOf, payerRefusal, refusalOf } from './placing-refusals';
import type { Ports, Stores } from './ports';
import { tellAccount } from './tell-accounts';

export interface AccountPlacing {
  readonly id: string;
  readonly expectedVersion: number;
  /** Null is the top of the tree; left out, it stays where it is. */
  readonly parentId?: string | null;
  /** Left out, who pays stays. */
  readonly payerId?: string;
  /** A day in the account's time zone, from its first instant on; null is today. */
  readonly effectiveOn: string | null;
}

export type PlacingRefusal = InvalidInput | NotFound | Conflict | AccountCycle | PayerNotAncestor;

/**
 * Moves an account under another parent, or has another account pay for it, from a day on. The customer is held
 * meanwhile: two moves in one tree are judged one after the other, since each may be sound and both together a cycle.
 */
export function placeAccount(ports: Ports, action: 'moveAccount' | 'changePayer') {
  return (by: Principal, wanted: AccountPlacing): Promise<Account | PlacingRefusal> =>
    ports.transact(async (stores) => {
      const held = await heldWithCustomer(stores, wanted.id, wanted.expectedVersion);
      if (held instanceof Problem) return held;
      const { account, customer } = held;
      const now = ports.clock.now();
      if (account.status === 'ARCHIVED') return new Conflict(`Account ${account.id} is archived: restore it first.`);
      const parent = await parentOf(stores, account, wanted);
      if (parent instanceof Problem) return parent;
      const opened = [account, ...(parent === null ? [] : [parent])].map(({ createdAt }) => createdAt);
      const at = effectiveAt(wanted.effectiveOn, account.timeZone, now, opened);
      if (at instanceof InvalidInput) return at;
      const refused = await payerRefusal(stores, account, wanted);
      if (refused !== null) return refused;
      const before = await stores.placements.ofAccount(account.id);
      const after = placedAnew(before, account.id, at, wanted, now);
      return placed(stores, ports, { by, action, account, customer, before, after, at });
    });
}

/** Takes back a move or a change of payer that has not begun. */
export function cancelPlannedPlacement(ports: Ports) {
  return (by: Principal, id: string, expectedVersion: number): Promise<Account | PlacingRefusal> =>
    ports.transact(async (stores) => {
      const held = await heldWithCustomer(stores, id, expectedVersion);
      if (held instanceof Problem) return held;
      const { account, customer } = held;
      const now = ports.clock.now();
      const before = await stores.placements.ofAccount(id);
      const after = withoutPlans(before, now);
      if (after.length === before.length) return new NotFound('planned move of account', id);
      return placed(stores, ports, { by, action: 'cancelPlannedMove', account, customer, before, after, at: now });
    });
}

interface Placing {
  readonly by: Principal;
  readonly action: string;
  readonly account: Account;
  readonly customer: Customer;
  readonly before: readonly Placement[];
  readonly after: readonly Placement[];
  readonly at: Date;
}

async function placed(stores: Stores, ports: Ports, placing: Placing): Promise<Account | PlacingRefusal> {
  const { by, action, account, customer, before, after, at } = placing;
  const others = await stores.placements.ofCustomer(customer.id, at);
  const fault = forestFault([...after, ...others.filter(({ accountId }) => accountId !== account.id)], at);
  if (fault !== null) return refusalOf(stores, fault);
  const present = placementAt(after, ports.clock.now());
  invariant(present !== undefined, 'an account has a placement');
  const { parentId, payerId } = present;
  const { version, revision } = account;
  const moved = { ...account, parentId, payerId, version: version + 1, revision: revision + 1 };
  await stores.placements.replace(account.id, after);
  await stores.accounts.save(moved);
  await tellAccount(stores, moved, customer);
  const changes = await placementChanges(stores, placementAt(before, at), placementAt(after, at));
  await audit(stores, ports, by, action, account.id, { version: moved.version, changes, effectiveFrom: at });
  return moved;
}

/** The account, held together with its customer, unless it was edited since it was seen. */
export async function heldWithCustomer(
  stores: Stores,
  id: string,
  expectedVersion: number,
): Promise<{ account: Account; customer: Customer } | NotFound | Conflict> {
  const found = await stores.accounts.get(id);
  const customer = found === null ? null : await stores.customers.getForUpdate(found.customerId);
  const account = await stores.accounts.getForUpdate(id);
  if (account === null || customer === null) return new NotFound('account', id);
  return (await changedMeanwhile(stores, 'Account', account, expectedVersion)) ?? { account, customer };
}

async function placementChanges({ accounts }: Stores, before: Placement | undefined, after: Placement | undefined) {
  const nameOf = async (id: string | null | undefined) => (id == null ? null : ((await accounts.get(id))?.name ?? id));
  const changes = [
    { path: 'parent', before: await nameOf(before?.parentId), after: await nameOf(after?.parentId) },
    { path: 'payer', before: await nameOf(before?.payerId), after: await nameOf(after?.payerId) },
  ];
  return changes.filter((change) => change.before !== change.after);
}
