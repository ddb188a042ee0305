import {
  IdempotencyConflictType,
  InvalidInputType,
  NotFoundType,
  resultUnion,
} from '@otpless/service/graphql/problems';
import { DateTimeScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Arg, Authorized, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { answered } from './answered';
import type { WalletContext } from './context';
import { GrantType, grantTypeOf } from './grant.type';

@InputType('GrantPromotionalMoneyInput')
class GrantPromotionalMoneyInput {
  @Field(() => ID)
  walletId!: string;

  @Field(() => DecimalScalar)
  amount!: string;

  @Field(() => Int, { defaultValue: 0, description: 'Lower is drawn first; purchased money has 0.' })
  priority: number = 0;

  @Field(() => DateTimeScalar, { nullable: true })
  expiresAt?: Date | null;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  idempotencyKey!: string;
}

const GrantPromotionalMoneyResult = resultUnion(
  'GrantPromotionalMoneyResult',
  () => [GrantType],
  () => [InvalidInputType, NotFoundType, IdempotencyConflictType],
);

@Resolver()
export class GrantPromotionalMoneyMutation {
  @Authorized('wallet:grant')
  @Mutation(() => GrantPromotionalMoneyResult)
  grantPromotionalMoney(
    @Arg('input', () => GrantPromotionalMoneyInput) input: GrantPromotionalMoneyInput,
    @Ctx() { operations, reader }: WalletContext,
  ) {
    return answered(operations.grantPromotionalMoney(input), async (id) => {
      const grant = await reader.grant(id);
      return grant && grantTypeOf(grant);
    });
  }
}
