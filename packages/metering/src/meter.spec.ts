import { Counter, type MeterRule } from './meter';
import { keptValueOf } from './unique-value';

const rule: MeterRule = {
  eventName: 'otp.verification',
  filter: null,
  aggregation: 'COUNT',
  valueAttribute: null,
  groupBy: ['country', 'channel'],
};
const event = {
  eventName: 'otp.verification',
  attributes: { cost: '1.50' },
  dimensions: { country: 'IN', channel: 'SMS', phone: 'pn_1' },
};
const counted = (value: string | null, uniqueValue: string | null) => ({
  group: '{"channel":"SMS","country":"IN"}',
  value,
  uniqueValue,
});
const unique = { aggregation: 'UNIQUE_COUNT' };

test.each`
  change                                             | found                    | because
  ${{}}                                              | ${counted(null, null)}   | ${'a COUNT looks at no value'}
  ${{ eventName: 'otp.sent' }}                       | ${'OTHER_EVENT'}         | ${'it counts another event'}
  ${{ filter: { exists: 'city' } }}                  | ${'FILTERED_OUT'}        | ${'the filter does not hold'}
  ${{ aggregation: 'SUM', valueAttribute: 'cost' }}  | ${counted('1.50', null)} | ${'the attribute is added up'}
  ${{ aggregation: 'SUM', valueAttribute: 'size' }}  | ${'NO_VALUE'}            | ${'there is nothing to add up'}
  ${{ aggregation: 'SUM', valueAttribute: 'phone' }} | ${'NO_VALUE'}            | ${'a text is not added up'}
  ${{ ...unique, valueAttribute: 'phone' }}          | ${counted(null, 'pn_1')} | ${'dimensions are told apart'}
  ${{ ...unique, valueAttribute: 'cost' }}           | ${counted(null, '1.5')}  | ${'numbers are told apart by what they are worth'}
  ${{ ...unique, valueAttribute: 'city' }}           | ${'NO_VALUE'}            | ${'there is nothing to tell apart'}
`('with $change it is $found because $because', ({ change, found }) => {
  expect(new Counter({ ...rule, ...change }).count(event)).toEqual(found);
});

test('a short value is kept as it is, a long one as a hash that no short one can be', () => {
  expect(keptValueOf('x'.repeat(64))).toBe('x'.repeat(64));
  expect(keptValueOf('é'.repeat(33))).toMatch(/^#[0-9a-f]{64}$/);
  expect(keptValueOf('x'.repeat(65))).not.toBe(keptValueOf('x'.repeat(66)));
});
