import { aliasChanged } from '@otpless/contracts/customer/alias-changed';
import { type Conflict, type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { Principal } from '@otpless/service/principal';
import type { Account } from '../domain/account';
import { type Alias, assign, moveAlias as move, release } from '../domain/alias';
import { audit } from './audit';
import { aliasFact } from './facts';
import type { Ports, Stores } from './ports';

export interface AliasAssignment {
  readonly accountId: string;
  readonly value: string;
  /** Null is now. */
  readonly effectiveFrom: Date | null;
  readonly effectiveUntil: Date | null;
}

/** Gives an alias to an account. Who wants the same value waits, so one of two gets it and the other is told who has it. */
export function assignAlias(ports: Ports) {
  return (by: Principal, wanted: AliasAssignment): Promise<Account | InvalidInput | NotFound | Conflict> =>
    ports.transact(async (stores) => {
      // Held so that the account is not archived under its new alias.
      const account = await stores.accounts.getForUpdate(wanted.accountId);
      if (account === null) return new NotFound('account', wanted.accountId);
      const { value, effectiveUntil } = wanted;
      await stores.inTurn(`alias ${value}`);
      const span = { effectiveFrom: wanted.effectiveFrom ?? ports.clock.now(), effectiveUntil };
      const alias = assign(ports.newId('als'), account, value, span, await stores.aliases.ofValue(value));
      if (alias instanceof Problem) return alias;
      await stores.aliases.add(alias);
      await tell(stores, ports, by, 'assignAlias', alias);
      return account;
    });
}

export interface AliasRelease {
  readonly accountId: string;
  readonly value: string;
  /** Null is now. */
  readonly effectiveUntil: Date | null;
}

/** Takes an alias back from an account at an instant. */
export function releaseAlias(ports: Ports) {
  return (
    by: Principal,
    { accountId, value, effectiveUntil }: AliasRelease,
  ): Promise<Account | InvalidInput | NotFound> =>
    ports.transact(async (stores) => {
      const account = await stores.accounts.getForUpdate(accountId);
      if (account === null) return new NotFound('account', accountId);
      await stores.inTurn(`alias ${value}`);
      const held = (await stores.aliases.ofValue(value)).filter((alias) => alias.accountId === accountId);
      const now = ports.clock.now();
      const released = release(held, value, effectiveUntil ?? now, now);
      if (released instanceof Problem) return released;
      await stores.aliases.save(released);
      await tell(stores, ports, by, 'releaseAlias', released);
      return account;
    });
}

export interface AliasChangeover {
  readonly value: string;
  readonly toAccountId: string;
  /** Null is now. */
  readonly effectiveFrom: Date | null;
}

/** Moves an alias to another account at an instant: no event falls between the two, and none belongs to both. */
export function moveAlias(ports: Ports) {
  return (
    by: Principal,
    { value, toAccountId, effectiveFrom }: AliasChangeover,
  ): Promise<Account | InvalidInput | NotFound | Conflict> =>
    ports.transact(async (stores) => {
      const account = await stores.accounts.getForUpdate(toAccountId);
      if (account === null) return new NotFound('account', toAccountId);
      await stores.inTurn(`alias ${value}`);
      const now = ports.clock.now();
      const spans = await stores.aliases.ofValue(value);
      const moved = move(ports.newId('als'), spans, account, value, effectiveFrom ?? now, now);
      if (moved instanceof Problem) return moved;
      await stores.aliases.save(moved.ended);
      await stores.aliases.add(moved.begun);
      await tell(stores, ports, by, 'moveAlias', moved.ended);
      await tell(stores, ports, by, 'moveAlias', moved.begun);
      return account;
    });
}

async function tell(stores: Stores, ports: Ports, by: Principal, action: string, alias: Alias): Promise<void> {
  const { value, effectiveFrom, effectiveUntil, accountId } = alias;
  await stores.outbox.append(aliasChanged, aliasFact(alias));
  await audit(stores, ports, by, action, accountId, { value, effectiveFrom, effectiveUntil });
}
