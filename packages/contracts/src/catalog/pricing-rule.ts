import { z } from 'zod';
import { decimal, id, localDate } from '../values';
import { pricing } from './pricing';

const condition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('USAGE'),
    meterId: id,
    is: z.enum(['MORE_THAN', 'AT_LEAST', 'AT_MOST', 'LESS_THAN']),
    quantity: decimal,
  }),
  z.object({ kind: z.literal('ACCOUNT_TAG'), tag: z.string(), has: z.boolean() }),
  z.object({ kind: z.literal('DATES'), from: localDate.nullable(), until: localDate.nullable() }),
]);

const effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('SCALE'), factor: decimal }),
  z.object({ kind: z.literal('REPLACE'), pricing }),
  z.object({ kind: z.literal('SKIP') }),
]);

/** Where all conditions hold, the cards in scope (null for all) are priced otherwise; rules apply in their order. */
export const contractedRule = z.object({
  key: z.string().min(1),
  when: z.array(condition).readonly(),
  appliesTo: z.array(z.string()).readonly().nullable(),
  effect,
});

export type ContractedRule = z.infer<typeof contractedRule>;
