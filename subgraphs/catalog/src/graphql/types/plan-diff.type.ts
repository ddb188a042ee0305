import { Field, ObjectType } from 'type-graphql';
import type { partChangeKinds } from '../../domain/plan-diff';
import { CatalogChangeType } from './edit.type';
import { PartChangeKindEnum } from './enums';
import { PlanVersionType } from './plan-version.type';
import { PricingRuleType } from './pricing-rule.type';
import { RateCardType } from './rate-card.type';

@ObjectType()
abstract class PartDiffType {
  @Field(() => String)
  key!: string;

  @Field(() => PartChangeKindEnum)
  kind!: (typeof partChangeKinds)[number];

  @Field(() => [CatalogChangeType], { description: 'Paths lie in the card or rule.' })
  changes!: CatalogChangeType[];
}

@ObjectType('RateCardDiff', { description: 'A card that is not in both versions, or does not say the same in them.' })
export class RateCardDiffType extends PartDiffType {
  @Field(() => RateCardType, { nullable: true })
  before!: RateCardType | null;

  @Field(() => RateCardType, { nullable: true })
  after!: RateCardType | null;
}

@ObjectType('PricingRuleDiff', {
  description: 'A rule that is not in both versions, or does not say the same in them.',
})
export class PricingRuleDiffType extends PartDiffType {
  @Field(() => PricingRuleType, { nullable: true })
  before!: PricingRuleType | null;

  @Field(() => PricingRuleType, { nullable: true })
  after!: PricingRuleType | null;
}

@ObjectType('PlanDiff', { description: 'How a version differs from another; nothing in it where they say the same.' })
export class PlanDiffType {
  @Field(() => PlanVersionType, { description: 'What it is compared with.' })
  against!: PlanVersionType;

  @Field(() => [CatalogChangeType], {
    description: 'Of the cycle, the trial, the currencies, and in which order cards and rules stand.',
  })
  terms!: CatalogChangeType[];

  @Field(() => [RateCardDiffType])
  cards!: RateCardDiffType[];

  @Field(() => [PricingRuleDiffType])
  rules!: PricingRuleDiffType[];

  @Field(() => [String], { description: 'All of it, a sentence for each change.' })
  sentences!: string[];
}
