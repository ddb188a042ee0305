import { type MoneyType as Money, moneyOf, MoneyType } from '@otpless/service/graphql/money.type';
import { PeriodType } from '@otpless/service/graphql/period.type';
import { Field, ObjectType } from 'type-graphql';
import { type ComparedLine, compareCharges } from '../domain/compare-charges';
import type { SimulatedCharge } from '../domain/simulation';
import { ChargeType, chargeTypeOf } from './charge.type';
import { PlanSubscriptionType, planSubscriptionOf } from './stubs.type';

@ObjectType('SimulatedCharge', { description: 'A charge of one period, with its working.' })
export class SimulatedChargeType {
  @Field(() => PeriodType)
  period!: PeriodType;

  @Field(() => ChargeType)
  charge!: ChargeType;
}

@ObjectType('ComparedLine', { description: 'One rate card on both sides; null where a side has none.' })
export class ComparedLineType {
  @Field(() => PlanSubscriptionType, { nullable: true, description: 'Null where the terms come on top.' })
  subscription!: PlanSubscriptionType | null;

  @Field(() => String)
  rateCardKey!: string;

  @Field(() => String)
  description!: string;

  @Field(() => MoneyType, { nullable: true })
  now!: Money | null;

  @Field(() => MoneyType, { nullable: true })
  then!: Money | null;

  @Field(() => MoneyType)
  difference!: Money;

  @Field(() => [SimulatedChargeType])
  nowCharges!: SimulatedChargeType[];

  @Field(() => [SimulatedChargeType])
  thenCharges!: SimulatedChargeType[];
}

export function comparedLinesOf(account: Parameters<typeof compareCharges>[0]): ComparedLineType[] {
  return compareCharges(account).map((line) => lineOf(line, account.currency));
}

function lineOf(
  { subscriptionId, rateCardKey, description, ...line }: ComparedLine,
  currency: string,
): ComparedLineType {
  const charges = (of: readonly SimulatedCharge[]) =>
    of.map(({ startsOn, endsOn, charge }) => ({
      period: { startsOn, endsOn },
      charge: chargeTypeOf(charge, currency),
    }));
  return {
    subscription: subscriptionId === null ? null : planSubscriptionOf(subscriptionId),
    rateCardKey,
    description,
    now: line.now === null ? null : moneyOf(line.now.toFixed(), currency),
    then: line.then === null ? null : moneyOf(line.then.toFixed(), currency),
    difference: moneyOf(line.difference.toFixed(), currency),
    nowCharges: charges(line.nowCharges),
    thenCharges: charges(line.thenCharges),
  };
}
