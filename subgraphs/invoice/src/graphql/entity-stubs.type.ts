import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by the customer subgraph; here it only gains its invoices. */
@ObjectType('Account')
@Directive('@key(fields: "id")')
export class AccountType {
  @Field(() => ID)
  id!: string;
}

/** Owned by the catalog subgraph. */
@ObjectType('PlanSubscription')
@Directive('@key(fields: "id", resolvable: false)')
export class PlanSubscriptionType {
  @Field(() => ID)
  id!: string;
}
