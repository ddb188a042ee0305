import type { Page } from '@otpless/service/graphql/page';
import { InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import { requireAccount } from '@otpless/service/principal';
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type Arm, sharePercent } from '../../domain/arm';
import type { Experiment } from '../../domain/experiment';
import type { PlanVersion } from '../../domain/plan-version';
import type { ExperimentOffer } from '../../operations/offer-experiment';
import type { CatalogContext } from '../context';
import { ExperimentsArguments } from '../inputs/experiment.input';
import { keyedPageOf, keyedPageRequest } from '../paging';
import { editShown } from '../plan-diff-translation';
import { CatalogEditType } from '../types/edit.type';
import {
  ExperimentArmType,
  ExperimentConnection,
  ExperimentOfferType,
  ExperimentResultType,
  ExperimentType,
} from '../types/experiment.type';
import { PlanVersionType } from '../types/plan-version.type';
import { ExperimentNotRunningType, PlanVersionNotActiveType } from '../types/refusals.type';

const ExperimentOfferResult = resultUnion(
  'ExperimentOfferResult',
  () => [ExperimentOfferType],
  () => [NotFoundType, ExperimentNotRunningType, PlanVersionNotActiveType, InvalidInputType],
);

@Resolver(() => ExperimentType)
export class ExperimentResolver {
  @Authorized('catalog:read')
  @Query(() => ExperimentType, { nullable: true })
  experiment(@Arg('id', () => ID) id: string, @Ctx() { loaders }: CatalogContext): Promise<Experiment | null> {
    return loaders.experiment.load(id);
  }

  @Authorized('catalog:read')
  @Query(() => ExperimentConnection, { description: 'By key; search looks into key and name.' })
  async experiments(
    @Args(() => ExperimentsArguments) args: ExperimentsArguments,
    @Ctx() { reads }: CatalogContext,
  ): Promise<Page<Experiment>> {
    return keyedPageOf(await reads.experiments.page(keyedPageRequest(args)), args, ({ key }) => key);
  }

  @Authorized('catalog:read')
  @Query(() => ExperimentOfferResult, {
    description: 'What a running experiment offers an account: the same however often it is asked.',
  })
  experimentOffer(
    @Arg('experimentKey', () => String) experimentKey: string,
    @Arg('accountId', () => ID) accountId: string,
    @Ctx() { operations, principal }: CatalogContext,
  ): Promise<unknown> {
    requireAccount(principal, accountId);
    return operations.experimentOffer({ experimentKey, accountId });
  }

  @FieldResolver(() => [ExperimentArmType])
  arms(@Root() experiment: Experiment): object[] {
    return experiment.arms.map((arm) => armShown(experiment, arm));
  }

  @FieldResolver(() => [ExperimentResultType], { description: 'By arm.' })
  async results(@Root() experiment: Experiment, @Ctx() { operations }: CatalogContext): Promise<object[]> {
    const counts = new Map((await operations.countArms(experiment.id)).map((count) => [count.armKey, count]));
    return experiment.arms.map((arm) => {
      const { subscriptions = 0, activeSubscriptions = 0 } = counts.get(arm.key) ?? {};
      return { arm: armShown(experiment, arm), subscriptions, activeSubscriptions };
    });
  }

  @FieldResolver(() => [CatalogEditType], { description: 'Who did what, newest first.' })
  async history(@Root() { id }: Experiment, @Ctx() { loaders }: CatalogContext): Promise<object[]> {
    return (await loaders.editsOf.load(id)).map((edit) => editShown(edit));
  }
}

@Resolver(() => ExperimentArmType)
export class ExperimentArmResolver {
  @FieldResolver(() => PlanVersionType)
  planVersion(@Root() { planVersionId }: Arm, @Ctx() { loaders }: CatalogContext): Promise<PlanVersion | null> {
    return loaders.planVersion.load(planVersionId);
  }
}

@Resolver(() => ExperimentOfferType)
export class ExperimentOfferResolver {
  @FieldResolver(() => ExperimentArmType)
  arm(@Root() { experiment, arm }: ExperimentOffer): object {
    return armShown(experiment, arm);
  }
}

function armShown({ arms }: Experiment, arm: Arm): object {
  return { ...arm, sharePercent: sharePercent(arms, arm) };
}
