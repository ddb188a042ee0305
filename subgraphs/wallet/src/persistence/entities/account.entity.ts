import { Entity, PrimaryKey } from '@mikro-orm/core';
import { Currency, Text, Whole } from './columns';

@Entity({ tableName: 'account' })
export class AccountEntity {
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Whole()
  revision!: number;

  @Text()
  name!: string;

  @Currency()
  currency!: string;

  @Text()
  paymentMode!: 'PREPAID' | 'POSTPAID';

  @Text()
  status!: 'ACTIVE' | 'ARCHIVED';
}
