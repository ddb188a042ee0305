import { type Database, openDatabase } from '@otpless/service/database';
import type { Logger } from '@otpless/service/logger';
import type { SellerProfile } from '../domain/seller';
import { BillingRunEntryRow, BillingRunRow } from './billing-run.entities';
import {
  AdvanceUseRow,
  InvoiceChangeRow,
  InvoiceDocumentRow,
  InvoiceLineRow,
  InvoiceRow,
  PaymentRow,
  ReceiptVoucherRow,
  SetOffAheadRow,
} from './document.entities';
import { Invoices0001 } from './migrations/0001-invoices';
import { AccountRow, AccrualRow, DrawRow } from './projection.entities';
import { SellerRepository } from './seller.repository';
import { NumberSeriesRow, SellerProfileRow } from './seller-profile.entities';
import { SCHEMA } from './transact';

/** Opens the schema `invoice`, up to date, with a seller in it. */
export async function openInvoiceDatabase(
  databaseUrl: string,
  seller: SellerProfile,
  logger?: Logger,
): Promise<Database> {
  const orm = await openDatabase({
    databaseUrl,
    schema: SCHEMA,
    entities: [
      AccountRow,
      AccrualRow,
      DrawRow,
      SellerProfileRow,
      NumberSeriesRow,
      InvoiceRow,
      InvoiceLineRow,
      InvoiceChangeRow,
      InvoiceDocumentRow,
      PaymentRow,
      ReceiptVoucherRow,
      AdvanceUseRow,
      SetOffAheadRow,
      BillingRunRow,
      BillingRunEntryRow,
    ],
    migrations: [{ name: '0001-invoices', class: Invoices0001 }],
    logger,
  });
  await new SellerRepository(orm.em.fork()).seed(seller);
  return orm;
}
