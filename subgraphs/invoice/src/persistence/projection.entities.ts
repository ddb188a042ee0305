import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import type BigNumber from 'bignumber.js';
import type { ChargeStep } from '../domain/accrued-charge';
import type { BilledAccount } from '../domain/buyer';
import { currency, day, decimal, flag, instant, json, text, whole } from './columns';

@Entity({ tableName: 'account' })
export class AccountRow {
  @PrimaryKey(text()) accountId!: string;
  @Property(whole()) revision!: number;
  @Property(text()) name!: string;
  @Property(whole()) netTermsDays!: number;
  @Property(json()) customer!: BilledAccount['customer'];
}

export interface ChargeJson {
  rateCardKey: string;
  description: string;
  sacCode: string;
  quantity: string | null;
  amount: string;
  working: readonly ChargeStep[];
}

@Entity({ tableName: 'accrual' })
export class AccrualRow {
  @PrimaryKey(text()) accrualId!: string;
  @Property(whole()) revision!: number;
  @Property(text()) accountId!: string;
  @Property(text()) subscriptionId!: string;
  @Property(text()) paymentMode!: 'PREPAID' | 'POSTPAID';
  @Property(text()) planName!: string;
  @Property(whole()) planVersionNumber!: number;
  @Property(currency()) currency!: string;
  @Property(day()) startsOn!: string;
  @Property(day()) endsOn!: string;
  @Property(day()) closesOn!: string;
  @Property(text()) state!: 'OPEN' | 'GRACE' | 'FINAL';
  @Property(decimal()) total!: BigNumber;
  @Property(json()) charges!: ChargeJson[];
  @Property(instant()) ratedAt!: Date;
  @Property(flag()) invoiced: boolean = false;
}

@Entity({ tableName: 'draw' })
export class DrawRow {
  @PrimaryKey(text()) accrualId!: string;
  @Property(whole()) revision!: number;
  @Property(whole()) accrualRevision!: number;
  @Property(text()) accrualState!: 'OPEN' | 'GRACE' | 'FINAL';
  @Property(currency()) currency!: string;
  @Property(decimal()) promotional!: BigNumber;
  @Property(decimal()) purchased!: BigNumber;
}
