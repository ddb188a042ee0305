import { emptyCard } from '../rate-cards/card-typed';
import { type CardChange, overridesInput, problemsOfCard, withChange } from './card-changes';

const fee = { ...emptyCard('FIXED_FEE', ['INR']), key: 'fee' };
const changes: CardChange[] = [
  { change: 'REMOVE', rateCardKey: 'support', card: null },
  { change: 'REPLACE', rateCardKey: 'fee', card: fee },
];

test('a card is changed once: a later change takes the place of the one before', () => {
  const removed: CardChange = { change: 'REMOVE', rateCardKey: 'fee', card: null };
  expect(withChange(changes, removed)).toEqual([changes[0], removed]);
  expect(withChange([], removed)).toEqual([removed]);
});

test('what is taken out is sent without a card', () => {
  expect(overridesInput(changes)).toMatchObject([
    { change: 'REMOVE', rateCardKey: 'support', card: null },
    { change: 'REPLACE', rateCardKey: 'fee', card: { key: 'fee', kind: 'FIXED_FEE' } },
  ]);
});

test.each`
  path                         | place            | because
  ${'overrides.1.card.itemId'} | ${'itemId'}      | ${'it is a field of that card'}
  ${'overrides.1.rateCardKey'} | ${'rateCardKey'} | ${'it is about the change itself'}
  ${'rateCards.fee.itemId'}    | ${'itemId'}      | ${'the version with the changes was judged'}
  ${'overrides.0.rateCardKey'} | ${undefined}     | ${'it is about another change'}
  ${'rateCards.feed.itemId'}   | ${undefined}     | ${'it is about another card'}
  ${'currency'}                | ${undefined}     | ${'it is about no card'}
`('$path stands at $place, because $because', ({ path, place }) => {
  expect(problemsOfCard([{ path, message: 'no' }], changes, 'fee')[0]?.path).toBe(place);
});
