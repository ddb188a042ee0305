import { type MoneyType as Money, moneyOf, MoneyType } from '@otpless/service/graphql/money.type';
import { connectionOf } from '@otpless/service/graphql/page';
import { PeriodType } from '@otpless/service/graphql/period.type';
import { DateTimeScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Accrual } from '../domain/accrual';
import type { AccrualState } from '../domain/accrual-state';
import type { AccruedStep } from '../domain/charge';
import { AccrualStateEnum } from './enums';
import {
  AccountType,
  accountOf,
  BillableItemType,
  billableItemOf,
  PlanSubscriptionType,
  planSubscriptionOf,
} from './stubs.type';

@ObjectType('ChargeStep', { description: 'One step of how a charge came about.' })
export class ChargeStepType {
  @Field(() => String, { description: 'The rule that applied, in words: "slab (0, 1000] per unit".' })
  rule!: string;

  @Field(() => DecimalScalar, { nullable: true })
  quantity!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  rate!: string | null;

  @Field(() => DecimalScalar)
  amount!: string;
}

@ObjectType('Charge', { description: 'Quantity × rate card, before invoicing; exact.' })
export class ChargeType {
  @Field(() => String)
  rateCardKey!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => BillableItemType, {
    nullable: true,
    description: 'Null of a cap and a discount: they take from others.',
  })
  item!: BillableItemType | null;

  @Field(() => String)
  description!: string;

  @Field(() => DecimalScalar, { nullable: true })
  quantity!: string | null;

  @Field(() => MoneyType)
  amount!: Money;

  @Field(() => [ChargeStepType], { description: 'Adds up to the amount.' })
  working!: readonly AccruedStep[];
}

@ObjectType('Accrual', {
  description: 'All charges of a subscription’s period so far. Totals may fall as well as rise.',
})
@Directive('@key(fields: "id")')
export class AccrualType {
  @Field(() => ID)
  id!: string;

  startsOn!: string;

  @Field(() => PlanSubscriptionType)
  subscription!: PlanSubscriptionType;

  @Field(() => AccountType)
  account!: AccountType;

  @Field(() => PeriodType)
  period!: PeriodType;

  @Field(() => AccrualStateEnum)
  state!: AccrualState;

  @Directive('@shareable')
  @Field(() => Int)
  revision!: number;

  @Field(() => [ChargeType])
  charges!: ChargeType[];

  @Directive('@shareable')
  @Field(() => MoneyType)
  total!: Money;

  @Directive('@shareable')
  @Field(() => DateTimeScalar)
  ratedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until then late events count.' })
  graceEndsAt!: Date;
}

export const { Connection: AccrualConnection } = connectionOf(() => AccrualType, 'Accrual');

export function accrualTypeOf(accrual: Accrual): AccrualType {
  const { id, startsOn, endsOn, state, revision, currency, ratedAt, graceEndsAt } = accrual;
  return Object.assign(new AccrualType(), {
    id,
    startsOn,
    state,
    revision,
    graceEndsAt,
    subscription: planSubscriptionOf(accrual.subscriptionId),
    account: accountOf(accrual.accountId),
    period: { startsOn, endsOn },
    total: moneyOf(accrual.total, currency),
    ratedAt: ratedAt ?? accrual.createdAt,
    charges: accrual.charges.map(({ rateCardKey, kind, item, quantity, amount, working }) => ({
      rateCardKey,
      kind,
      quantity,
      working,
      item: item === null ? null : billableItemOf(item.id),
      description: item?.description ?? rateCardKey,
      amount: moneyOf(amount, currency),
    })),
  });
}
