import type { RuleCondition } from '@otpless/rating/pricing-rule';
import type { Names } from './card-facts';
import type { Fact } from './fact-changes';
import { figure, inWords } from './figure-words';
import type { PricingRule } from './pricing-rule';
import { rateFacts } from './rate-facts';

/** Everything a rule says, a fact for each thing that can change by itself. */
export function ruleFacts({ when, appliesTo, effect }: PricingRule, names: Names): Fact[] {
  const said = (path: string, what: string, value: string): Fact => ({ path, part: null, what, value });
  return [
    said('when', 'when', when.map((condition) => conditionWords(condition, names)).join(' and ')),
    said('appliesTo', 'applies to', appliesTo === null ? 'all cards' : appliesTo.join(', ')),
    said('effect', 'effect', effectWords(effect)),
    ...(effect.kind === 'REPLACE' ? rateFacts('effect.replaceWith.rates', effect.rates) : []),
  ];
}

/** A condition as people read it: "usage of otp more than 1,000". */
export function conditionWords(condition: RuleCondition, names: Names): string {
  switch (condition.kind) {
    case 'USAGE': {
      const { meterId, is, quantity } = condition;
      return `usage of ${names.get(meterId) ?? meterId} ${inWords(is)} ${figure(quantity)}`;
    }
    case 'ACCOUNT_TAG':
      return `the account is ${condition.has ? '' : 'not '}tagged ${condition.tag}`;
    case 'DATES': {
      const from = condition.from === null ? '' : ` from ${condition.from}`;
      const until = condition.until === null ? '' : ` before ${condition.until}`;
      return `the period begins${from}${from !== '' && until !== '' ? ' and' : ''}${until}`;
    }
  }
}

export function effectWords(effect: PricingRule['effect']): string {
  switch (effect.kind) {
    case 'SCALE':
      return `every rate times ${effect.factor}`;
    case 'REPLACE':
      return `another price, ${inWords(effect.model)}`;
    case 'SKIP':
      return 'skipped';
  }
}
