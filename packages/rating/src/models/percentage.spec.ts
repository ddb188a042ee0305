import { Quantity } from '@otpless/money/quantity';
import { slabsOf } from '../testing/cards';
import { percentage } from './percentage';
import { packages } from './package';

const cost = (percent: string, allowance: string, money: string) =>
  percentage(slabsOf([allowance, 'PER_UNIT', percent]), Quantity.of(money), 'INR');
const amount = (steps: ReturnType<typeof percentage>) => steps[0]?.amount.toFixed() ?? '0';
/** A fixed amount an event is a card of its own, by the count of events; those that are free are a package size of one. */
const fixed = (each: string, free: string, events: string) =>
  packages(slabsOf([free, 'PACKAGE', each, '1']), Quantity.of(events), 'INR')[0]?.amount.toFixed() ?? '0';

test.each`
  money      | percent   | allowance | total      | because
  ${'1000'}  | ${'2.5'}  | ${'0'}    | ${'25'}    | ${'two and a half of every hundred'}
  ${'0'}     | ${'2.5'}  | ${'0'}    | ${'0'}     | ${'no money, no charge'}
  ${'-50'}   | ${'2.5'}  | ${'0'}    | ${'0'}     | ${'more was given back than taken'}
  ${'250'}   | ${'2.5'}  | ${'250'}  | ${'0'}     | ${'the allowance of the period is free'}
  ${'250.1'} | ${'2.5'}  | ${'250'}  | ${'.0025'} | ${'only what lies beyond it is charged'}
  ${'1'}     | ${'0.01'} | ${'0'}    | ${'.0001'} | ${'nothing is rounded here'}
  ${'10'}    | ${'250'}  | ${'0'}    | ${'25'}    | ${'a percentage may be above a hundred'}
`('$percent % of $money after $allowance are $total because $because', ({ money, percent, allowance, total }) => {
  expect(amount(cost(percent, allowance, money))).toBe(total.replace(/^\./, '0.'));
});

test.each`
  id                  | money    | events | percent  | each   | freeMoney | freeEvents | ours             | because
  ${'percentage-001'} | ${'0'}   | ${'0'} | ${'1.3'} | ${'2'} | ${'250'}  | ${'3'}     | ${'0 and 0'}     | ${'agrees: no units, no charge'}
  ${'percentage-003'} | ${'4'}   | ${'0'} | ${'2.9'} | ${'0'} | ${'0'}    | ${'0'}     | ${'0.116 and 0'} | ${'agrees'}
  ${'percentage-004'} | ${'800'} | ${'4'} | ${'0'}   | ${'2'} | ${'0'}    | ${'0'}     | ${'0 and 8'}     | ${'agrees: 8 for the events'}
  ${'percentage-007'} | ${'800'} | ${'4'} | ${'1.3'} | ${'2'} | ${'0'}    | ${'0'}     | ${'10.4 and 8'}  | ${'agrees: 18.4'}
  ${'percentage-002'} | ${'800'} | ${'4'} | ${'1.3'} | ${'2'} | ${'250'}  | ${'3'}     | ${'7.15 and 2'}  | ${'overruled: three events are free, not the two that came within the money (7.15 and 4)'}
  ${'percentage-005'} | ${'800'} | ${'4'} | ${'1.3'} | ${'2'} | ${'250'}  | ${'0'}     | ${'7.15 and 8'}  | ${'overruled: an allowance of money frees no events (7.15 and 4)'}
  ${'percentage-006'} | ${'800'} | ${'4'} | ${'1.3'} | ${'2'} | ${'0'}    | ${'3'}     | ${'10.4 and 2'}  | ${'overruled: free events free no money (5.2 and 2)'}
  ${'percentage-016'} | ${'30'}  | ${'3'} | ${'1'}   | ${'5'} | ${'0'}    | ${'3'}     | ${'0.3 and 0'}   | ${'overruled: free events free no money (0 and 0)'}
  ${'percentage-018'} | ${'12'}  | ${'3'} | ${'1'}   | ${'5'} | ${'15'}   | ${'0'}     | ${'0 and 15'}    | ${'overruled: an allowance of money frees no events (0 and 0)'}
  ${'percentage-019'} | ${'16'}  | ${'4'} | ${'1'}   | ${'5'} | ${'15'}   | ${'0'}     | ${'0.01 and 20'} | ${'overruled: an allowance of money frees no events (0.01 and 5)'}
  ${'percentage-021'} | ${'4'}   | ${'4'} | ${'1'}   | ${'5'} | ${'15'}   | ${'3'}     | ${'0 and 5'}     | ${'overruled: both allowances are used up whole (0.01 and 5)'}
  ${'percentage-023'} | ${'30'}  | ${'3'} | ${'1'}   | ${'5'} | ${'15'}   | ${'3'}     | ${'0.15 and 0'}  | ${'overruled: three events are free, not the one that came within the money (0.15 and 10)'}
`('$id: $ours because $because', ({ money, events, percent, each, freeMoney, freeEvents, ours }) => {
  expect(`${amount(cost(percent, freeMoney, money))} and ${fixed(each, freeEvents, events)}`).toBe(ours);
});

test('the working says of how much, beyond which allowance', () => {
  expect(cost('1.3', '250', '800').map((step) => ({ ...step, amount: step.amount.toFixed() }))).toEqual([
    {
      rule: 'after 250 free, percent',
      slab: { startAfter: '250', upTo: null },
      quantity: '550',
      rate: '1.3',
      amount: '7.15',
    },
  ]);
  expect(cost('1.30', '0', '800')[0]).toMatchObject({ rule: 'percent', rate: '1.3', quantity: '800' });
});

test('it has one slab, of a rate', () => {
  expect(() => percentage(slabsOf(['0', 'FLAT', '1']), Quantity.of('1'), 'INR')).toThrow('priced PER_UNIT');
});
