import { FieldProblemType, ProblemType } from '@otpless/service/graphql/problems';
import { DateScalar } from '@otpless/service/graphql/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { CatalogUse } from '../../domain/catalog-thing';
import type { ExperimentStatus } from '../../domain/experiment-status';
import type { PlanVersionStatus } from '../../domain/plan-version-status';
import type { SubscriptionMove, SubscriptionStatus } from '../../domain/subscription-status';
import { CatalogUseNounEnum, ExperimentStatusEnum, PlanVersionStatusEnum } from './enums';
import { SubscriptionMoveEnum, SubscriptionStatusEnum } from './subscription-enums';
import { PlanProblemType } from './plan-version.type';

@ObjectType('PlanVersionNotDraft', { implements: ProblemType, description: 'Only a draft is edited.' })
export class PlanVersionNotDraftType extends ProblemType {
  @Field(() => PlanVersionStatusEnum)
  status!: PlanVersionStatus;
}

@ObjectType('PlanVersionNotActive', {
  implements: ProblemType,
  description: 'Nobody subscribes to what is not offered.',
})
export class PlanVersionNotActiveType extends ProblemType {
  @Field(() => PlanVersionStatusEnum)
  status!: PlanVersionStatus;
}

@ObjectType('PlanVersionIncomplete', { implements: ProblemType, description: 'All that keeps it from being offered.' })
export class PlanVersionIncompleteType extends ProblemType {
  @Field(() => [PlanProblemType])
  problems!: PlanProblemType[];
}

@ObjectType('CatalogUse', {
  description: 'Something that needs a thing of the catalog; a subscription does by a card of its own.',
})
export class CatalogUseType {
  @Field(() => CatalogUseNounEnum)
  noun!: CatalogUse['noun'];

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: '"version 2 of Growth"' })
  name!: string;
}

@ObjectType('StillInUse', { implements: ProblemType, description: 'Only what nothing needs any more is archived.' })
export class StillInUseType extends ProblemType {
  @Field(() => [CatalogUseType])
  uses!: CatalogUseType[];
}

@ObjectType('SlabsOverlap', { implements: ProblemType, description: 'Each slab starts higher than the one before it.' })
export class SlabsOverlapType extends ProblemType {
  @Field(() => [FieldProblemType])
  fields!: FieldProblemType[];
}

@ObjectType('MoveNotAllowed', {
  implements: ProblemType,
  description: 'The status of the subscription does not allow it.',
})
export class MoveNotAllowedType extends ProblemType {
  @Field(() => SubscriptionStatusEnum)
  status!: SubscriptionStatus;

  @Field(() => [SubscriptionMoveEnum], { description: 'What could be done instead.' })
  allowed!: SubscriptionMove[];
}

@ObjectType('MeterCollision', {
  implements: ProblemType,
  description: 'Another subscription counts by the same meter for the same account on the same days.',
})
export class MeterCollisionType extends ProblemType {
  @Field(() => ID)
  meterId!: string;

  @Field(() => ID)
  accountId!: string;

  @Field(() => ID, { description: 'The other subscription.' })
  subscriptionId!: string;

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn!: string | null;
}

@ObjectType('NoSuchRateCard', {
  implements: ProblemType,
  description: 'An override is about a card that is not there.',
})
export class NoSuchRateCardType extends ProblemType {
  @Field(() => String)
  rateCardKey!: string;

  @Field(() => DateScalar)
  effectiveOn!: string;

  @Field(() => [String], { description: 'The keys of the cards that are there on that day.' })
  known!: string[];
}

@ObjectType('CouponNotRedeemable', {
  implements: ProblemType,
  description: 'It is archived, too old, or was redeemed as often as it can be.',
})
export class CouponNotRedeemableType extends ProblemType {}

@ObjectType('ExperimentNotDraft', { implements: ProblemType, description: 'Only a draft is edited and started.' })
export class ExperimentNotDraftType extends ProblemType {
  @Field(() => ExperimentStatusEnum)
  status!: ExperimentStatus;
}

@ObjectType('ExperimentNotRunning', { implements: ProblemType, description: 'Only what runs is offered, and stopped.' })
export class ExperimentNotRunningType extends ProblemType {
  @Field(() => ExperimentStatusEnum)
  status!: ExperimentStatus;
}
