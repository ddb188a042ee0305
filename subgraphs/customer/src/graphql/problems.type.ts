import { ProblemType } from '@otpless/service/graphql/problems';
import { Field, ID, ObjectType } from 'type-graphql';
import type { AccountUse } from '../domain/account-use';
import { AccountType } from './account.type';
import { AccountUseKindEnum } from './enums';

@ObjectType('CustomerHasActiveAccounts', { implements: ProblemType, description: 'It is archived after its accounts.' })
export class CustomerHasActiveAccountsType extends ProblemType {
  @Field(() => [AccountType])
  accounts!: AccountType[];
}

@ObjectType('AccountCycle', { implements: ProblemType, description: 'An account cannot stand above itself.' })
export class AccountCycleType extends ProblemType {
  @Field(() => [AccountType], { description: 'From an account up and back to it.' })
  path!: AccountType[];
}

@ObjectType('PayerNotAncestor', {
  implements: ProblemType,
  description: 'Who pays for an account is the account itself or one above it.',
})
export class PayerNotAncestorType extends ProblemType {
  @Field(() => AccountType)
  account!: AccountType;

  @Field(() => AccountType)
  payer!: AccountType;
}

@ObjectType('AccountUse')
export class AccountUseType {
  @Field(() => AccountUseKindEnum)
  kind!: AccountUse['kind'];

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@ObjectType('AccountInUse', { implements: ProblemType, description: 'What holds the account must end first.' })
export class AccountInUseType extends ProblemType {
  @Field(() => [AccountUseType])
  uses!: AccountUseType[];
}
