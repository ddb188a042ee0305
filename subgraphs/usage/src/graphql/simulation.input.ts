import { CurrencyScalar, DateScalar, DecimalScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('AssumedLicencesInput', { description: 'Of a card of which an account holds none yet.' })
export class AssumedLicencesInput {
  @Field(() => String)
  rateCardKey!: string;

  @Field(() => DecimalScalar)
  quantity!: string;
}

@InputType('SimulationPeriodInput', { description: 'Billing periods that begin on one of these days.' })
export class SimulationPeriodInput {
  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Exclusive.' })
  endsOn!: string;
}

@InputType('SimulationSelectionInput', { description: 'Give one.' })
export class SimulationSelectionInput {
  @Field(() => [ID], { nullable: true })
  accountIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Of accounts or of their customers.' })
  tag?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those that were on it in the period; it gives way to the terms.' })
  planVersionId?: string | null;

  @Field(() => Boolean, { nullable: true })
  all?: boolean | null;
}

@InputType('SimulatePricingInput')
export class SimulatePricingInput {
  @Field(() => ID, { description: 'A plan version, also a draft, or a proposal.' })
  termsId!: string;

  @Field(() => Int, { nullable: true, description: 'The edit of the terms that was seen; it is waited for.' })
  termsVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'Other terms to compare with, instead of what each account is on.' })
  againstId?: string | null;

  @Field(() => SimulationSelectionInput)
  selection!: SimulationSelectionInput;

  @Field(() => SimulationPeriodInput)
  period!: SimulationPeriodInput;

  @Field(() => [AssumedLicencesInput], { nullable: true })
  licences?: AssumedLicencesInput[] | null;
}

@InputType('CancelSimulationInput')
export class CancelSimulationInput {
  @Field(() => ID)
  id!: string;
}

@InputType('TypedQuantityInput', { description: 'What a meter is taken to say; several of one meter are added up.' })
export class TypedQuantityInput {
  @Field(() => ID)
  meterId!: string;

  @Field(() => DecimalScalar)
  quantity!: string;

  @Field(() => JSONScalar, { nullable: true, description: 'Dimension values, for a price that tells them apart.' })
  dimensions?: Record<string, unknown> | null;
}

@InputType('PriceQuantitiesInput', { description: 'A whole cycle in which so much is used.' })
export class PriceQuantitiesInput {
  @Field(() => ID, { description: 'A plan version, also a draft, or a proposal.' })
  termsId!: string;

  @Field(() => Int, { nullable: true, description: 'The edit of the terms that was seen; it is waited for.' })
  termsVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'Other terms to compare with.' })
  againstId?: string | null;

  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => [TypedQuantityInput])
  quantities!: TypedQuantityInput[];

  @Field(() => [AssumedLicencesInput], { nullable: true })
  licences?: AssumedLicencesInput[] | null;

  @Field(() => [String], { nullable: true, description: 'For pricing rules that ask for them.' })
  accountTags?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day under the terms; today by default.' })
  startsOn?: string | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Which cycle: what is due once falls due in the first. In those before it the same is used.',
  })
  cycle!: number;
}
