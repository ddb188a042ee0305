import { Entity, PrimaryKey, PrimaryKeyProp, Property } from '@mikro-orm/core';
import { flag, text, whole } from './columns';

@Entity({ tableName: 'seller_profile' })
export class SellerProfileRow {
  @PrimaryKey(whole()) id!: number;
  @Property(text()) legalName!: string;
  @Property(text()) gstin!: string;
  @Property(text()) address!: string;
  @Property(flag()) zeroRatedWithIgst!: boolean;
}

@Entity({ tableName: 'number_series' })
export class NumberSeriesRow {
  [PrimaryKeyProp]?: ['sellerGstin', 'financialYear', 'series'];
  @PrimaryKey(text()) sellerGstin!: string;
  @PrimaryKey(text()) financialYear!: string;
  @PrimaryKey(text()) series!: string;
  @Property({ type: 'bigint' }) lastOrdinal!: string;
}
