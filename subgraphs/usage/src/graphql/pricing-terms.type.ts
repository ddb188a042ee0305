import { CurrencyScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { licenceCardsOf, metersOfTerms, type PricingTerms } from '../domain/pricing-terms';
import { TermsStatusEnum } from './enums';
import { MeterType, meterOf } from './stubs.type';

@ObjectType('TermsMeter', { description: 'A meter that the terms look at.' })
export class TermsMeterType {
  @Field(() => MeterType)
  meter!: MeterType;

  @Field(() => [String], { description: 'The dimensions that a price tells apart.' })
  dimensions!: readonly string[];
}

@ObjectType('TermsLicence', { description: 'A card that is priced by how many licences are held.' })
export class TermsLicenceType {
  @Field(() => String)
  rateCardKey!: string;

  @Field(() => String)
  description!: string;
}

@ObjectType('PricingTerms', { description: 'What a plan version or a proposal says, as far as it can be priced.' })
export class PricingTermsType {
  @Field(() => ID, { description: 'Of the plan version, or of the proposal.' })
  id!: string;

  @Field(() => Int, { description: 'Which edit of it this is.' })
  version!: number;

  @Field(() => TermsStatusEnum)
  status!: PricingTerms['status'];

  @Field(() => ID)
  planId!: string;

  @Field(() => String)
  planName!: string;

  @Field(() => ID)
  planVersionId!: string;

  @Field(() => Int)
  planVersionNumber!: number;

  @Field(() => [CurrencyScalar], { description: 'Those in which it can be priced.' })
  currencies!: readonly string[];

  @Field(() => [String], { description: 'What keeps it from being priced in more, or from being offered.' })
  problems!: readonly string[];

  @Field(() => [TermsMeterType])
  meters!: TermsMeterType[];

  @Field(() => [TermsLicenceType])
  licences!: TermsLicenceType[];
}

export function pricingTermsTypeOf(terms: PricingTerms): PricingTermsType {
  const { id, revision, status, planId, planName, planVersionId, planVersionNumber, problems } = terms;
  return {
    ...{ id, status, planId, planName, planVersionId, planVersionNumber, problems },
    version: revision,
    currencies: terms.currencies.map(({ currency }) => currency),
    meters: metersOfTerms(terms).map(({ meterId, dimensions }) => ({ meter: meterOf(meterId), dimensions })),
    licences: licenceCardsOf(terms).map(({ key, item }) => ({
      rateCardKey: key,
      description: item?.description ?? key,
    })),
  };
}
