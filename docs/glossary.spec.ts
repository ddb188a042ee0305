import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The words everybody uses; the glossary may explain more. */
const words = [
  'customer',
  'account',
  'alias',
  'usage event',
  'event schema',
  'meter',
  'billable item',
  'feature',
  'price plan',
  'plan version',
  'rate card',
  'slab',
  'pricing cycle',
  'subscription',
  'override',
  'charge',
  'segment',
  'accrual',
  'entitlement',
  'wallet',
  'grant',
  'ledger entry',
  'draw',
  'invoice',
  'invoice line',
  'credit note',
  'receipt voucher',
  'payment',
  'refund',
  'settlement',
];

const rows = readFileSync(join(__dirname, 'glossary.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| ([a-z ]+) \| .+ \| \[[^\]]+\]\(([^)]+)\) \|$/.exec(line))
  .flatMap((match) => (match?.[1] !== undefined && match[2] !== undefined ? [{ word: match[1], path: match[2] }] : []));

test('every word of the platform has a row, and one', () => {
  const defined = rows.map(({ word }) => word);
  expect(defined).toEqual(expect.arrayContaining(words));
  expect(new Set(defined).size).toBe(defined.length);
});

test.each(rows)('$word is defined in a file that exists', ({ path }) => {
  expect(existsSync(join(__dirname, path))).toBe(true);
});
