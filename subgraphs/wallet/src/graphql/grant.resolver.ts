import { MoneyType } from '@otpless/service/graphql/money.type';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { WalletContext } from './context';
import { GrantType } from './grant.type';
import { moneyTypeOf } from './money';

@Resolver(() => GrantType)
export class GrantResolver {
  @FieldResolver(() => MoneyType, {
    nullable: true,
    description:
      'What its plan gives instead, where the contract was changed after this was posted; zero where it no longer gives it. What was posted stays: an adjustment of the wallet makes up for the difference where that is wanted.',
  })
  async planNowGives(@Root() { id }: GrantType, @Ctx() { loaders }: WalletContext): Promise<MoneyType | null> {
    const gives = await loaders.planNowGives.load(id);
    return gives && moneyTypeOf(gives);
  }
}
