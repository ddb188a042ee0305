import type { RateCardKind } from '../gql/graphql';
import { cardInput, cardPlace, emptyCard } from './card-typed';

const partsOf: Record<RateCardKind, string[]> = {
  FIXED_FEE: ['itemId', 'model', 'prorated', 'rates', 'timing', 'recurrence'],
  USAGE: ['itemId', 'model', 'prorated', 'rates'],
  LICENCE: ['itemId', 'model', 'prorated', 'rates', 'timing', 'recurrence', 'licence'],
  OVERAGE: ['itemId', 'model', 'prorated', 'rates', 'overage'],
  ENTITLEMENT: ['itemId', 'prorated', 'timing', 'entitlement'],
  CREDIT_GRANT: ['timing', 'recurrence', 'grant'],
  MINIMUM_COMMITMENT: ['itemId', 'prorated', 'recurrence', 'commitment'],
  CAP: ['prorated', 'limit'],
  FLOOR: ['itemId', 'prorated', 'limit'],
  DISCOUNT: ['discount'],
};

test.each(Object.entries(partsOf))('a %s card says its own parts and no others', (kind, parts) =>
  expect(Object.keys(cardInput(emptyCard(kind as RateCardKind, ['INR']))).sort()).toEqual(
    ['key', 'kind', ...parts].sort(),
  ),
);

test('what is due once has no cycles; what is no whole number is sent as typed, to be named where it stands', () => {
  const fee = emptyCard('FIXED_FEE', ['INR']);
  const recurring = (recurrence: typeof fee.recurrence) => cardInput({ ...fee, recurrence }).recurrence;
  expect(recurring({ once: true, everyCycles: '3', offset: '0' })).toEqual({
    once: true,
    everyCycles: null,
    offset: 0,
  });
  expect(recurring({ once: false, everyCycles: 'x', offset: '1' })?.everyCycles).toBe('x');
});

test('a problem of an amount is named at the currency it was typed in, though empty ones were not sent', () => {
  const cap = emptyCard('CAP', ['INR', 'USD']);
  const limit = {
    ...cap.limit,
    amounts: [
      { currency: 'INR', amount: '' },
      { currency: 'USD', amount: '-1' },
    ],
  };
  expect(cardPlace('limit.amounts.0.amount', { ...cap, limit })).toBe('limit.amounts.1.amount');
});
