import { Field, ID, InputType, Int } from 'type-graphql';
import type { ContactRole } from '../domain/contact';
import type { CustomerDetails } from '../domain/customer';
import type { TaxCategory } from '../domain/tax-registration';
import { ContactRoleEnum, TaxCategoryEnum } from './enums';

@InputType('AddressInput')
export class AddressInput {
  @Field(() => String)
  line1!: string;

  @Field(() => String, { nullable: true })
  line2?: string | null;

  @Field(() => String)
  city!: string;

  @Field(() => String, { description: 'GST state code; 96 is outside India.' })
  stateCode!: string;

  @Field(() => String)
  postalCode!: string;

  @Field(() => String, { defaultValue: 'IN', description: 'ISO 3166-1 alpha-2.' })
  country!: string;
}

@InputType('ContactInput')
export class ContactInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => ContactRoleEnum, { defaultValue: 'BILLING' })
  role!: ContactRole;
}

@InputType('CreateCustomerInput')
export class CreateCustomerInput {
  @Field(() => String)
  legalName!: string;

  @Field(() => String, { nullable: true, description: 'The legal name, unless said otherwise.' })
  displayName?: string | null;

  @Field(() => [ContactInput], { nullable: true })
  contacts?: ContactInput[] | null;

  @Field(() => AddressInput)
  billingAddress!: AddressInput;

  @Field(() => TaxCategoryEnum)
  taxCategory!: TaxCategory;

  @Field(() => String, { nullable: true })
  gstin?: string | null;

  @Field(() => String, { nullable: true, description: 'Follows from the GSTIN or the address, unless said otherwise.' })
  placeOfSupply?: string | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;
}

@InputType('UpdateCustomerInput', { description: 'What is left out stays.' })
export class UpdateCustomerInput implements Partial<CreateCustomerInput> {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true })
  legalName?: string;

  @Field(() => String, { nullable: true })
  displayName?: string | null;

  @Field(() => [ContactInput], { nullable: true })
  contacts?: ContactInput[] | null;

  @Field(() => AddressInput, { nullable: true })
  billingAddress?: AddressInput;

  @Field(() => TaxCategoryEnum, { nullable: true })
  taxCategory?: TaxCategory;

  @Field(() => String, { nullable: true })
  gstin?: string | null;

  @Field(() => String, { nullable: true })
  placeOfSupply?: string | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;
}

@InputType('ArchiveCustomerInput')
export class ArchiveCustomerInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

/** All that is said about a new customer. */
export function detailsOf(input: CreateCustomerInput): CustomerDetails {
  return {
    legalName: input.legalName,
    displayName: input.displayName ?? null,
    contacts: (input.contacts ?? []).map(contactOf),
    billingAddress: addressOf(input.billingAddress),
    taxCategory: input.taxCategory,
    gstin: input.gstin ?? null,
    placeOfSupply: input.placeOfSupply ?? null,
    tags: input.tags ?? [],
  };
}

/** Only what is said anew: an absent field stays, a null empties one that may be empty. */
export function changesOf(input: UpdateCustomerInput): Partial<CustomerDetails> {
  const { legalName, displayName, contacts, billingAddress, taxCategory, gstin, placeOfSupply, tags } = input;
  return {
    ...(legalName == null ? {} : { legalName }),
    ...(displayName === undefined ? {} : { displayName }),
    ...(contacts === undefined ? {} : { contacts: (contacts ?? []).map(contactOf) }),
    ...(billingAddress == null ? {} : { billingAddress: addressOf(billingAddress) }),
    ...(taxCategory == null ? {} : { taxCategory }),
    ...(gstin === undefined ? {} : { gstin }),
    ...(placeOfSupply === undefined ? {} : { placeOfSupply }),
    ...(tags === undefined ? {} : { tags: tags ?? [] }),
  };
}

function addressOf({ line1, line2, city, stateCode, postalCode, country }: AddressInput) {
  return { line1, line2: line2 ?? null, city, stateCode, postalCode, country };
}

function contactOf({ name, email, phone, role }: ContactInput) {
  return { name, email, phone: phone ?? null, role };
}
