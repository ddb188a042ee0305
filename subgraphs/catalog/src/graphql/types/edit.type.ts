import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import type { EditKind } from '../../domain/edit';
import { EditKindEnum } from './enums';
import { PlanVersionType } from './plan-version.type';

@ObjectType('CatalogChange', { description: 'One thing that differs, as texts that people can compare.' })
export class CatalogChangeType {
  @Field(() => String, { description: 'Where: "rateCards.otp.rates.INR.slabs.1000".' })
  path!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;

  @Field(() => String, { description: '"per-unit rate of slab above 1,000: 0.12 → 0.10 INR"' })
  sentence!: string;
}

@ObjectType('CatalogEdit', { description: 'Who did what, when.' })
export class CatalogEditType {
  @Field(() => Int, { description: 'The version it made.' })
  version!: number;

  @Field(() => EditKindEnum)
  kind!: EditKind;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String, { description: 'The name of who did it.' })
  by!: string;

  @Field(() => PlanVersionType, { nullable: true, description: 'Of which plan version, where it is of one.' })
  planVersion!: PlanVersionType | null;

  @Field(() => [CatalogChangeType])
  changes!: CatalogChangeType[];
}
