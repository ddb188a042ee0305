import type { LocalDate } from '@otpless/period/local-date';
import { Quantity } from '@otpless/money/quantity';
import type { CardScope } from './any-rate-card';
import type { ContractToRate } from './contract-to-rate';
import type { Pricing } from './pricing';
import { quantityOfMeter } from './quantity-of-meter';

/** How the use of a period is compared with a quantity. */
export const comparisons = ['MORE_THAN', 'AT_LEAST', 'AT_MOST', 'LESS_THAN'] as const;
export type Comparison = (typeof comparisons)[number];

/** What must hold for a rule to apply: about the use of the period, the account's tags, or the day the period begins. */
export type RuleCondition =
  | { readonly kind: 'USAGE'; readonly meterId: string; readonly is: Comparison; readonly quantity: string }
  | { readonly kind: 'ACCOUNT_TAG'; readonly tag: string; readonly has: boolean }
  | { readonly kind: 'DATES'; readonly from: LocalDate | null; readonly until: LocalDate | null };

/** What a rule does to a card: all its rates by a factor, another price, or nothing to pay. */
export type RuleEffect =
  | { readonly kind: 'SCALE'; readonly factor: string }
  | { readonly kind: 'REPLACE'; readonly pricing: Pricing }
  | { readonly kind: 'SKIP' };

/** Where all conditions hold, the cards in scope are priced otherwise. Rules apply in the order they stand. */
export interface PricingRule {
  readonly key: string;
  readonly when: readonly RuleCondition[];
  readonly appliesTo: CardScope;
  readonly effect: RuleEffect;
}

/** The rules that hold, in their order. */
export function rulesThatHold(to: ContractToRate): PricingRule[] {
  return (to.rules ?? []).filter(({ when }) => when.every((condition) => holds(condition, to)));
}

function holds(condition: RuleCondition, to: ContractToRate): boolean {
  const { accountTags = [], period } = to;
  switch (condition.kind) {
    case 'USAGE': {
      const used = quantityOfMeter(condition.meterId, to);
      return compares(condition.is, used.compare(Quantity.of(condition.quantity)));
    }
    case 'ACCOUNT_TAG':
      return accountTags.includes(condition.tag) === condition.has;
    case 'DATES':
      return (
        (condition.from === null || period.startsOn >= condition.from) &&
        (condition.until === null || period.startsOn < condition.until)
      );
  }
}

function compares(is: Comparison, compared: number): boolean {
  switch (is) {
    case 'MORE_THAN':
      return compared > 0;
    case 'AT_LEAST':
      return compared >= 0;
    case 'AT_MOST':
      return compared <= 0;
    case 'LESS_THAN':
      return compared < 0;
  }
}
