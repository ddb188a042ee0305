import {
  IdempotencyConflictType,
  InvalidInputType,
  NotFoundType,
  resultUnion,
} from '@otpless/service/graphql/problems';
import { DateScalar, DecimalScalar } from '@otpless/service/graphql/scalars';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { TopUpMethod } from '../domain/top-up';
import { answered } from './answered';
import type { WalletContext } from './context';
import { TopUpMethodEnum } from './enums';
import { TopUpType, topUpTypeOf } from './top-up.type';

@InputType('TopUpPaymentInput')
class TopUpPaymentInput {
  @Field(() => TopUpMethodEnum)
  method!: TopUpMethod;

  @Field(() => String)
  reference!: string;

  @Field(() => DateScalar)
  receivedOn!: string;
}

@InputType('TopUpWalletInput')
class TopUpWalletInput {
  @Field(() => ID)
  walletId!: string;

  @Field(() => DecimalScalar, { description: 'What was paid, tax included.' })
  amount!: string;

  @Field(() => TopUpPaymentInput)
  payment!: TopUpPaymentInput;

  @Field(() => String)
  idempotencyKey!: string;
}

const TopUpWalletResult = resultUnion(
  'TopUpWalletResult',
  () => [TopUpType],
  () => [InvalidInputType, NotFoundType, IdempotencyConflictType],
);

@Resolver()
export class TopUpWalletMutation {
  @Authorized('wallet:top-up')
  @Mutation(() => TopUpWalletResult)
  topUpWallet(
    @Arg('input', () => TopUpWalletInput) input: TopUpWalletInput,
    @Ctx() { operations, reader }: WalletContext,
  ) {
    return answered(operations.topUpWallet(input), async (id) => {
      const topUp = await reader.topUp(id);
      return topUp && topUpTypeOf(topUp);
    });
  }
}
