import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The customer subgraph owns accounts; their wallets come from here. */
@ObjectType('Account')
@Directive('@key(fields: "id")')
export class AccountType {
  @Field(() => ID)
  id!: string;
}
