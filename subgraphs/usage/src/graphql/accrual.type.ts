import { type MoneyType as Money, moneyOf, MoneyType } from '@otpless/service/graphql/money.type';
import { connectionOf } from '@otpless/service/graphql/page';
import { PeriodType } from '@otpless/service/graphql/period.type';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Accrual } from '../domain/accrual';
import type { AccrualState } from '../domain/accrual-state';
import { entitlementsByFeature } from '../domain/entitlement';
import { ChargeType, chargeTypeOf } from './charge.type';
import { EntitlementType } from './entitlement.type';
import { AccrualStateEnum } from './enums';
import { GrantDueType, grantDueTypeOf } from './grant-due.type';
import { AccountType, accountOf, PlanSubscriptionType, planSubscriptionOf } from './stubs.type';

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

  @Field(() => [ChargeType], { description: 'In the order they arose; caps and discounts are below zero.' })
  charges!: ChargeType[];

  @Field(() => [GrantDueType])
  grants!: GrantDueType[];

  @Field(() => [EntitlementType])
  entitlements!: EntitlementType[];

  /** What it was made from, for fields that take a look of their own. */
  accrual!: Accrual;

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
    accrual,
    charges: accrual.charges.map((charge) => chargeTypeOf(charge, currency)),
    grants: accrual.grants.map((grant) => grantDueTypeOf(grant, currency)),
    entitlements: entitlementsByFeature(accrual.entitlements),
  });
}
