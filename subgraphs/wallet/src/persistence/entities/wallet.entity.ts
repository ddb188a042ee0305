import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import { DecimalType } from '@otpless/service/database-types';
import type BigNumber from 'bignumber.js';
import type { WalletStatus } from '../../domain/wallet';
import { Amount, Currency, Instant, Text, Whole } from './columns';

@Entity({ tableName: 'wallet' })
export class WalletEntity {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Text()
  accountId!: string;

  @Currency()
  currency!: string;

  @Text()
  status!: WalletStatus;

  @Amount()
  balance!: BigNumber;

  @Amount()
  held!: BigNumber;

  @Amount()
  overdraftLimit!: BigNumber;

  @Amount()
  overdraftUsed!: BigNumber;

  @Amount()
  outstanding!: BigNumber;

  @Amount()
  bound!: BigNumber;

  /** For lists in its order; the database computes it by the rule of the domain's `liveBalance`. */
  @Property({
    type: DecimalType,
    generated: '(balance - least(outstanding, balance + overdraft_limit - held - bound)) stored',
    hidden: true,
    lazy: true,
  })
  liveBalance?: BigNumber;

  @Whole()
  revision!: number;

  @Instant({ nullable: true })
  lastEventReceivedAt!: Date | null;

  @Instant()
  createdAt!: Date;

  @Instant()
  updatedAt!: Date;
}
