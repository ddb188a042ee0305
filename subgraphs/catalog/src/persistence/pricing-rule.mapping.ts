import { localDate, type LocalDate } from '@otpless/period/local-date';
import { allPricingModels } from '@otpless/rating/pricing';
import { comparisons } from '@otpless/rating/pricing-rule';
import { z } from 'zod';
import type { PricingRule } from '../domain/pricing-rule';
import { currencyRates, scope } from './rate-terms';
import type { PricingRuleRow } from './rows/plan.entity';

const day = z.string().transform((text): LocalDate => localDate(text));

const terms = z.object({
  when: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('USAGE'), meterId: z.string(), is: z.enum(comparisons), quantity: z.string() }),
      z.object({ kind: z.literal('ACCOUNT_TAG'), tag: z.string(), has: z.boolean() }),
      z.object({ kind: z.literal('DATES'), from: day.nullable(), until: day.nullable() }),
    ]),
  ),
  appliesTo: scope,
  effect: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('SCALE'), factor: z.string() }),
    z.object({ kind: z.literal('REPLACE'), model: z.enum(allPricingModels), rates: z.array(currencyRates) }),
    z.object({ kind: z.literal('SKIP') }),
  ]),
});

/** The rules of one version from their rows, in the order they apply. */
export function pricingRulesOf(rows: readonly PricingRuleRow[]): PricingRule[] {
  return rows.map(({ key, terms: stored }) => ({ key, ...terms.parse(stored) }));
}

/** The rows of a version's rules. */
export function pricingRuleRows(planVersionId: string, rules: readonly PricingRule[]): PricingRuleRow[] {
  return rules.map(({ key, ...stored }, position) => ({ planVersionId, key, position, terms: stored }));
}
