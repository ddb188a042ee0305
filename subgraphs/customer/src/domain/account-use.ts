import { Conflict, Problem } from '@otpless/problem/problem';
import type { Account } from './account';
import type { Customer } from './customer';

/** What still holds an account, so that it cannot be archived. */
export interface AccountUse {
  readonly kind: 'CHILD' | 'PAYS_FOR' | 'SUBSCRIPTION' | 'ALIAS';
  readonly id: string;
  readonly name: string;
}

const remedies: Record<AccountUse['kind'], (names: string) => string> = {
  CHILD: (names) => `archive or move the accounts under it first (${names})`,
  PAYS_FOR: (names) => `give the accounts it pays for another payer (${names})`,
  SUBSCRIPTION: (names) => `end its subscriptions (${names})`,
  ALIAS: (names) => `release its aliases (${names})`,
};

/** An account in use is not archived. */
export class AccountInUse extends Problem {
  readonly typeName = 'AccountInUse';
  constructor(
    account: Account,
    readonly uses: readonly AccountUse[],
  ) {
    const kinds = [...new Set(uses.map(({ kind }) => kind))];
    const words = kinds.map((kind) => remedies[kind](namesOf(uses.filter((use) => use.kind === kind))));
    super(`${account.name} is in use: ${words.join('; ')}.`);
  }
}

/** Archives an account that nothing holds: nothing more is billed to it. */
export function archiveAccount(account: Account, uses: readonly AccountUse[]): Account | Conflict | AccountInUse {
  if (account.status === 'ARCHIVED') return new Conflict(`Account ${account.id} is ARCHIVED already.`);
  if (uses.length > 0) return new AccountInUse(account, uses);
  return { ...account, status: 'ARCHIVED', version: account.version + 1, revision: account.revision + 1 };
}

/** Brings an archived account back under an active customer and parent. */
export function restoreAccount(account: Account, customer: Customer, parent: Account | null): Account | Conflict {
  if (account.status === 'ACTIVE') return new Conflict(`Account ${account.id} is ACTIVE already.`);
  if (customer.status !== 'ACTIVE') {
    return new Conflict(`${customer.displayName} is ${customer.status}: restore the customer first.`);
  }
  if (parent?.status === 'ARCHIVED') return new Conflict(`${parent.name}, above it, is archived: restore that first.`);
  return { ...account, status: 'ACTIVE', version: account.version + 1, revision: account.revision + 1 };
}

function namesOf(uses: readonly AccountUse[]): string {
  const names = uses.slice(0, 5).map(({ name }) => name);
  return uses.length > names.length ? `${names.join(', ')} and ${uses.length - names.length} more` : names.join(', ');
}
