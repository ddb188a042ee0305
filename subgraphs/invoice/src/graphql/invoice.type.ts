import { MoneyType } from '@otpless/service/graphql/money.type';
import { connectionOf } from '@otpless/service/graphql/page';
import { PeriodType } from '@otpless/service/graphql/period.type';
import { DateScalar, DateTimeScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Authorized, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { AccountType, PlanSubscriptionType } from './entity-stubs.type';
import { InvoiceStatusEnum, TaxHeadEnum } from './enums';

@ObjectType('TaxAmount')
export class TaxAmountType {
  @Field(() => TaxHeadEnum)
  head!: TaxHeadEnum;

  @Field(() => DecimalScalar, { description: 'Per cent, of this head alone.' })
  rate!: string;

  @Field(() => MoneyType)
  taxable!: MoneyType;

  @Field(() => MoneyType)
  amount!: MoneyType;
}

@ObjectType('InvoiceChargeStep')
export class InvoiceChargeStepType {
  @Field(() => String)
  rule!: string;

  @Field(() => DecimalScalar, { nullable: true })
  quantity!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  rate!: string | null;

  @Field(() => DecimalScalar)
  amount!: string;
}

@ObjectType('ChargeOrigin', { description: 'Where a line came from: the plan version that priced it, slab by slab.' })
export class ChargeOriginType {
  @Field(() => ID)
  accrualId!: string;

  @Field(() => String)
  rateCardKey!: string;

  @Field(() => String)
  planName!: string;

  @Field(() => Int)
  planVersionNumber!: number;

  @Field(() => [InvoiceChargeStepType])
  working!: InvoiceChargeStepType[];
}

@ObjectType('InvoiceLine')
export class InvoiceLineType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  description!: string;

  @Field(() => String)
  sacCode!: string;

  @Field(() => DecimalScalar, { nullable: true })
  quantity!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Where one price holds for all of it.' })
  unitAmount!: string | null;

  @Field(() => MoneyType)
  amount!: MoneyType;

  @Field(() => MoneyType)
  discount!: MoneyType;

  @Field(() => MoneyType)
  taxable!: MoneyType;

  @Field(() => [TaxAmountType])
  taxes!: TaxAmountType[];

  @Field(() => ChargeOriginType, { nullable: true })
  origin!: ChargeOriginType | null;
}

@ObjectType('SellerOnInvoice')
export class SellerOnInvoiceType {
  @Field(() => String)
  legalName!: string;

  @Field(() => String)
  gstin!: string;

  @Field(() => String)
  address!: string;

  @Field(() => String)
  stateCode!: string;

  @Field(() => String)
  stateName!: string;
}

@ObjectType('BuyerOnInvoice')
export class BuyerOnInvoiceType {
  @Field(() => String)
  legalName!: string;

  @Field(() => String, { nullable: true })
  gstin!: string | null;

  @Field(() => String)
  address!: string;

  @Field(() => String)
  placeOfSupply!: string;

  @Field(() => String)
  placeOfSupplyName!: string;
}

@ObjectType('InvoiceChange')
export class InvoiceChangeType {
  @Field(() => DateTimeScalar)
  at!: Date;

  // A merchant sees what became of its invoice, not which of our people did it.
  @Authorized('customer:read')
  @Field(() => String)
  actor!: string;

  @Field(() => String)
  change!: string;
}

@ObjectType('InvoiceDocument', { description: 'The printed invoice, kept as it was issued.' })
export class InvoiceDocumentType {
  @Field(() => String)
  mediaType!: string;

  @Field(() => String)
  sha256!: string;

  @Field(() => Int)
  sizeBytes!: number;

  @Field(() => String, { description: 'In base 64.' })
  content!: string;
}

@ObjectType('Invoice')
@Directive('@key(fields: "id")')
export class InvoiceType {
  @Field(() => ID, { description: 'Stays the same from the first look at the running period to the issued invoice.' })
  id!: string;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => InvoiceStatusEnum)
  status!: InvoiceStatusEnum;

  @Field(() => AccountType)
  account!: AccountType;

  @Field(() => PlanSubscriptionType, { nullable: true })
  subscription!: PlanSubscriptionType | null;

  @Field(() => PeriodType, { nullable: true })
  period!: PeriodType | null;

  @Field(() => [InvoiceLineType])
  lines!: InvoiceLineType[];

  @Field(() => MoneyType, { description: 'The lines, before discounts and tax.' })
  subtotal!: MoneyType;

  @Field(() => MoneyType)
  discounts!: MoneyType;

  @Field(() => [TaxAmountType], { description: 'Summed over the lines, by head.' })
  taxes!: TaxAmountType[];

  @Field(() => MoneyType)
  total!: MoneyType;

  @Field(() => MoneyType, { description: 'Paid in advance, with its tax.' })
  setOff!: MoneyType;

  @Field(() => MoneyType, { description: 'total − setOff, as the document says.' })
  amountDue!: MoneyType;

  @Field(() => MoneyType)
  paid!: MoneyType;

  @Field(() => MoneyType, { description: 'amountDue − paid.' })
  outstanding!: MoneyType;

  @Field(() => DateTimeScalar, { nullable: true })
  issuedAt!: Date | null;

  @Field(() => DateScalar, { nullable: true })
  dueOn!: string | null;

  @Field(() => SellerOnInvoiceType)
  seller!: SellerOnInvoiceType;

  @Field(() => BuyerOnInvoiceType)
  buyer!: BuyerOnInvoiceType;

  @Field(() => String)
  totalInWords!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the sealed document.' })
  documentHash!: string | null;

  @Field(() => Int)
  version!: number;
}

export const { Connection: InvoiceConnection } = connectionOf(() => InvoiceType, 'Invoice');
