import { connectionOf } from '@otpless/service/graphql/page';
import { DateTimeScalar } from '@otpless/service/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { BillableKind } from '../../domain/billable-item';
import { BillableKindEnum } from './enums';

@ObjectType('BillableItem', { description: 'What can stand on an invoice line; it carries no price.' })
@Directive('@key(fields: "id")')
export class BillableItemType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => BillableKindEnum)
  kind!: BillableKind;

  @Field(() => String)
  sacCode!: string;

  @Field(() => String, { description: 'As it stands on the invoice line.' })
  description!: string;

  @Field(() => Int, { description: 'Grows with every edit; the next edit names it as expectedVersion.' })
  version!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is offered to nothing new.' })
  archivedAt!: Date | null;
}

export const { Connection: BillableItemConnection } = connectionOf(() => BillableItemType, 'BillableItem');
