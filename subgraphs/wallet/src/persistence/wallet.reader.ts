import type { Database } from '@otpless/service/database';
import { Money } from '@otpless/money/money';
import { type Grant, inDrawOrder } from '../domain/grant';
import type { TopUp } from '../domain/top-up';
import type { TransferKind } from '../domain/transfer';
import type { Wallet } from '../domain/wallet';
import type { PostedEntry, WalletCursor, WalletFilter, WalletReader } from '../operations/reader';
import { GrantEntity } from './entities/grant.entity';
import { TopUpEntity } from './entities/top-up.entity';
import { WalletEntity } from './entities/wallet.entity';
import { grantOf, topUpOf, walletOf } from './mapping';

/** Reads for screens, each in a fork of its own. */
export class PostgresWalletReader implements WalletReader {
  constructor(private readonly database: Database) {}

  async wallets(ids: readonly string[]): Promise<Wallet[]> {
    return (await this.em.find(WalletEntity, { id: { $in: [...ids] } })).map(walletOf);
  }

  async walletsOfAccounts(accountIds: readonly string[]): Promise<Wallet[]> {
    const rows = await this.em.find(
      WalletEntity,
      { accountId: { $in: [...accountIds] } },
      { orderBy: { createdAt: 'asc', id: 'asc' } },
    );
    return rows.map(walletOf);
  }

  async walletPage(
    { orderBy, accountId, search }: WalletFilter,
    after: WalletCursor | null,
    limit: number,
  ): Promise<Wallet[]> {
    const { order, beyond } = ORDERS[orderBy];
    const ids = await this.em.execute<{ id: string }[]>(
      `select wallet.id from wallet.wallet join wallet.account on account.id = wallet.account_id
       where (?::text is null or wallet.account_id = ?)
         and (?::text is null or account.name ilike ? or wallet.id = ? or account.id = ?)
         ${after === null ? '' : `and ${beyond}`}
       order by ${order} limit ${limit}`,
      [accountId, accountId, search, `%${literally(search ?? '')}%`, search, search, ...(after ?? [])],
    );
    const found = new Map((await this.wallets(ids.map(({ id }) => id))).map((wallet) => [wallet.id, wallet]));
    return ids.flatMap(({ id }) => found.get(id) ?? []);
  }

  async grantsOf(walletIds: readonly string[]): Promise<Grant[]> {
    const rows = await this.em.find(GrantEntity, { walletId: { $in: [...walletIds] } });
    return rows
      .map(grantOf)
      .sort(
        (one, other) =>
          Number(other.remaining.isPositive()) - Number(one.remaining.isPositive()) || inDrawOrder(one, other),
      );
  }

  async changedPlanGrants(grantIds: readonly string[]): Promise<ReadonlyMap<string, Money>> {
    const rows = await this.em.execute<{ id: string; amount: string; currency: string }[]>(
      `select given.id, now.amount, given.currency
       from wallet."grant" given
       join wallet.plan_grant posted on posted.grant_id = given.id
       cross join lateral (
         select coalesce(min(told.amount), 0) as amount from wallet.plan_grant told
         where told.subscription_id = posted.subscription_id and told.reference = posted.reference and not told.withdrawn
       ) now
       where given.id in (select jsonb_array_elements_text(?::jsonb)) and now.amount <> given.amount`,
      [JSON.stringify(grantIds)],
    );
    return new Map(rows.map(({ id, amount, currency }) => [id, Money.of(amount, currency)]));
  }

  async grant(id: string): Promise<Grant | null> {
    const row = await this.em.findOne(GrantEntity, id);
    return row && grantOf(row);
  }

  async entriesOf(walletId: string, before: string | null, limit: number): Promise<PostedEntry[]> {
    const rows = await this.em.execute<EntryRow[]>(
      `select entry.id, entry.sequence, entry.transfer_id, entry.grant_id, entry.amount, entry.balance_after,
         transfer.kind, transfer.currency, transfer.description, transfer.accrual_id, transfer.created_at
       from wallet.ledger_entry entry join wallet.transfer on transfer.id = entry.transfer_id
       where entry.ledger_account_id = ? and (?::bigint is null or entry.sequence < ?)
       order by entry.sequence desc limit ${limit}`,
      [walletId, before, before],
    );
    return rows.map(entryOf);
  }

  async topUpsOf(walletId: string, limit: number): Promise<TopUp[]> {
    const rows = await this.em.find(TopUpEntity, { walletId }, { orderBy: { createdAt: 'desc', id: 'desc' }, limit });
    return rows.map(topUpOf);
  }

  async topUp(id: string): Promise<TopUp | null> {
    const row = await this.em.findOne(TopUpEntity, id);
    return row && topUpOf(row);
  }

  private get em() {
    return this.database.em.fork();
  }
}

const ORDERS = {
  LIVE_BALANCE_ASC: {
    order: 'wallet.live_balance, wallet.id',
    beyond: '(wallet.live_balance, wallet.id) > (?::numeric, ?)',
  },
  CREATED_DESC: {
    order: 'wallet.created_at desc, wallet.id desc',
    beyond: '(wallet.created_at, wallet.id) < (?::timestamptz, ?)',
  },
} as const;

/** A search is text, not a pattern. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

interface EntryRow {
  readonly id: string;
  readonly sequence: string;
  readonly transfer_id: string;
  readonly grant_id: string | null;
  readonly amount: string;
  readonly balance_after: string;
  readonly kind: TransferKind;
  readonly currency: string;
  readonly description: string;
  readonly accrual_id: string | null;
  readonly created_at: Date | string;
}

function entryOf(row: EntryRow): PostedEntry {
  return {
    id: row.id,
    sequence: String(row.sequence),
    transferId: row.transfer_id,
    grantId: row.grant_id,
    amount: Money.of(row.amount, row.currency),
    balanceAfter: Money.of(row.balance_after, row.currency),
    kind: row.kind,
    description: row.description,
    accrualId: row.accrual_id,
    createdAt: new Date(row.created_at),
  };
}
