import { DecimalScalar } from '@otpless/service/graphql/scalars';
import { Field, ObjectType } from 'type-graphql';
import type { EntitlementAnswer } from '../operations/check-entitlement';

@ObjectType('Entitlement', {
  description: 'What an account may use of a feature in the period, what it has used, what is left.',
})
export class EntitlementType {
  @Field(() => String)
  featureKey!: string;

  @Field(() => [String], { description: 'The rate cards that entitle to it; what several give adds up.' })
  rateCardKeys!: readonly string[];

  @Field(() => DecimalScalar, { nullable: true, description: 'Null where there is no limit.' })
  limit!: string | null;

  @Field(() => DecimalScalar)
  used!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Never below zero; null where there is no limit.' })
  balance!: string | null;

  @Field(() => Boolean, { description: 'It holds only once what it is sold with is paid.' })
  oncePaid!: boolean;
}

@ObjectType('EntitlementCheck', { description: 'Whether so much more of a feature may be used. It books nothing.' })
export class EntitlementCheckType {
  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => DecimalScalar, { nullable: true, description: 'Null where there is no limit.' })
  limit!: string | null;

  @Field(() => DecimalScalar)
  used!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Null where there is no limit.' })
  balance!: string | null;
}

/** Where the account is not entitled at all, its limit is nothing. */
export function entitlementCheckTypeOf({ allowed, entitlement }: EntitlementAnswer): EntitlementCheckType {
  const { limit, used, balance } = entitlement ?? { limit: '0', used: '0', balance: '0' };
  return Object.assign(new EntitlementCheckType(), { allowed, limit, used, balance });
}
