import { JSONScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The customer subgraph owns accounts; what a simulation found of them comes from here. */
@ObjectType('Account')
@Directive('@key(fields: "id")')
export class AccountType {
  @Field(() => ID)
  id!: string;
}

/** The customer subgraph owns customers. */
@ObjectType('Customer')
@Directive('@key(fields: "id", resolvable: false)')
export class CustomerType {
  @Field(() => ID)
  id!: string;
}

/** The catalog owns meters. */
@ObjectType('Meter')
@Directive('@key(fields: "id", resolvable: false)')
export class MeterType {
  @Field(() => ID)
  id!: string;
}

/** The catalog owns billable items. */
@ObjectType('BillableItem')
@Directive('@key(fields: "id", resolvable: false)')
export class BillableItemType {
  @Field(() => ID)
  id!: string;
}

/** The catalog owns subscriptions; what they accrue comes from here. */
@ObjectType('PlanSubscription')
@Directive('@key(fields: "id")')
export class PlanSubscriptionType {
  @Field(() => ID)
  id!: string;

  @Directive('@external')
  @Field(() => JSONScalar)
  contract?: unknown;
}

export const accountOf = (id: string): AccountType => Object.assign(new AccountType(), { id });
export const customerOf = (id: string): CustomerType => Object.assign(new CustomerType(), { id });
export const meterOf = (id: string): MeterType => Object.assign(new MeterType(), { id });
export const billableItemOf = (id: string): BillableItemType => Object.assign(new BillableItemType(), { id });
export const planSubscriptionOf = (id: string): PlanSubscriptionType =>
  Object.assign(new PlanSubscriptionType(), { id });
