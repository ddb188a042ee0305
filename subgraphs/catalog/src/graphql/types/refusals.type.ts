import { FieldProblemType, ProblemType } from '@otpless/service/graphql/problems';
import { Field, ObjectType } from 'type-graphql';
import type { PlanVersionStatus } from '../../domain/plan-version-status';
import { PlanVersionStatusEnum } from './enums';
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

@ObjectType('SlabsOverlap', { implements: ProblemType, description: 'Each slab starts higher than the one before it.' })
export class SlabsOverlapType extends ProblemType {
  @Field(() => [FieldProblemType])
  fields!: FieldProblemType[];
}
