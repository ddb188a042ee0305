import { InvalidInput } from '@otpless/problem/problem';
import { currencyProblem, type ProposedChange, proposedTerms } from './pricing-proposal';
import type { FixedFeeCard } from './rate-card';
import { sampleVersion } from './sample-subscription';

const fee = (key: string, rate: string): FixedFeeCard => ({
  key,
  kind: 'FIXED_FEE',
  itemId: 'itm_1',
  model: 'FLAT',
  prorated: true,
  rates: ['INR', 'USD'].map((currency) => ({ currency, slabs: [{ startAfter: '0', priceType: 'FLAT', rate }] })),
});
const version = {
  ...sampleVersion,
  currencies: ['INR', 'USD'],
  rateCards: [fee('platform', '999'), fee('support', '500')],
};
const change = (kind: ProposedChange['change'], rateCardKey: string, card: FixedFeeCard | null): ProposedChange => ({
  change: kind,
  rateCardKey,
  card,
});
const replace = change('REPLACE', 'platform', fee('platform', '750'));
const add = change('ADD', 'storage', fee('storage', '100'));
const remove = change('REMOVE', 'support', null);

test('cards are replaced in their place, added after all others and removed, in one currency', () => {
  const terms = proposedTerms(version, 'INR', [add, replace, remove]);
  if (terms instanceof InvalidInput) throw terms;
  const cards = terms.rateCards as FixedFeeCard[];
  expect(cards.map(({ key, rates }) => [key, ...rates.map((of) => `${of.currency} ${of.slabs[0]?.rate}`)])).toEqual([
    ['platform', 'INR 750'],
    ['storage', 'INR 100'],
  ]);
  expect(terms.currencies).toEqual(['INR']);
});

test.each`
  changes                                                   | path                         | because
  ${Array.from({ length: 201 }, () => remove)}              | ${'overrides'}               | ${'no plan has so many cards'}
  ${[]}                                                     | ${'overrides'}               | ${'the version itself can be simulated'}
  ${[remove, replace, remove]}                              | ${'overrides.2.rateCardKey'} | ${'a card is changed once'}
  ${[change('ADD', 'support', fee('support', '1'))]}        | ${'overrides.0.rateCardKey'} | ${'there is such a card already'}
  ${[change('REPLACE', 'storage', fee('storage', '1'))]}    | ${'overrides.0.rateCardKey'} | ${'there is no such card to replace'}
  ${[change('REMOVE', 'storage', null)]}                    | ${'overrides.0.rateCardKey'} | ${'there is no such card to remove'}
  ${[change('REMOVE', 'support', fee('support', '1'))]}     | ${'overrides.0.card'}        | ${'what is removed has no card'}
  ${[change('ADD', 'storage', null)]}                       | ${'overrides.0.card'}        | ${'what is added is a card'}
  ${[replace, change('ADD', 'storage', fee('fee', '100'))]} | ${'overrides.1.card.key'}    | ${'a card keeps its key'}
`('refused at $path because $because', ({ changes, path }) => {
  expect(proposedTerms(version, 'INR', changes)).toMatchObject({ fields: [{ path }] });
});

test('it is priced in a currency of the version', () => {
  expect(currencyProblem(version, 'USD')).toBeNull();
  expect(currencyProblem(version, 'EUR')?.fields[0]).toEqual({
    path: 'currency',
    message: 'version 1 is not priced in EUR: choose INR or USD',
  });
});
