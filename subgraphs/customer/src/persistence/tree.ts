import type { AccountStatus } from '../domain/account';
import type { PaymentMode } from '../domain/payment-mode';
import type { After, TreeCount, TreeNode, TreeWanted } from '../operations/directory';
import type { Finding } from './finding';

/**
 * The accounts of a tree as it stood at an instant, each with its way from the top: names, told apart by ids, sort
 * siblings by name and children under their parent.
 */
function standing({ customerId, rootId, at }: TreeWanted): Finding {
  const key = `(lower(a.name) || chr(1) || a.id) collate "C"`;
  return {
    sql: `with recursive placed as materialized (
        select account_id, parent_id, payer_id from customer.account_placement
        where customer_id = ? and effective_from <= ? and (effective_until is null or effective_until > ?)
      ), tree (account_id, parent_id, payer_id, depth, path) as (
        select p.account_id, p.parent_id, p.payer_id, 0, array[${key}]
        from placed p join customer.account a on a.id = p.account_id
        where ${rootId === null ? 'p.parent_id is null' : 'p.account_id = ?'}
        union all
        select p.account_id, p.parent_id, p.payer_id, tree.depth + 1, tree.path || ${key}
        from tree join placed p on p.parent_id = tree.account_id join customer.account a on a.id = p.account_id
      )`,
    parameters: [customerId, at, at, ...(rootId === null ? [] : [rootId])],
  };
}

/** A page of the tree, from top to bottom, after one of its accounts. */
export function treePage(wanted: TreeWanted, { after, rows }: After): Finding {
  const { sql, parameters } = standing(wanted);
  return {
    sql: `${sql} select account_id, parent_id, payer_id, depth,
        (select count(*) from placed p where p.parent_id = tree.account_id) as child_count
      from tree ${after === null ? '' : 'where path > (select path from tree where account_id = ?)'}
      order by path limit ?`,
    parameters: [...parameters, ...(after === null ? [] : [after]), rows],
  };
}

/** How many accounts the tree has, by what tells them apart for billing. */
export function treeCounts(wanted: TreeWanted): Finding {
  const { sql, parameters } = standing(wanted);
  return {
    sql: `${sql} select a.currency, a.payment_mode, a.status, count(*) as accounts, max(depth) as deepest
      from tree join customer.account a on a.id = tree.account_id
      group by a.currency, a.payment_mode, a.status order by a.currency, a.payment_mode, a.status`,
    parameters,
  };
}

export interface TreeRow {
  readonly account_id: string;
  readonly parent_id: string | null;
  readonly payer_id: string;
  readonly depth: number;
  readonly child_count: string;
}

export function treeNodeOf(row: TreeRow): TreeNode {
  return {
    accountId: row.account_id,
    parentId: row.parent_id,
    payerId: row.payer_id,
    depth: row.depth,
    childCount: Number(row.child_count),
  };
}

export interface TreeCountRow {
  readonly currency: string;
  readonly payment_mode: PaymentMode;
  readonly status: AccountStatus;
  readonly accounts: string;
  readonly deepest: number;
}

export function treeCountOf(row: TreeCountRow): TreeCount {
  const { currency, payment_mode: paymentMode, status, deepest } = row;
  return { currency, paymentMode, status, accounts: Number(row.accounts), deepest };
}
