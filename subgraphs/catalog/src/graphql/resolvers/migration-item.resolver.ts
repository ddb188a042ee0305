import { MoneyType, moneyOf } from '@otpless/service/graphql/money.type';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { feesDifference, type MigrationItem } from '../../domain/migration-item';
import type { Subscription } from '../../domain/subscription';
import type { CatalogContext } from '../context';
import { MigrationItemType } from '../types/migration.type';
import { PlanSubscriptionType } from '../types/plan-subscription.type';

@Resolver(() => MigrationItemType)
export class MigrationItemResolver {
  @FieldResolver(() => PlanSubscriptionType)
  subscription(
    @Root() { subscriptionId }: MigrationItem,
    @Ctx() { loaders }: CatalogContext,
  ): Promise<Subscription | null> {
    return loaders.subscription.load(subscriptionId);
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description:
      'Recurring fees and held licences of a whole cycle on the day of the plan, before discounts. ' +
      'Null where a fee spans several cycles or pricing rules may change it.',
  })
  feesNow(@Root() { feesNow, currency }: MigrationItem): MoneyType | null {
    return feesNow === null ? null : moneyOf(feesNow, currency);
  }

  @FieldResolver(() => MoneyType, { nullable: true, description: 'The same from the day of the change on.' })
  feesThen(@Root() { feesThen, currency }: MigrationItem): MoneyType | null {
    return feesThen === null ? null : moneyOf(feesThen, currency);
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: 'How much more a cycle costs; null where it cannot be told, or the cycles differ.',
  })
  difference(@Root() item: MigrationItem): MoneyType | null {
    const difference = feesDifference(item);
    return difference === null ? null : moneyOf(difference.toFixed(), item.currency);
  }
}
