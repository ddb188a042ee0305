import { registerEnumType } from 'type-graphql';

export enum InvoiceStatusEnum {
  DRAFT = 'DRAFT',
  ONGOING = 'ONGOING',
  DUE = 'DUE',
  PAID = 'PAID',
  VOID = 'VOID',
}
registerEnumType(InvoiceStatusEnum, {
  name: 'InvoiceStatus',
  description: 'ONGOING while its period goes on, DRAFT until it is issued; both are computed when they are read.',
});

export enum TaxHeadEnum {
  CGST = 'CGST',
  SGST = 'SGST',
  UTGST = 'UTGST',
  IGST = 'IGST',
  CESS = 'CESS',
}
registerEnumType(TaxHeadEnum, { name: 'TaxHead' });

export enum BillingRunStatusEnum {
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
}
registerEnumType(BillingRunStatusEnum, { name: 'BillingRunStatus' });

export enum PaymentMethodEnum {
  BANK_TRANSFER = 'BANK_TRANSFER',
  CASH = 'CASH',
  CHEQUE = 'CHEQUE',
  OTHER = 'OTHER',
}
registerEnumType(PaymentMethodEnum, { name: 'PaymentMethod' });
