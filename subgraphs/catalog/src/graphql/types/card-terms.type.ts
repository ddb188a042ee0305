import type { GrantExpiry, LicenceCard } from '@otpless/rating/any-rate-card';
import { MoneyType } from '@otpless/service/graphql/money.type';
import { DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { GrantExpiryKindEnum, LicencePerEnum } from './enums';

@ObjectType('LicenceTerms', { description: 'How the licences held are priced.' })
export class LicenceTermsType {
  @Field(() => LicencePerEnum, { description: 'By the period, or by every day begun for the number held on it.' })
  per!: NonNullable<LicenceCard['per']>;
}

@ObjectType('EntitlementTerms', { description: 'What an account may use of a feature.' })
export class EntitlementTermsType {
  @Field(() => String)
  featureKey!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'How much of it a period; none is no limit.' })
  allowance!: string | null;
}

@ObjectType('OverageTerms', { description: 'The price of what is used beyond an allowance.' })
export class OverageTermsType {
  @Field(() => String, { description: 'The key of the entitlement.' })
  beyond!: string;
}

@ObjectType('GrantExpiry', { description: 'How long money of a grant can be drawn.' })
export class GrantExpiryType {
  @Field(() => GrantExpiryKindEnum, { description: 'WITH_THE_SPAN: as long as what it recurs by.' })
  kind!: GrantExpiry['kind'];

  @Field(() => Int, { nullable: true, description: 'Of AFTER_DAYS, counted from the day it is granted on.' })
  days?: number | null;
}

@ObjectType('CreditGrantTerms', { description: 'A promotional grant that the plan gives away.' })
export class CreditGrantTermsType {
  @Field(() => [MoneyType], { description: 'In each currency of the version.' })
  amounts!: MoneyType[];

  @Field(() => GrantExpiryType)
  expiry!: GrantExpiryType;

  @Field(() => Int, { description: 'Lower is drawn first.' })
  priority!: number;

  @Field(() => [String], { nullable: true, description: 'The keys of the items it may pay for; none for all.' })
  scope!: string[] | null;
}

@ObjectType('ScopedAmounts', { description: 'Amounts of money, and the cards whose charges they are about.' })
export class ScopedAmountsType {
  @Field(() => [MoneyType], { description: 'In each currency of the version.' })
  amounts!: MoneyType[];

  @Field(() => [String], { nullable: true, description: 'The keys of the cards; none for all.' })
  appliesTo!: string[] | null;
}

@ObjectType('DiscountTerms', { description: 'What is taken off: a percentage, an amount a period, or units.' })
export class DiscountTermsType {
  @Field(() => DecimalScalar, { nullable: true })
  percent!: string | null;

  @Field(() => [MoneyType], { nullable: true, description: 'In each currency of the version.' })
  amounts!: MoneyType[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'So many units of usage that are free of charge.' })
  units!: string | null;

  @Field(() => [String], { nullable: true, description: 'The keys of the cards; none for all.' })
  appliesTo!: string[] | null;
}
