import { moneyOf } from '@otpless/service/graphql/money.type';
import { type Page, PageArguments } from '@otpless/service/graphql/page';
import { scopeOf } from '@otpless/service/principal';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Migration } from '../../domain/migration';
import type { MigrationItem } from '../../domain/migration-item';
import { migrationProgress } from '../../domain/migration-progress';
import type { PlanVersion } from '../../domain/plan-version';
import type { CatalogContext } from '../context';
import { MigrationItemsArguments } from '../inputs/migration.input';
import { keyedPageOf, keyedPageRequest, pageOf, pageRequest } from '../paging';
import {
  MigrationConnection,
  MigrationCountType,
  MigrationFeesType,
  MigrationItemConnection,
  MigrationProgressType,
  MigrationType,
} from '../types/migration.type';
import { PlanVersionType } from '../types/plan-version.type';

/** A migration is about many accounts: a token of one account sees none. */
@Resolver(() => MigrationType)
export class MigrationResolver {
  @Authorized('subscription:read')
  @Query(() => MigrationType, { nullable: true })
  migration(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders, principal }: CatalogContext,
  ): Promise<Migration | null> | null {
    return scopeOf(principal) === null ? loaders.migration.load(id) : null;
  }

  @Authorized('subscription:read')
  @Query(() => MigrationConnection, { description: 'Newest first.' })
  async migrations(
    @Args(() => PageArguments) args: PageArguments,
    @Ctx() { reads, principal }: CatalogContext,
  ): Promise<Page<Migration>> {
    const rows = scopeOf(principal) === null ? await reads.migrations.page(pageRequest(args)) : [];
    return pageOf(rows, args);
  }

  @FieldResolver(() => PlanVersionType)
  toPlanVersion(
    @Root() { toPlanVersionId }: Migration,
    @Ctx() { loaders }: CatalogContext,
  ): Promise<PlanVersion | null> {
    return loaders.planVersion.load(toPlanVersionId);
  }

  @FieldResolver(() => PlanVersionType, { nullable: true, description: 'Null where subscriptions were named.' })
  fromPlanVersion(
    @Root() { fromPlanVersionId }: Migration,
    @Ctx() { loaders }: CatalogContext,
  ): Promise<PlanVersion | null> | null {
    return fromPlanVersionId === null ? null : loaders.planVersion.load(fromPlanVersionId);
  }

  @FieldResolver(() => [MigrationCountType], {
    description: 'By outcome, where there are any: the progress of the planning and of the run.',
  })
  async counts(@Root() { id }: Migration, @Ctx() { loaders }: CatalogContext): Promise<MigrationCountType[]> {
    return loaders.countsOfMigration.load(id);
  }

  @FieldResolver(() => MigrationProgressType, { nullable: true, description: 'Null where nothing of it is under way.' })
  async progress(
    @Root() migration: Migration,
    @Ctx() { loaders, now }: CatalogContext,
  ): Promise<MigrationProgressType | null> {
    return migrationProgress(migration, await loaders.countsOfMigration.load(migration.id), now());
  }

  @FieldResolver(() => [MigrationFeesType], { description: 'By currency.' })
  async fees(@Root() { id }: Migration, @Ctx() { loaders }: CatalogContext): Promise<MigrationFeesType[]> {
    const totals = await loaders.feesOfMigration.load(id);
    return totals.map(({ currency, subscriptions, now, then, difference }) => ({
      currency,
      subscriptions,
      now: moneyOf(now, currency),
      then: moneyOf(then, currency),
      difference: moneyOf(difference, currency),
    }));
  }

  @FieldResolver(() => [ID], { description: 'The accounts of its subscriptions, each once: whose usage to simulate.' })
  accountIds(@Root() { id }: Migration, @Ctx() { reads }: CatalogContext): Promise<string[]> {
    return reads.migrations.accountIds(id);
  }

  @FieldResolver(() => MigrationItemConnection, { description: 'By subscription.' })
  async items(
    @Root() { id: migrationId }: Migration,
    @Args(() => MigrationItemsArguments) args: MigrationItemsArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<MigrationItem>> {
    const { afterKey: afterSubscriptionId, limit } = keyedPageRequest(args);
    const { outcome = null } = args;
    const rows = await reads.migrations.items({ migrationId, outcome, afterSubscriptionId, limit });
    return keyedPageOf(rows, args, ({ subscriptionId }) => subscriptionId);
  }
}
