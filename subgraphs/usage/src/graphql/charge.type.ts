import { type MoneyType as Money, moneyOf, MoneyType } from '@otpless/service/graphql/money.type';
import { DecimalScalar, JSONScalar } from '@otpless/service/graphql/scalars';
import { Field, ObjectType } from 'type-graphql';
import type { AccruedCharge, AccruedStep } from '../domain/charge';
import { ChargeKindEnum } from './enums';
import { BillableItemType, billableItemOf } from './stubs.type';

@ObjectType('SlabBounds', { description: 'The quantity above `startAfter`, up to and with `upTo`.' })
class SlabBoundsType {
  @Field(() => DecimalScalar)
  startAfter!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Null where it has no end.' })
  upTo!: string | null;
}

@ObjectType('ChargeStep', { description: 'One step of how a charge came about.' })
export class ChargeStepType {
  @Field(() => String, { description: 'The rule that applied, in words: "slab above 0 up to 1000 per unit".' })
  rule!: string;

  @Field(() => SlabBoundsType, { nullable: true })
  slab?: SlabBoundsType;

  @Field(() => JSONScalar, {
    nullable: true,
    description: 'The dimension values of the matrix row that priced it; `*` stands for any value.',
  })
  dimensions?: Record<string, string>;

  @Field(() => String, { nullable: true, description: 'The rate card whose charge a cap or a discount takes from.' })
  on?: string;

  @Field(() => DecimalScalar, { nullable: true })
  quantity!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  rate!: string | null;

  @Field(() => DecimalScalar)
  amount!: string;
}

@ObjectType('Charge', {
  description: 'Quantity × rate card, before invoicing; exact. Caps and discounts are charges below zero.',
})
export class ChargeType {
  @Field(() => String)
  rateCardKey!: string;

  @Field(() => ChargeKindEnum)
  kind!: string;

  @Field(() => BillableItemType, { nullable: true, description: 'Null of a cap and a discount: they are no line.' })
  item!: BillableItemType | null;

  @Field(() => String)
  description!: string;

  @Field(() => DecimalScalar, { nullable: true })
  quantity!: string | null;

  @Field(() => MoneyType)
  amount!: Money;

  @Field(() => [ChargeStepType], { description: 'Adds up to the amount.' })
  working!: readonly AccruedStep[];
}

export function chargeTypeOf(
  { rateCardKey, kind, item, quantity, amount, working }: AccruedCharge,
  currency: string,
): ChargeType {
  return {
    rateCardKey,
    kind,
    quantity,
    working,
    item: item === null ? null : billableItemOf(item.id),
    description: item?.description ?? rateCardKey,
    amount: moneyOf(amount, currency),
  };
}
