import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { DecimalScalar } from '@otpless/service/graphql/scalars';
import { Arg, Authorized, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { answered } from './answered';
import type { WalletContext } from './context';
import { WalletType, walletTypeOf } from './wallet.type';

@InputType('CreateWalletInput')
class CreateWalletInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How far below nothing the balance may go; "0" by default.',
  })
  overdraftLimit?: string | null;
}

const CreateWalletResult = resultUnion(
  'CreateWalletResult',
  () => [WalletType],
  () => [InvalidInputType, NotFoundType, ConflictType],
);

@Resolver()
export class CreateWalletMutation {
  @Authorized('wallet:write')
  @Mutation(() => CreateWalletResult)
  createWallet(
    @Arg('input', () => CreateWalletInput) input: CreateWalletInput,
    @Ctx() { operations, reader }: WalletContext,
  ) {
    return answered(operations.createWallet(input), async (id) => (await reader.wallets([id])).map(walletTypeOf)[0]);
  }
}
