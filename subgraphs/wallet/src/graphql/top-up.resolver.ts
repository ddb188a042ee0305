import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { visibleWallet } from './access';
import type { WalletContext } from './context';
import { TopUpType } from './top-up.type';
import { WalletType } from './wallet.type';

@Resolver(() => TopUpType)
export class TopUpResolver {
  @FieldResolver(() => WalletType)
  wallet(@Root() { walletId }: TopUpType, @Ctx() context: WalletContext): Promise<WalletType | null> {
    return visibleWallet(walletId, context);
  }
}
