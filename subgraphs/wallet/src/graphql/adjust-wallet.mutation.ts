import {
  IdempotencyConflictType,
  InvalidInputType,
  NotFoundType,
  resultUnion,
} from '@otpless/service/graphql/problems';
import { DecimalScalar } from '@otpless/service/graphql/scalars';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { answered } from './answered';
import type { WalletContext } from './context';
import { InsufficientBalanceType } from './insufficient-balance.type';
import { WalletType, walletTypeOf } from './wallet.type';

@InputType('AdjustWalletInput')
class AdjustWalletInput {
  @Field(() => ID)
  walletId!: string;

  @Field(() => DecimalScalar, { description: 'Signed: negative takes.' })
  amount!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String)
  idempotencyKey!: string;
}

const AdjustWalletResult = resultUnion(
  'AdjustWalletResult',
  () => [WalletType],
  () => [InvalidInputType, NotFoundType, InsufficientBalanceType, IdempotencyConflictType],
);

@Resolver()
export class AdjustWalletMutation {
  @Authorized('wallet:adjust')
  @Mutation(() => AdjustWalletResult)
  adjustWallet(
    @Arg('input', () => AdjustWalletInput) input: AdjustWalletInput,
    @Ctx() { operations, reader }: WalletContext,
  ) {
    return answered(operations.adjustWallet(input), async (id) => (await reader.wallets([id])).map(walletTypeOf)[0]);
  }
}
