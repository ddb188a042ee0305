import { requireAccount } from '@otpless/service/principal';
import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Subscription } from '../../domain/subscription';
import type { CatalogContext } from '../context';
import { AccountType } from '../types/account.type';
import { PlanSubscriptionType } from '../types/plan-subscription.type';

@Resolver(() => AccountType)
export class AccountResolver {
  @Authorized('subscription:read')
  @FieldResolver(() => [PlanSubscriptionType], { description: 'Newest first.' })
  async subscriptions(
    @Root() { id }: AccountType,
    @Ctx() { loaders, principal }: CatalogContext,
  ): Promise<Subscription[]> {
    requireAccount(principal, id);
    return loaders.subscriptionsOfAccount.load(id);
  }
}
