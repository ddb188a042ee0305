import fc from 'fast-check';
import { expectedCharge } from './expected-charge';
import { planOf } from './plans';

test.each`
  events    | total         | because
  ${0}      | ${'499'}      | ${'the fee is owed without use'}
  ${250}    | ${'561.5'}    | ${'the first slab ends at 250, inclusive'}
  ${251}    | ${'561.71'}   | ${'only the 251st costs 0.21'}
  ${10_001} | ${'2609.175'} | ${'only the 10,001st costs 0.1750'}
`('$events events on Starter cost $total because $because', ({ events, total }) =>
  expect(expectedCharge(planOf('starter'), events).toFixed()).toBe(total),
);

test('more use never costs less', () =>
  fc.assert(
    fc.property(
      fc.nat(2_000_000),
      fc.nat(1000),
      (events, more) =>
        expectedCharge(planOf('scale'), events + more).compare(expectedCharge(planOf('scale'), events)) >= 0,
    ),
  ));
