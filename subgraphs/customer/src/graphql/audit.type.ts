import { connectionOf } from '@otpless/service/graphql/page';
import { FieldChangeType } from '@otpless/service/graphql/problems';
import { DateTimeScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import type { FieldChange } from '@otpless/problem/field-changes';
import { Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { AuditEntry } from '../operations/ports';

@ObjectType('AuditEntry', { description: 'Who did what, and when.' })
export class AuditEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String, { description: 'The name of who did it, at that time.' })
  actor!: string;

  @Field(() => ID)
  actorId!: string;

  @Field(() => String)
  action!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => JSONScalar, { nullable: true })
  detail!: unknown;
}

export const { Connection: AuditEntryConnection } = connectionOf(() => AuditEntryType, 'AuditEntry');

@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  @FieldResolver(() => [FieldChangeType], { description: 'What an edit changed, field by field.' })
  changes(@Root() { detail }: AuditEntry): readonly FieldChange[] {
    return (detail?.['changes'] as readonly FieldChange[] | undefined) ?? [];
  }
}
