import { Entity, PrimaryKey, PrimaryKeyProp, Property } from '@mikro-orm/core';
import type BigNumber from 'bignumber.js';
import type { AccrualState } from '../../domain/accrual-draw';
import { Amount, Currency, Flag, Instant, LocalDate, Text, Whole } from './columns';

@Entity({ tableName: 'accrual_draw' })
export class AccrualDrawEntity {
  [PrimaryKeyProp]?: 'accrualId';

  @PrimaryKey({ type: 'text' })
  accrualId!: string;

  @Text()
  subscriptionId!: string;

  @Text()
  accountId!: string;

  @Text()
  payerAccountId!: string;

  @Text({ nullable: true })
  walletId!: string | null;

  @Currency()
  currency!: string;

  @LocalDate()
  periodStartsOn!: string;

  @Amount()
  accrued!: BigNumber;

  /** Amounts are plain decimals in text: JSON numbers are not exact. */
  @Property({ type: 'json' })
  accruedByItem!: { itemKey: string; amount: string }[];

  @Whole()
  accrualRevision!: number;

  @Text()
  accrualState!: AccrualState;

  @Amount()
  drawnPromotional!: BigNumber;

  @Amount()
  drawnPurchased!: BigNumber;

  @Amount()
  uncovered!: BigNumber;

  @Amount()
  rounding!: BigNumber;

  /** Amounts are plain decimals in text: JSON numbers are not exact. */
  @Property({ type: 'json' })
  parts!: { grantId: string | null; amount: string }[];

  @Flag()
  settled!: boolean;

  @Flag()
  closed!: boolean;

  @Instant({ nullable: true })
  drawDueAt!: Date | null;

  @Instant({ nullable: true })
  lastDrawnAt!: Date | null;

  @Whole()
  revision!: number;
}
