import { localDate } from '@otpless/period/local-date';
import { InvalidInput, Problem } from '@otpless/problem/problem';
import type { ContractedCard } from './contract';
import { priceQuantities, type TypedUsage } from './price-quantities';
import type { PricingTerms } from './pricing-terms';
import { sampleFee, sampleItem } from './sample-contract';
import { cheaperFee, dearerUsage, sampleTerms } from './sample-terms';

const typed = (more: Partial<TypedUsage> = {}): TypedUsage => ({
  currency: 'INR',
  quantities: [{ meterId: 'met_1', quantity: '100', dimensions: {} }],
  licences: [],
  accountTags: [],
  startsOn: localDate('2026-03-05'),
  cycle: 1,
  ...more,
});
const once = { ...sampleFee, key: 'setup', recurrence: { cycles: 'ONCE' } } as ContractedCard;
const seats: ContractedCard = {
  key: 'seats',
  kind: 'LICENCE',
  model: 'PER_UNIT',
  slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate: '10' }],
  prorated: true,
  item: sampleItem,
};
const commitment: ContractedCard = {
  key: 'half-year',
  kind: 'MINIMUM_COMMITMENT',
  amount: '5000',
  prorated: false,
  appliesTo: null,
  recurrence: { cycles: 6 },
  item: sampleItem,
};
const priced = (cards: ContractedCard[], more: Partial<TypedUsage> = {}, terms: Partial<PricingTerms> = {}) =>
  priceQuantities(sampleTerms(terms, cards), typed(more));

test.each`
  cards                        | more                                                                       | total     | because
  ${[cheaperFee, dearerUsage]} | ${{}}                                                                      | ${'520'}  | ${'a whole month is priced, whichever day it begins on'}
  ${[cheaperFee, dearerUsage]} | ${{ quantities: [] }}                                                      | ${'500'}  | ${'the fee is due without use'}
  ${[once, dearerUsage]}       | ${{}}                                                                      | ${'1020'} | ${'what is due once is due in the first cycle'}
  ${[once, dearerUsage]}       | ${{ cycle: 2 }}                                                            | ${'20'}   | ${'and not in the second'}
  ${[cheaperFee, seats]}       | ${{ quantities: [] }}                                                      | ${'500'}  | ${'no licence is held'}
  ${[cheaperFee, seats]}       | ${{ quantities: [], licences: [{ rateCardKey: 'seats', quantity: '3' }] }} | ${'530'}  | ${'three are taken to be'}
  ${[cheaperFee, commitment]}  | ${{ quantities: [], cycle: 6 }}                                            | ${'2500'} | ${'six fees of 500 leave 2000 to make up'}
`('$cards.length cards come to $total because $because', ({ cards, more, total }) => {
  expect(priced(cards, more)).toMatchObject({ total });
});

test('quantities of one meter are told apart by a matrix, and added up by everything else', () => {
  const otherwise = { model: 'PER_UNIT', slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate: '1' }] } as const;
  const rows = [
    { match: { country: 'IN' }, model: 'PER_UNIT', slabs: [{ ...otherwise.slabs[0], rate: '0.1' }] },
  ] as const;
  const matrix: ContractedCard = {
    key: 'otp',
    kind: 'USAGE',
    meterId: 'met_1',
    prorated: false,
    item: sampleItem,
    model: 'MATRIX',
    rows,
    otherwise,
  };
  const quantities = [
    { meterId: 'met_1', quantity: '100', dimensions: { country: 'IN' } },
    { meterId: 'met_1', quantity: '7', dimensions: { country: 'AE' } },
  ];
  expect(priced([matrix], { quantities })).toMatchObject({ total: '17' });
  expect(priced([dearerUsage], { quantities })).toMatchObject({ total: '21.4' });
});

test.each`
  more                                                                      | terms                                     | path                       | message                                    | because
  ${{ currency: 'USD' }}                                                    | ${{ problems: ['add the rates in USD'] }} | ${'currency'}              | ${'add the rates in USD; use INR'}         | ${'it is not offered in dollars, and why'}
  ${{ quantities: [{ meterId: 'met_9', quantity: '1', dimensions: {} }] }}  | ${{}}                                     | ${'quantities.0.meterId'}  | ${'nothing in these terms looks at met_9'} | ${'it would be ignored in silence'}
  ${{ quantities: [{ meterId: 'met_1', quantity: '-1', dimensions: {} }] }} | ${{}}                                     | ${'quantities.0.quantity'} | ${'not below zero'}                        | ${'nobody uses less than nothing'}
  ${{ cycle: 0 }}                                                           | ${{}}                                     | ${'cycle'}                 | ${'from 1 to 60'}                          | ${'cycles are counted from one'}
`('$more is refused at $path because $because', ({ more, terms, path, message }) => {
  const refused = priced([cheaperFee, dearerUsage], more, terms);
  expect(refused).toBeInstanceOf(InvalidInput);
  const [field] = refused instanceof InvalidInput ? refused.fields : [];
  expect(field?.path).toBe(path);
  expect(field?.message).toContain(message);
  expect(refused instanceof Problem).toBe(true);
});
