import { connectionOf } from '@otpless/service/graphql/page';
import { DateTimeScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import { Authorized, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ContactRole } from '../domain/contact';
import type { CustomerStatus } from '../domain/customer-status';
import type { TaxCategory } from '../domain/tax-registration';
import { ContactRoleEnum, CustomerStatusEnum, TaxCategoryEnum } from './enums';

@ObjectType('Address')
export class AddressType {
  @Field(() => String)
  line1!: string;

  @Field(() => String, { nullable: true })
  line2!: string | null;

  @Field(() => String)
  city!: string;

  @Field(() => String, { description: 'GST state code; 96 is outside India.' })
  stateCode!: string;

  @Field(() => String)
  postalCode!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country!: string;
}

@ObjectType('TaxRegistration')
export class TaxRegistrationType {
  @Field(() => TaxCategoryEnum)
  category!: TaxCategory;

  @Field(() => String, { nullable: true })
  gstin!: string | null;

  @Field(() => String, { description: 'GST state code; 96 is outside India.' })
  placeOfSupply!: string;

  @Field(() => Boolean, { description: 'The primary one stands on invoices.' })
  isPrimary!: boolean;
}

@ObjectType('Contact')
export class ContactType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => ContactRoleEnum)
  role!: ContactRole;
}

/** A token of one account reaches its customer through it, and sees no more of it than the names. */
@ObjectType('Customer', { description: 'The legal entity that is invoiced.' })
@Directive('@key(fields: "id")')
export class CustomerType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  legalName!: string;

  @Field(() => String)
  displayName!: string;

  @Authorized('customer:read')
  @Field(() => String, { nullable: true, description: 'What another system calls it; names one customer.' })
  externalKey!: string | null;

  @Authorized('customer:read')
  @Field(() => CustomerStatusEnum)
  status!: CustomerStatus;

  @Authorized('customer:read')
  @Field(() => [ContactType])
  contacts!: ContactType[];

  @Authorized('customer:read')
  @Field(() => AddressType)
  billingAddress!: AddressType;

  @Authorized('customer:read')
  @Field(() => AddressType, { nullable: true, description: 'Null where it is the billing address.' })
  shippingAddress!: AddressType | null;

  @Authorized('customer:read')
  @Field(() => [TaxRegistrationType])
  taxRegistrations!: TaxRegistrationType[];

  @Authorized('customer:read')
  @Field(() => [String])
  tags!: string[];

  @Authorized('customer:read')
  @Field(() => JSONScalar, { description: 'Texts by the names that other systems gave them.' })
  metadata!: Record<string, string>;

  @Authorized('customer:read')
  @Field(() => Int, { description: 'To be sent back as expectedVersion with an edit.' })
  version!: number;

  @Authorized('customer:read')
  @Field(() => DateTimeScalar)
  createdAt!: Date;
}

export const { Connection: CustomerConnection } = connectionOf(() => CustomerType, 'Customer');
