import { pricingIntervals } from '@otpless/period/pricing-cycle';
import { InvalidInput } from '@otpless/problem/problem';
import * as fc from 'fast-check';
import { describePricingCycle, parsePricingCycle, type PricingCycleDefinition } from './pricing-cycle';

const fixed: PricingCycleDefinition = {
  interval: 'MONTHLY',
  startKind: 'FIXED',
  startDay: '1',
  startMonthOffset: null,
  graceDays: 3,
};

test.each`
  change                                          | start                                        | because
  ${{ startKind: 'ANNIVERSARY', startDay: null }} | ${{ kind: 'ANNIVERSARY' }}                   | ${'it starts with the subscription'}
  ${{}}                                           | ${{ kind: 'FIXED', day: 1 }}                 | ${'every first of the month'}
  ${{ startDay: 'LAST' }}                         | ${{ kind: 'FIXED', day: 'LAST' }}            | ${'every last of the month'}
  ${{ interval: 'WEEKLY', startDay: '7' }}        | ${{ kind: 'FIXED', weekday: 7 }}             | ${'every Sunday'}
  ${{ interval: 'ANNUAL', startMonthOffset: 3 }}  | ${{ kind: 'FIXED', day: 1, monthOffset: 3 }} | ${'the financial year begins in April'}
`('$change starts as $start because $because', ({ change, start }) => {
  expect(parsePricingCycle({ ...fixed, ...change })).toMatchObject({ start });
});

test.each`
  change                                      | path                        | because
  ${{ startDay: '32' }}                       | ${'cycle.startDay'}         | ${'no month has it'}
  ${{ startDay: 'first' }}                    | ${'cycle.startDay'}         | ${'it is no day'}
  ${{ interval: 'WEEKLY', startDay: '8' }}    | ${'cycle.startDay'}         | ${'a week has seven days'}
  ${{ interval: 'WEEKLY', startDay: 'LAST' }} | ${'cycle.startDay'}         | ${'weeks have no last day of the month'}
  ${{ startMonthOffset: 1 }}                  | ${'cycle.startMonthOffset'} | ${'every month begins a monthly cycle'}
  ${{ graceDays: 91 }}                        | ${'cycle.graceDays'}        | ${'books are closed some day'}
  ${{ startKind: 'ANNIVERSARY' }}             | ${'cycle.startDay'}         | ${'the subscription says the day'}
`('$change is refused at $path because $because', ({ change, path }) => {
  const refused = parsePricingCycle({ ...fixed, ...change });
  expect(refused).toBeInstanceOf(InvalidInput);
  expect((refused as InvalidInput).fields.map((field) => field.path)).toEqual([path]);
});

test('what was read is described as it was written', () => {
  const definitions = fc.record({
    interval: fc.constantFrom(...pricingIntervals.filter((interval) => interval !== 'WEEKLY')),
    startKind: fc.constant('FIXED' as const),
    startDay: fc.oneof(fc.integer({ min: 1, max: 31 }).map(String), fc.constant('LAST')),
    startMonthOffset: fc.constantFrom(null, 0),
    graceDays: fc.integer({ min: 0, max: 90 }),
  });
  fc.assert(
    fc.property(definitions, (definition) => {
      const cycle = parsePricingCycle(definition);
      if (cycle instanceof InvalidInput) throw cycle;
      expect(describePricingCycle(cycle)).toEqual(definition);
    }),
  );
});
