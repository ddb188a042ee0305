import { Entity, PrimaryKey } from '@mikro-orm/core';
import type BigNumber from 'bignumber.js';
import type { TopUpMethod, TopUpStatus } from '../../domain/top-up';
import { Amount, Currency, Instant, LocalDate, Text } from './columns';

@Entity({ tableName: 'top_up' })
export class TopUpEntity {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Text()
  walletId!: string;

  @Text()
  accountId!: string;

  @Currency()
  currency!: string;

  @Amount()
  gross!: BigNumber;

  @Amount({ nullable: true })
  net!: BigNumber | null;

  @Amount({ nullable: true })
  tax!: BigNumber | null;

  @Text()
  status!: TopUpStatus;

  @Text()
  method!: TopUpMethod;

  @Text()
  reference!: string;

  @LocalDate()
  receivedOn!: string;

  @Text({ nullable: true })
  receiptNumber!: string | null;

  @Instant()
  createdAt!: Date;

  @Instant({ nullable: true })
  postedAt!: Date | null;
}
