import { Entity, PrimaryKey, PrimaryKeyProp, Property } from '@mikro-orm/core';
import type BigNumber from 'bignumber.js';
import type { BuyerSnapshot } from '../domain/buyer';
import type { TaxHead } from '../domain/gst/supply';
import type { ChargeOrigin } from '../domain/invoice-line';
import type { SellerSnapshot } from '../domain/seller';
import { currency, day, decimal, flag, instant, json, optionalDecimal, optionalText, text, whole } from './columns';

export interface TaxJson {
  head: TaxHead;
  rate: string;
  taxable: string;
  amount: string;
}

export interface HeadJson {
  head: TaxHead;
  amount: string;
}

/** Net and tax by head, in the currency of the row. */
export interface NetWithTaxJson {
  net: string;
  taxes: HeadJson[];
}

export interface SetOffJson extends NetWithTaxJson {
  uses: (NetWithTaxJson & { receiptVoucherId: string })[];
  ahead: NetWithTaxJson;
}

@Entity({ tableName: 'invoice' })
export class InvoiceRow {
  @PrimaryKey(text()) id!: string;
  @Property(text()) number!: string;
  @Property(text()) status!: 'DUE' | 'PAID' | 'VOID';
  @Property(text()) accountId!: string;
  @Property(text()) subscriptionId!: string;
  @Property(text()) accrualId!: string;
  @Property(whole()) accrualRevision!: number;
  @Property(currency()) currency!: string;
  @Property(day()) startsOn!: string;
  @Property(day()) endsOn!: string;
  @Property(instant()) issuedAt!: Date;
  @Property(day()) issuedOn!: string;
  @Property(day()) dueOn!: string;
  @Property(text()) sellerGstin!: string;
  @Property(json()) seller!: SellerSnapshot;
  @Property(json()) buyer!: BuyerSnapshot;
  @Property(decimal()) subtotal!: BigNumber;
  @Property(decimal()) discounts!: BigNumber;
  @Property(json()) taxes!: TaxJson[];
  @Property(decimal()) total!: BigNumber;
  @Property(json()) setOff!: SetOffJson;
  @Property(decimal()) setOffTotal!: BigNumber;
  @Property(decimal()) amountDue!: BigNumber;
  @Property(text()) documentHash!: string;
  @Property(decimal()) paid!: BigNumber;
  @Property(whole()) version!: number;
}

@Entity({ tableName: 'invoice_line' })
export class InvoiceLineRow {
  [PrimaryKeyProp]?: ['invoiceId', 'position'];
  @PrimaryKey(text()) invoiceId!: string;
  @PrimaryKey(whole()) position!: number;
  @Property(text()) description!: string;
  @Property(text()) sacCode!: string;
  @Property(optionalDecimal()) quantity!: BigNumber | null;
  @Property(optionalDecimal()) unitAmount!: BigNumber | null;
  @Property(decimal()) amount!: BigNumber;
  @Property(decimal()) discount!: BigNumber;
  @Property(decimal()) taxable!: BigNumber;
  @Property(json()) taxes!: TaxJson[];
  @Property(json()) origin!: ChargeOrigin;
}

@Entity({ tableName: 'invoice_change' })
export class InvoiceChangeRow {
  @PrimaryKey({ type: 'bigint', autoincrement: true }) sequence?: string;
  @Property(text()) invoiceId!: string;
  @Property(instant()) at!: Date;
  @Property(text()) actor!: string;
  @Property(text()) change!: string;
}

@Entity({ tableName: 'invoice_document' })
export class InvoiceDocumentRow {
  @PrimaryKey(text()) invoiceId!: string;
  @Property(text()) mediaType!: 'application/pdf';
  @Property(text()) sha256!: string;
  @Property({ type: 'blob', columnType: 'bytea' }) content!: Buffer;
}

@Entity({ tableName: 'payment' })
export class PaymentRow {
  @PrimaryKey(text()) id!: string;
  @Property(text()) status = 'RECORDED';
  @Property(text()) accountId!: string;
  @Property(optionalText()) invoiceId!: string | null;
  @Property(optionalText()) topUpId!: string | null;
  @Property(currency()) currency!: string;
  @Property(decimal()) amount!: BigNumber;
  @Property(text()) method!: string;
  @Property(text()) reference!: string;
  @Property(day()) receivedOn!: string;
  @Property(instant()) recordedAt!: Date;
  @Property(text()) recordedBy!: string;
}

@Entity({ tableName: 'receipt_voucher' })
export class ReceiptVoucherRow {
  @PrimaryKey(text()) id!: string;
  @Property(text()) number!: string;
  @Property(text()) accountId!: string;
  @Property(text()) topUpId!: string;
  @Property(text()) walletId!: string;
  @Property(text()) paymentId!: string;
  @Property(currency()) currency!: string;
  @Property(decimal()) gross!: BigNumber;
  @Property(decimal()) net!: BigNumber;
  @Property(json()) taxes!: TaxJson[];
  @Property(text()) sellerGstin!: string;
  @Property(json()) seller!: SellerSnapshot;
  @Property(json()) buyer!: BuyerSnapshot;
  @Property(instant()) receivedAt!: Date;
  @Property(decimal()) netLeft!: BigNumber;
  @Property(json()) taxesLeft!: HeadJson[];
  @Property(flag()) usedUp!: boolean;
}

@Entity({ tableName: 'advance_use' })
export class AdvanceUseRow {
  [PrimaryKeyProp]?: ['invoiceId', 'receiptVoucherId'];
  @PrimaryKey(text()) invoiceId!: string;
  @PrimaryKey(text()) receiptVoucherId!: string;
  @Property(decimal()) net!: BigNumber;
  @Property(json()) taxes!: HeadJson[];
}

@Entity({ tableName: 'set_off_ahead' })
export class SetOffAheadRow {
  [PrimaryKeyProp]?: ['accountId', 'currency'];
  @PrimaryKey(text()) accountId!: string;
  @PrimaryKey(currency()) currency!: string;
  @Property(decimal()) net!: BigNumber;
  @Property(json()) taxes!: HeadJson[];
}
