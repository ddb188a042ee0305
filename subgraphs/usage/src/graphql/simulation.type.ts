import { type MoneyType as Money, moneyOf, MoneyType } from '@otpless/service/graphql/money.type';
import { connectionOf } from '@otpless/service/graphql/page';
import { PeriodType } from '@otpless/service/graphql/period.type';
import { CurrencyScalar, DateTimeScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { type Simulation, type SimulationStatus, timeLeftMs } from '../domain/simulation';
import type { AccountEffect, CustomerEffect, OutcomeCount, RevenueEffect } from '../operations/simulation-reader';
import { SimulationOutcomeEnum, SimulationStatusEnum } from './enums';
import { PricingTermsType, pricingTermsTypeOf } from './pricing-terms.type';
import { AccountType, accountOf, CustomerType, customerOf } from './stubs.type';

@ObjectType('SimulationSelection')
export class SimulationSelectionType {
  @Field(() => [AccountType], { nullable: true })
  accounts!: AccountType[] | null;

  @Field(() => String, { nullable: true })
  tag!: string | null;

  @Field(() => ID, { nullable: true })
  planVersionId!: string | null;

  @Field(() => Boolean)
  all!: boolean;
}

@ObjectType('SimulationProgress')
export class SimulationProgressType {
  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { nullable: true, description: 'Reckoned from what is done; null before the first accounts.' })
  secondsLeft!: number | null;
}

@ObjectType('RevenueEffect', { description: 'Before tax, of the accounts that could be compared.' })
export class RevenueEffectType {
  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => Int)
  accounts!: number;

  @Field(() => MoneyType)
  now!: Money;

  @Field(() => MoneyType)
  then!: Money;

  @Field(() => MoneyType)
  difference!: Money;

  @Field(() => DecimalScalar, { nullable: true, description: 'In percent of now; null where that is nothing.' })
  changePercent!: string | null;
}

@ObjectType('SimulationOutcomeCount')
export class SimulationOutcomeCountType implements OutcomeCount {
  @Field(() => SimulationOutcomeEnum)
  outcome!: OutcomeCount['outcome'];

  @Field(() => Int)
  accounts!: number;
}

@ObjectType('SimulatedAccount', { description: 'What one account’s usage costs on either side.' })
export class SimulatedAccountType {
  simulationId!: string;

  @Field(() => AccountType)
  account!: AccountType;

  @Field(() => CustomerType, { nullable: true })
  customer!: CustomerType | null;

  @Field(() => CurrencyScalar)
  currency!: string;

  @Field(() => SimulationOutcomeEnum)
  outcome!: AccountEffect['outcome'];

  @Field(() => String, { nullable: true, description: 'Why it could not be priced.' })
  because!: string | null;

  @Field(() => Boolean)
  hasUsage!: boolean;

  @Field(() => MoneyType, { nullable: true })
  now!: Money | null;

  @Field(() => MoneyType, { nullable: true })
  then!: Money | null;

  @Field(() => MoneyType, { nullable: true })
  difference!: Money | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'In percent of now; null where that is nothing.' })
  changePercent!: string | null;
}

@ObjectType('SimulatedCustomer', { description: 'The effect on what one customer pays, for all its accounts.' })
export class SimulatedCustomerType extends RevenueEffectType {
  @Field(() => CustomerType)
  customer!: CustomerType;
}

@ObjectType('Simulation', { description: 'Terms priced against what accounts really used, in the background.' })
@Directive('@key(fields: "id")')
export class SimulationType {
  @Field(() => ID)
  id!: string;

  @Field(() => SimulationStatusEnum)
  status!: SimulationStatus;

  @Field(() => PricingTermsType)
  terms!: PricingTermsType;

  @Field(() => PricingTermsType, { nullable: true, description: 'Null where it is what each account is on.' })
  against!: PricingTermsType | null;

  @Field(() => SimulationSelectionType)
  selection!: SimulationSelectionType;

  @Field(() => PeriodType, { description: 'Billing periods that begin in it were priced.' })
  period!: PeriodType;

  @Field(() => SimulationProgressType)
  progress!: SimulationProgressType;

  @Field(() => String, { nullable: true })
  failure!: string | null;

  @Field(() => String)
  requestedBy!: string;

  @Field(() => DateTimeScalar)
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  finishedAt!: Date | null;
}

export const { Connection: SimulationConnection } = connectionOf(() => SimulationType, 'Simulation');
export const { Connection: SimulatedAccountConnection } = connectionOf(() => SimulatedAccountType, 'SimulatedAccount');
export const { Connection: SimulatedCustomerConnection } = connectionOf(
  () => SimulatedCustomerType,
  'SimulatedCustomer',
);

export function simulationTypeOf(simulation: Simulation): SimulationType {
  const { id, status, terms, against, selection, startsOn, endsOn, failure, requestedBy } = simulation;
  const { createdAt, startedAt, finishedAt } = simulation;
  const left = timeLeftMs(simulation);
  return Object.assign(new SimulationType(), {
    ...{ id, status, failure, requestedBy, createdAt, startedAt, finishedAt },
    terms: pricingTermsTypeOf(terms),
    against: against === null ? null : pricingTermsTypeOf(against),
    selection: {
      accounts: selection.kind === 'ACCOUNTS' ? selection.accountIds.map(accountOf) : null,
      tag: selection.kind === 'TAG' ? selection.tag : null,
      planVersionId: selection.kind === 'PLAN_VERSION' ? selection.planVersionId : null,
      all: selection.kind === 'ALL',
    },
    period: { startsOn, endsOn },
    progress: {
      done: simulation.done,
      total: simulation.total,
      secondsLeft: left === null ? null : Math.ceil(left / 1000),
    },
  });
}

export function revenueEffectOf({
  currency,
  accounts,
  now,
  then,
  difference,
  changePercent,
}: RevenueEffect): RevenueEffectType {
  return {
    currency,
    accounts,
    now: moneyOf(now, currency),
    then: moneyOf(then, currency),
    difference: moneyOf(difference, currency),
    changePercent,
  };
}

export function simulatedAccountOf(
  simulationId: string,
  { accountId, customerId, currency, now, then, difference, ...effect }: AccountEffect,
): SimulatedAccountType {
  const { outcome, because, hasUsage, changePercent } = effect;
  const money = (amount: string | null) => (amount === null ? null : moneyOf(amount, currency));
  return Object.assign(new SimulatedAccountType(), {
    ...{ simulationId, currency, outcome, because, hasUsage, changePercent },
    account: accountOf(accountId),
    customer: customerId === null ? null : customerOf(customerId),
    now: money(now),
    then: money(then),
    difference: money(difference),
  });
}

export function simulatedCustomerOf(effect: CustomerEffect): SimulatedCustomerType {
  return Object.assign(new SimulatedCustomerType(), {
    ...revenueEffectOf(effect),
    customer: customerOf(effect.customerId),
  });
}
