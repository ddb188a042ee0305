import { Problem } from '@otpless/problem/problem';
import { type ClassType, Directive, Field, InterfaceType, ObjectType, createUnionType } from 'type-graphql';

@InterfaceType('Problem', {
  description: 'An expected refusal; nothing was changed.',
  autoRegisterImplementations: false,
})
export abstract class ProblemType {
  @Field(() => String)
  message!: string;
}

@ObjectType('FieldProblem')
@Directive('@shareable')
export class FieldProblemType {
  @Field(() => String, { description: 'Where in the input: "slabs.1.startAfter".' })
  path!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('InvalidInput', { implements: ProblemType })
@Directive('@shareable')
export class InvalidInputType extends ProblemType {
  @Field(() => [FieldProblemType])
  fields!: FieldProblemType[];
}

@ObjectType('NotFound', { implements: ProblemType })
@Directive('@shareable')
export class NotFoundType extends ProblemType {}

@ObjectType('FieldChange', { description: 'One field that an edit changed, as texts that people can compare.' })
@Directive('@shareable')
export class FieldChangeType {
  @Field(() => String, { description: 'Where in the noun: "billingAddress.city".' })
  path!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType('Conflict', { implements: ProblemType })
@Directive('@shareable')
export class ConflictType extends ProblemType {
  @Field(() => [FieldChangeType], {
    description: 'Where somebody else edited it meanwhile: what changed since the version that was sent.',
  })
  changes!: FieldChangeType[];
}

@ObjectType('IdempotencyConflict', { implements: ProblemType })
@Directive('@shareable')
export class IdempotencyConflictType extends ProblemType {}

/**
 * The result of a mutation: the noun it changed, or the refusals it can give. A `Problem` value is its own type's, every
 * other value is the noun.
 */
export function resultUnion(
  name: string,
  noun: () => readonly [ClassType],
  problems: () => readonly ClassType[],
): ClassType {
  return createUnionType({
    name,
    types: () => [...noun(), ...problems()] as const,
    resolveType: (value: unknown) => (value instanceof Problem ? value.typeName : noun()[0]),
  }) as unknown as ClassType;
}
