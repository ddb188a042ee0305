import type { EventSchema } from './event-schema';
import type { MeterRule } from './meter';
import { ruleProblems } from './rule-problems';

const schema: EventSchema = {
  eventName: 'otp.verification',
  attributes: [{ name: 'cost', type: 'DECIMAL', required: false }],
  dimensions: [
    { name: 'country', required: true, personal: false, allowedValues: ['IN', 'AE'] },
    { name: 'channel', required: true, personal: false, allowedValues: null },
    { name: 'phone', required: false, personal: true, allowedValues: null },
  ],
  computed: [{ name: 'fee', expression: { constant: '1' } }],
};
const rule: MeterRule = {
  eventName: 'otp.verification',
  filter: { dimension: 'country', in: ['IN', 'AE'] },
  aggregation: 'COUNT',
  valueAttribute: null,
  groupBy: ['country'],
};
const filter = (part: unknown) => ({ filter: { and: [{ exists: 'country' }, { not: part }] } });
const unique = { aggregation: 'UNIQUE_COUNT' };

test.each`
  change                                                    | paths                             | because
  ${{}}                                                     | ${[]}                             | ${'all of it is declared'}
  ${{ filter: null, groupBy: [] }}                          | ${[]}                             | ${'a meter may count everything as one'}
  ${{ aggregation: 'SUM', valueAttribute: 'cost' }}         | ${[]}                             | ${'the attribute is declared'}
  ${{ aggregation: 'SUM', valueAttribute: 'fee' }}          | ${[]}                             | ${'computed attributes are numbers too'}
  ${{ ...unique, valueAttribute: 'phone' }}                 | ${[]}                             | ${'pseudonyms are told apart as well'}
  ${{ ...unique, valueAttribute: 'cost' }}                  | ${[]}                             | ${'numbers are told apart as well'}
  ${filter({ exists: 'phone' })}                            | ${[]}                             | ${'whether there is one is no secret'}
  ${filter({ attribute: 'fee', is: '>', value: '1' })}      | ${[]}                             | ${'computed attributes are compared'}
  ${filter({ dimension: 'city', in: ['Pune'] })}            | ${['filter.and.1.not.dimension']} | ${'the schema declares no city'}
  ${filter({ dimension: 'cost', is: '=', value: '1' })}     | ${['filter.and.1.not.dimension']} | ${'cost is an attribute'}
  ${filter({ attribute: 'country', is: '=', value: '1' })}  | ${['filter.and.1.not.attribute']} | ${'country is a dimension'}
  ${filter({ exists: 'city' })}                             | ${['filter.and.1.not.exists']}    | ${'the schema declares no city'}
  ${filter({ dimension: 'phone', is: '=', value: '+91' })}  | ${['filter.and.1.not.dimension']} | ${'hashed values match nothing'}
  ${filter({ dimension: 'country', is: '=', value: 'US' })} | ${['filter.and.1.not.value']}     | ${'no event has that country'}
  ${filter({ dimension: 'country', in: ['IN', 'US'] })}     | ${['filter.and.1.not.in.1']}      | ${'no event has that country'}
  ${{ groupBy: ['city'] }}                                  | ${['groupBy.0']}                  | ${'the schema declares no city'}
  ${{ groupBy: ['phone'] }}                                 | ${['groupBy.0']}                  | ${'each person would be a group'}
  ${{ groupBy: ['channel', 'channel'] }}                    | ${['groupBy.1']}                  | ${'once is enough'}
  ${{ valueAttribute: 'cost' }}                             | ${['valueAttribute']}             | ${'COUNT has no value'}
  ${{ aggregation: 'MAX' }}                                 | ${['valueAttribute']}             | ${'a maximum is of something'}
  ${unique}                                                 | ${['valueAttribute']}             | ${'unique what?'}
  ${{ ...unique, valueAttribute: 'city' }}                  | ${['valueAttribute']}             | ${'the schema declares no city'}
  ${{ aggregation: 'AVERAGE', valueAttribute: 'country' }}  | ${['valueAttribute']}             | ${'texts have no average'}
`('$change: $paths because $because', ({ change, paths }) => {
  expect(ruleProblems({ ...rule, ...change }, schema).map(({ path }) => path)).toEqual(paths);
});
