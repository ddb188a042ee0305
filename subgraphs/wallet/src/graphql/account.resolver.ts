import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { visibleWalletsOf } from './access';
import { AccountType } from './account.type';
import type { WalletContext } from './context';
import { WalletType } from './wallet.type';

@Resolver(() => AccountType)
export class AccountResolver {
  @FieldResolver(() => [WalletType])
  wallets(@Root() { id }: AccountType, @Ctx() context: WalletContext): Promise<WalletType[]> {
    return visibleWalletsOf(id, context);
  }
}
