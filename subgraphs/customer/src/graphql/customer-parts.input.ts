import { Field, InputType } from 'type-graphql';
import type { Address } from '../domain/address';
import type { Contact, ContactRole } from '../domain/contact';
import type { TaxCategory } from '../domain/tax-registration';
import type { RegistrationClaim } from '../domain/tax-registrations';
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

@InputType('TaxRegistrationInput')
export class TaxRegistrationInput {
  @Field(() => TaxCategoryEnum)
  category!: TaxCategory;

  @Field(() => String, { nullable: true })
  gstin?: string | null;

  @Field(() => String, { nullable: true, description: 'Follows from the GSTIN or the address, unless said otherwise.' })
  placeOfSupply?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'One of several is; a lone one is anyway.' })
  isPrimary!: boolean;
}

export function addressOf({ line1, line2, city, stateCode, postalCode, country }: AddressInput): Address {
  return { line1, line2: line2 ?? null, city, stateCode, postalCode, country };
}

export function contactOf({ name, email, phone, role }: ContactInput): Contact {
  return { name, email, phone: phone ?? null, role };
}

export function claimOf({ category, gstin, placeOfSupply, isPrimary }: TaxRegistrationInput): RegistrationClaim {
  return { category, gstin: gstin ?? null, placeOfSupply: placeOfSupply ?? null, isPrimary };
}
