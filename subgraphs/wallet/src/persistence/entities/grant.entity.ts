import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import type BigNumber from 'bignumber.js';
import type { GrantKind } from '../../domain/grant';
import { Amount, Currency, Instant, Text, Whole } from './columns';

@Entity({ tableName: 'grant' })
export class GrantEntity {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Text()
  walletId!: string;

  @Text()
  kind!: GrantKind;

  @Currency()
  currency!: string;

  @Amount()
  amount!: BigNumber;

  @Amount()
  remaining!: BigNumber;

  @Whole()
  priority!: number;

  @Instant({ nullable: true })
  expiresAt!: Date | null;

  @Property({ type: 'text[]', nullable: true })
  scope!: string[] | null;

  @Instant()
  createdAt!: Date;
}
