import { PageArguments } from '@otpless/service/graphql/page';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { BillableKind } from '../../domain/billable-item';
import { BillableKindEnum } from '../types/enums';

@InputType()
export class CreateBillableItemInput {
  @Field(() => String)
  key!: string;

  @Field(() => BillableKindEnum)
  kind!: BillableKind;

  @Field(() => ID, { nullable: true, description: 'Of a USAGE item.' })
  meterId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a FEATURE item.' })
  featureId?: string | null;

  @Field(() => String, { description: 'Six digits that start with 99.' })
  sacCode!: string;

  @Field(() => String, { description: 'As it stands on the invoice line.' })
  description!: string;
}

@InputType()
export class CreateFeatureInput {
  @Field(() => String, { description: 'What rate cards name it by.' })
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'What counts its use; none where it is only granted or not.' })
  meterId?: string | null;
}

@ArgsType()
export class BillableItemsArguments extends PageArguments {
  @Field(() => Boolean, { defaultValue: false, description: 'Those that were withdrawn, else those that were not.' })
  archived: boolean = false;

  @Field(() => String, { nullable: true })
  search?: string | null;

  @Field(() => BillableKindEnum, { nullable: true })
  kind?: BillableKind | null;
}

@ArgsType()
export class FeaturesArguments extends PageArguments {
  @Field(() => Boolean, { defaultValue: false, description: 'Those that were withdrawn, else those that were not.' })
  archived: boolean = false;

  @Field(() => String, { nullable: true })
  search?: string | null;
}
