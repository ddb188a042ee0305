import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import type BigNumber from 'bignumber.js';
import type { LedgerAccountKind, TransferKind } from '../../domain/transfer';
import { Amount, Currency, Instant, Text } from './columns';

@Entity({ tableName: 'ledger_account' })
export class LedgerAccountEntity {
  /** A wallet's is the wallet's id; the others are `<kind>-<currency>`. */
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Text()
  kind!: LedgerAccountKind;

  @Currency()
  currency!: string;

  @Text({ nullable: true })
  walletId!: string | null;
}

@Entity({ tableName: 'transfer' })
export class TransferEntity {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Text()
  kind!: TransferKind;

  @Text()
  cause!: string;

  @Text()
  walletId!: string;

  @Currency()
  currency!: string;

  @Text({ nullable: true })
  accrualId!: string | null;

  @Text()
  description!: string;

  @Instant()
  createdAt!: Date;
}

@Entity({ tableName: 'ledger_entry' })
export class LedgerEntryEntity {
  @PrimaryKey({ type: 'text' })
  id!: string;

  /** The order of posting, given by the database. */
  @Property({ type: 'bigint', columnType: 'bigint', generated: 'identity' })
  sequence!: string;

  @Text()
  transferId!: string;

  @Text()
  ledgerAccountId!: string;

  @Text({ nullable: true })
  grantId!: string | null;

  @Amount()
  amount!: BigNumber;

  @Amount({ nullable: true })
  balanceAfter!: BigNumber | null;
}
