import DataLoader from 'dataloader';
import type { Account } from '../domain/account';
import type { Alias } from '../domain/alias';
import type { Customer } from '../domain/customer';
import type { PaymentModeSpan } from '../domain/payment-mode';
import type { Placement } from '../domain/placement';
import type { Directory, TreeCount, TreeWanted } from '../operations/directory';

export interface Loaders {
  readonly customer: DataLoader<string, Customer | null>;
  readonly account: DataLoader<string, Account | null>;
  readonly children: DataLoader<string, Account[]>;
  readonly aliases: DataLoader<string, Alias[]>;
  readonly placements: DataLoader<string, Placement[]>;
  readonly paymentModes: DataLoader<string, PaymentModeSpan[]>;
  /** Asked for by several fields of one tree, and counted once. */
  readonly treeCounts: DataLoader<TreeWanted, TreeCount[]>;
  /** The first accounts of each customer; how many is part of the key. */
  readonly firstAccounts: DataLoader<{ customerId: string; rows: number }, Account[], string>;
}

/** Loaders that live for one request, so that what one caller may read is never kept for another. */
export function loadersOver(directory: Directory): Loaders {
  return {
    customer: byId((ids) => directory.customersById(ids)),
    account: byId((ids) => directory.accountsById(ids)),
    children: grouped(
      (ids) => directory.childrenOf(ids),
      (account) => account.parentId,
    ),
    aliases: grouped(
      (ids) => directory.aliasesOf(ids),
      (alias) => alias.accountId,
    ),
    placements: grouped(
      (ids) => directory.placementsOf(ids),
      (placement) => placement.accountId,
    ),
    paymentModes: grouped(
      (ids) => directory.paymentModesOf(ids),
      (mode) => mode.accountId,
    ),
    treeCounts: new DataLoader((trees) => Promise.all(trees.map((tree) => directory.treeCounts(tree)))),
    firstAccounts: firstAccountsOver(directory),
  };
}

function byId<Node extends { readonly id: string }>(read: (ids: readonly string[]) => Promise<Node[]>) {
  return new DataLoader<string, Node | null>(async (ids) => {
    const found = new Map((await read(ids)).map((node) => [node.id, node]));
    return ids.map((id) => found.get(id) ?? null);
  });
}

function grouped<Node>(read: (keys: readonly string[]) => Promise<Node[]>, keyOf: (node: Node) => string | null) {
  return new DataLoader<string, Node[]>(async (keys) => {
    const nodes = groupBy(await read(keys), keyOf);
    return keys.map((key) => nodes.get(key) ?? []);
  });
}

function firstAccountsOver(directory: Directory): Loaders['firstAccounts'] {
  return new DataLoader(
    async (wanted) => {
      const rows = Math.max(...wanted.map((each) => each.rows));
      const customerIds = wanted.map(({ customerId }) => customerId);
      const found = await directory.accountsOfCustomers([...new Set(customerIds)], { after: null, rows });
      const accounts = groupBy(found, ({ customerId }) => customerId);
      return wanted.map((each) => (accounts.get(each.customerId) ?? []).slice(0, each.rows));
    },
    { cacheKeyFn: ({ customerId, rows }) => `${customerId} ${rows}` },
  );
}

function groupBy<Node>(nodes: readonly Node[], keyOf: (node: Node) => string | null): Map<string | null, Node[]> {
  const groups = new Map<string | null, Node[]>();
  for (const node of nodes) groups.set(keyOf(node), [...(groups.get(keyOf(node)) ?? []), node]);
  return groups;
}
