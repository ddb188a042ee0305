import { ConflictType, InvalidInputType, NotFoundType, resultUnion } from '@otpless/service/graphql/problems';
import type { ClassType } from 'type-graphql';
import { PlanSubscriptionType } from './plan-subscription.type';
import { MeterCollisionType, MoveNotAllowedType } from './refusals.type';

/**
 * What a change of a subscription answers. Any may be wrong in itself, come too late, or bring a meter back that another
 * subscription has by now.
 */
export function changeResult(verb: string, ...further: ClassType[]): ClassType {
  const problems = [InvalidInputType, NotFoundType, ConflictType, MoveNotAllowedType, MeterCollisionType, ...further];
  return resultUnion(
    `${verb}Result`,
    () => [PlanSubscriptionType],
    () => problems,
  );
}
