import { mayReadAccount } from '@otpless/service/principal';
import { buildSubgraphSchemaOf, type SubgraphSchema } from '@otpless/service/graphql/subgraph-schema';
import { visibleWallet } from './access';
import { AccountResolver } from './account.resolver';
import { AdjustWalletMutation } from './adjust-wallet.mutation';
import type { WalletContext } from './context';
import { CreateWalletMutation } from './create-wallet.mutation';
import { GrantResolver } from './grant.resolver';
import { GrantPromotionalMoneyMutation } from './grant-promotional-money.mutation';
import { TopUpResolver } from './top-up.resolver';
import { TopUpWalletMutation } from './top-up-wallet.mutation';
import { WalletResolver } from './wallet.resolver';

/** The wallet's part of the graph. */
export function subgraphSchema(): Promise<SubgraphSchema> {
  return buildSubgraphSchemaOf({
    resolvers: [
      WalletResolver,
      TopUpResolver,
      GrantResolver,
      AccountResolver,
      CreateWalletMutation,
      TopUpWalletMutation,
      GrantPromotionalMoneyMutation,
      AdjustWalletMutation,
    ],
    references: {
      Wallet: ({ id }: { id: string }, context: WalletContext) => visibleWallet(id, context),
      Account: ({ id }: { id: string }, { principal }: WalletContext) =>
        mayReadAccount(principal, id) ? { id } : null,
    },
  });
}
