import { JSONScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CustomerDetails } from '../domain/customer';
import type { TaxDetails } from '../domain/tax-details';
import type { TaxCategory } from '../domain/tax-registration';
import type { NewCustomer } from '../operations/create-customer';
import {
  AddressInput,
  ContactInput,
  TaxRegistrationInput,
  addressOf,
  claimOf,
  contactOf,
} from './customer-parts.input';
import { TaxCategoryEnum } from './enums';

/** What people say of a customer, all of it optional: what is left out of an edit stays. */
@InputType()
abstract class CustomerSaid {
  @Field(() => String, { nullable: true, description: 'The legal name, unless said otherwise.' })
  displayName?: string | null;

  @Field(() => String, { nullable: true, description: 'What another system calls it; names one customer.' })
  externalKey?: string | null;

  @Field(() => [ContactInput], { nullable: true })
  contacts?: ContactInput[] | null;

  @Field(() => AddressInput, { nullable: true, description: 'The billing address, unless said otherwise.' })
  shippingAddress?: AddressInput | null;

  @Field(() => [TaxRegistrationInput], {
    nullable: true,
    description: 'All of them. Instead, taxCategory, gstin and placeOfSupply speak of the primary one alone.',
  })
  taxRegistrations?: TaxRegistrationInput[] | null;

  @Field(() => TaxCategoryEnum, { nullable: true })
  taxCategory?: TaxCategory | null;

  @Field(() => String, { nullable: true })
  gstin?: string | null;

  @Field(() => String, { nullable: true, description: 'Follows from the GSTIN or the address, unless said otherwise.' })
  placeOfSupply?: string | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;

  @Field(() => JSONScalar, { nullable: true, description: 'Texts by name: {"crmId": "0042"}. All of them.' })
  metadata?: Record<string, string> | null;
}

@InputType('CreateCustomerInput')
export class CreateCustomerInput extends CustomerSaid {
  @Field(() => String)
  legalName!: string;

  @Field(() => AddressInput)
  billingAddress!: AddressInput;

  @Field(() => Boolean, { defaultValue: false, description: 'A draft has no accounts until it is activated.' })
  draft!: boolean;
}

@InputType('UpdateCustomerInput', { description: 'What is left out stays.' })
export class UpdateCustomerInput extends CustomerSaid {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  legalName?: string | null;

  @Field(() => AddressInput, { nullable: true })
  billingAddress?: AddressInput | null;
}

/** A customer as its editor saw it. */
@InputType()
abstract class SeenCustomer {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType('ActivateCustomerInput')
export class ActivateCustomerInput extends SeenCustomer {}

@InputType('ArchiveCustomerInput')
export class ArchiveCustomerInput extends SeenCustomer {}

@InputType('RestoreCustomerInput')
export class RestoreCustomerInput extends SeenCustomer {}

/** All that is said about a new customer. */
export function detailsOf(input: CreateCustomerInput): NewCustomer {
  const { legalName, billingAddress, draft, ...said } = input;
  return {
    legalName,
    displayName: null,
    externalKey: null,
    contacts: [],
    billingAddress: addressOf(billingAddress),
    shippingAddress: null,
    tags: [],
    metadata: {},
    ...saidOf(said),
    status: draft ? 'DRAFT' : 'ACTIVE',
  };
}

/** Only what is said anew: an absent field stays, a null empties one that may be empty. */
export function changesOf(input: UpdateCustomerInput): Changes {
  const { legalName, billingAddress, ...said } = input;
  return {
    ...(legalName == null ? {} : { legalName }),
    ...(billingAddress == null ? {} : { billingAddress: addressOf(billingAddress) }),
    ...saidOf(said),
  };
}

type Changes = Partial<CustomerDetails> & TaxDetails;

function saidOf(said: CustomerSaid): Omit<Changes, 'legalName' | 'billingAddress'> {
  const { displayName, externalKey, contacts, shippingAddress, taxRegistrations, tags, metadata } = said;
  const { taxCategory, gstin, placeOfSupply } = said;
  return {
    ...(displayName === undefined ? {} : { displayName }),
    ...(externalKey === undefined ? {} : { externalKey }),
    ...(contacts === undefined ? {} : { contacts: (contacts ?? []).map(contactOf) }),
    ...(shippingAddress === undefined
      ? {}
      : { shippingAddress: shippingAddress === null ? null : addressOf(shippingAddress) }),
    ...(taxRegistrations == null ? {} : { taxRegistrations: taxRegistrations.map(claimOf) }),
    ...(taxCategory == null ? {} : { taxCategory }),
    ...(gstin === undefined ? {} : { gstin }),
    ...(placeOfSupply === undefined ? {} : { placeOfSupply }),
    ...(tags === undefined ? {} : { tags: tags ?? [] }),
    ...(metadata === undefined ? {} : { metadata: metadata ?? {} }),
  };
}
