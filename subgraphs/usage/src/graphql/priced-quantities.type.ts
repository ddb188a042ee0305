import { type MoneyType as Money, moneyOf, MoneyType } from '@otpless/service/graphql/money.type';
import { PeriodType } from '@otpless/service/graphql/period.type';
import { Field, ObjectType } from 'type-graphql';
import type { PricedUsage } from '../domain/price-quantities';
import type { SimulatedCharge } from '../domain/simulation';
import type { PricedQuantities } from '../operations/price-typed-quantities';
import { ComparedLineType, comparedLinesOf } from './compared-line.type';
import { GrantDueType, grantDueTypeOf } from './grant-due.type';
import { PricingTermsType, pricingTermsTypeOf } from './pricing-terms.type';

@ObjectType('PricedQuantities', {
  description: 'What terms cost for a whole cycle in which so much is used; before tax.',
})
export class PricedQuantitiesType {
  @Field(() => PricingTermsType)
  terms!: PricingTermsType;

  @Field(() => PricingTermsType, { nullable: true })
  against!: PricingTermsType | null;

  @Field(() => PeriodType, { description: 'The cycle that was priced.' })
  period!: PeriodType;

  @Field(() => MoneyType, { nullable: true, description: 'By the terms that it is compared with.' })
  now!: Money | null;

  @Field(() => MoneyType)
  then!: Money;

  @Field(() => MoneyType, { nullable: true })
  difference!: Money | null;

  @Field(() => [ComparedLineType])
  lines!: ComparedLineType[];

  @Field(() => [GrantDueType], { description: 'What the terms give away in the cycle.' })
  grants!: GrantDueType[];
}

export function pricedQuantitiesOf(priced: PricedQuantities): PricedQuantitiesType {
  const { terms, against, now, then, difference, currency } = priced;
  const { startsOn, endsOn } = then.period;
  const charges = { nowCharges: chargesOf(now), thenCharges: chargesOf(then) };
  return Object.assign(new PricedQuantitiesType(), {
    terms: pricingTermsTypeOf(terms),
    against: against === null ? null : pricingTermsTypeOf(against),
    period: { startsOn, endsOn },
    now: now === null ? null : moneyOf(now.total, currency),
    then: moneyOf(then.total, currency),
    difference: difference === null ? null : moneyOf(difference.toFixed(), currency),
    lines: comparedLinesOf({ currency, ...charges }),
    grants: then.grants.map((grant) => grantDueTypeOf(grant, currency)),
  });
}

function chargesOf(priced: PricedUsage | null): SimulatedCharge[] {
  if (priced === null) return [];
  const { startsOn, endsOn } = priced.period;
  return priced.charges.map((charge) => ({ subscriptionId: null, startsOn, endsOn, charge }));
}
