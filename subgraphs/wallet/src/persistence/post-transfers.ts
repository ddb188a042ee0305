import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@otpless/service/identifiers';
import type { Entry, LedgerAccountKind, Transfer } from '../domain/transfer';
import { tableOf, writeRows } from './write-rows';

interface PostedTransfer extends Transfer {
  readonly id: string;
  readonly createdAt: Date;
}

interface PostedEntry extends Entry {
  readonly id: string;
  readonly transferId: string;
  readonly ledgerAccountId: string;
}

/** Writes transfers and their entries into the ledger, in their order. */
export async function postTransfers(em: EntityManager, transfers: readonly Transfer[], createdAt: Date): Promise<void> {
  if (transfers.length === 0) return;
  await openAccounts(em, transfers);
  const posted = transfers.map((transfer): PostedTransfer => ({ ...transfer, id: newId('trf'), createdAt }));
  await writeRows(em, transferTable, posted);
  await writeRows(em, ledgerEntryTable, posted.flatMap(entriesOf));
}

function entriesOf({ id, walletId, currency, entries }: PostedTransfer): PostedEntry[] {
  return entries.map((entry) => ({
    ...entry,
    id: newId('led'),
    transferId: id,
    ledgerAccountId: entry.ledgerAccount === 'WALLET' ? walletId : accountId(entry.ledgerAccount, currency),
  }));
}

const transferTable = tableOf('transfer', null, {
  id: ['text', ({ id }: PostedTransfer) => id],
  kind: ['text', ({ kind }) => kind],
  cause: ['text', ({ cause }) => cause],
  wallet_id: ['text', ({ walletId }) => walletId],
  currency: ['text', ({ currency }) => currency],
  accrual_id: ['text', ({ accrualId }) => accrualId],
  description: ['text', ({ description }) => description],
  created_at: ['timestamptz', ({ createdAt }) => createdAt],
});

const ledgerEntryTable = tableOf('ledger_entry', null, {
  id: ['text', ({ id }: PostedEntry) => id],
  transfer_id: ['text', ({ transferId }) => transferId],
  ledger_account_id: ['text', ({ ledgerAccountId }) => ledgerAccountId],
  grant_id: ['text', ({ grantId }) => grantId],
  amount: ['numeric', ({ amount }) => amount.toFixed()],
  balance_after: ['numeric', ({ balanceAfter }) => balanceAfter && balanceAfter.toFixed()],
});

/** The accounts that money comes from and goes to are opened once a currency, when it first moves there. */
async function openAccounts(em: EntityManager, transfers: readonly Transfer[]): Promise<void> {
  const named = new Map<string, [id: string, kind: LedgerAccountKind, currency: string]>();
  for (const { currency, entries } of transfers)
    for (const { ledgerAccount: kind } of entries)
      if (kind !== 'WALLET') named.set(accountId(kind, currency), [accountId(kind, currency), kind, currency]);
  // In one order, so that two who open the same accounts do not wait for each other.
  const accounts = [...named.values()].sort(([one], [other]) => one.localeCompare(other));
  await em.execute(
    `insert into wallet.ledger_account (id, kind, currency) values ${accounts.map(() => '(?, ?, ?)').join(', ')}
     on conflict (id) do nothing`,
    accounts.flat(),
  );
}

function accountId(kind: LedgerAccountKind, currency: string): string {
  return `${kind}-${currency}`;
}
