import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The customer subgraph's account, as far as catalog adds to it. */
@ObjectType('Account')
@Directive('@key(fields: "id")')
export class AccountType {
  @Field(() => ID)
  id!: string;
}
