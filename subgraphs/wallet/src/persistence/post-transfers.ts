import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@otpless/service/identifiers';
import type { LedgerAccountKind, Transfer } from '../domain/transfer';
import { LedgerEntryEntity, TransferEntity } from './entities/ledger.entity';

/** Writes transfers and their entries into the ledger, in their order. */
export async function postTransfers(em: EntityManager, transfers: readonly Transfer[], at: Date | undefined): Promise<void> {
  if (transfers.length === 0 || at === undefined) return;
  await openAccounts(em, transfers);
  const identified = transfers.map((transfer) => ({ id: newId('trf'), ...transfer }));
  await em.insertMany(
    TransferEntity,
    identified.map(({ entries: _, ...transfer }) => ({ ...transfer, createdAt: at })),
  );
  await em.insertMany(
    LedgerEntryEntity,
    identified.flatMap(({ id, walletId, currency, entries }) =>
      entries.map(({ ledgerAccount, grantId, amount, balanceAfter }) => ({
        id: newId('led'),
        transferId: id,
        ledgerAccountId: ledgerAccount === 'WALLET' ? walletId : accountId(ledgerAccount, currency),
        grantId,
        amount: amount.amount,
        balanceAfter: balanceAfter && balanceAfter.amount,
      })),
    ),
  );
}

/** The accounts that money comes from and goes to are opened once a currency, when it first moves there. */
async function openAccounts(em: EntityManager, transfers: readonly Transfer[]): Promise<void> {
  const accounts = new Map<string, [string, LedgerAccountKind, string]>();
  for (const { currency, entries } of transfers)
    for (const { ledgerAccount } of entries)
      if (ledgerAccount !== 'WALLET')
        accounts.set(accountId(ledgerAccount, currency), [accountId(ledgerAccount, currency), ledgerAccount, currency]);
  const rows = [...accounts.values()].sort(([one], [other]) => one.localeCompare(other));
  await em.execute(
    `insert into wallet.ledger_account (id, kind, currency) values ${rows.map(() => '(?, ?, ?)').join(', ')}
     on conflict (id) do nothing`,
    rows.flat(),
  );
}

function accountId(kind: LedgerAccountKind, currency: string): string {
  return `${kind}-${currency}`;
}
