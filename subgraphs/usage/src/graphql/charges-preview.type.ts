import { type MoneyType as Money, moneyOf, MoneyType } from '@otpless/service/graphql/money.type';
import { PeriodType } from '@otpless/service/graphql/period.type';
import { DateScalar } from '@otpless/service/graphql/scalars';
import { Field, ObjectType } from 'type-graphql';
import type { ChangedCharge, ChangeOfCharges } from '../domain/change-of-charges';
import { ChargeType, chargeTypeOf } from './charge.type';

@ObjectType('ChangedCharge', { description: 'What a rate card is charged for a period otherwise than so far.' })
export class ChangedChargeType {
  @Field(() => PeriodType)
  period!: PeriodType;

  @Field(() => String)
  rateCardKey!: string;

  @Field(() => String)
  description!: string;

  @Field(() => ChargeType, { nullable: true, description: 'As it is charged already; null where it is not.' })
  before!: ChargeType | null;

  @Field(() => ChargeType, { nullable: true, description: 'Null where it would no longer be charged.' })
  after!: ChargeType | null;

  @Field(() => MoneyType, { description: 'Below zero it is credited.' })
  difference!: Money;
}

@ObjectType('ChargesPreview', { description: 'What a change does to charges, before tax.' })
export class ChargesPreviewType {
  @Field(() => DateScalar, { description: 'The first day that is agreed on otherwise.' })
  effectiveOn!: string;

  @Field(() => [ChangedChargeType], { description: 'They add up to the net.' })
  lines!: ChangedChargeType[];

  @Field(() => MoneyType, { description: 'What returns of what is charged already, below zero.' })
  credited!: Money;

  @Field(() => MoneyType, { description: 'What is charged beyond that.' })
  charged!: Money;

  @Field(() => MoneyType)
  net!: Money;

  @Field(() => MoneyType, {
    description: 'What a period that begins with the change would be charged on its first day without it.',
  })
  insteadOf!: Money;
}

export function chargesPreviewTypeOf({ currency, effectiveOn, lines, ...sums }: ChangeOfCharges): ChargesPreviewType {
  const money = (amount: ChangeOfCharges['net']) => moneyOf(amount.toFixed(), currency);
  return {
    effectiveOn,
    lines: lines.map((line) => changedChargeTypeOf(line, currency)),
    credited: money(sums.credited),
    charged: money(sums.charged),
    net: money(sums.net),
    insteadOf: money(sums.insteadOf),
  };
}

function changedChargeTypeOf(
  { startsOn, endsOn, before, after, difference }: ChangedCharge,
  currency: string,
): ChangedChargeType {
  const { rateCardKey, item } = (after ?? before)!;
  return {
    period: { startsOn, endsOn },
    rateCardKey,
    description: item?.description ?? rateCardKey,
    before: before === null ? null : chargeTypeOf(before, currency),
    after: after === null ? null : chargeTypeOf(after, currency),
    difference: moneyOf(difference.toFixed(), currency),
  };
}
