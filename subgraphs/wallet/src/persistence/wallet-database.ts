import { type Database, openDatabase } from '@otpless/service/database';
import type { Logger } from '@otpless/service/logger';
import { AccountEntity } from './entities/account.entity';
import { AccrualDrawEntity } from './entities/accrual-draw.entity';
import { GrantEntity } from './entities/grant.entity';
import { LedgerAccountEntity, LedgerEntryEntity, TransferEntity } from './entities/ledger.entity';
import { TopUpEntity } from './entities/top-up.entity';
import { WalletEntity } from './entities/wallet.entity';
import { PlanGrantsByRevision } from './migrations/migration-0020-plan-grants-by-revision';
import { PlanGrantsAndScope } from './migrations/migration-0010-plan-grants-and-scope';
import { WalletsAndLedger } from './migrations/migration-0001-wallets-and-ledger';

/** The schema that this subgraph owns. */
export const WALLET_SCHEMA = 'wallet';

/** Opens the wallet's database and brings its schema up to date. */
export function openWalletDatabase(databaseUrl: string, logger?: Logger): Promise<Database> {
  return openDatabase({
    databaseUrl,
    schema: WALLET_SCHEMA,
    entities: [
      AccountEntity,
      WalletEntity,
      GrantEntity,
      AccrualDrawEntity,
      TopUpEntity,
      LedgerAccountEntity,
      TransferEntity,
      LedgerEntryEntity,
    ],
    migrations: [
      { name: '0001-wallets-and-ledger', class: WalletsAndLedger },
      { name: '0010-plan-grants-and-scope', class: PlanGrantsAndScope },
      { name: '0020-plan-grants-by-revision', class: PlanGrantsByRevision },
    ],
    skipTables: ['plan_grant'],
    logger,
  });
}
