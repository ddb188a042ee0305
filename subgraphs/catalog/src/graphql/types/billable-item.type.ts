import { connectionOf } from '@otpless/service/graphql/page';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
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
}

export const { Connection: BillableItemConnection } = connectionOf(() => BillableItemType, 'BillableItem');
