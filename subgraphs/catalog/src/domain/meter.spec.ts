import { InvalidInput } from '@otpless/problem/problem';
import type { EventSchema } from './event-schema';
import { createMeter, type MeterDefinition } from './meter';
import { parseMeterFilter } from './meter-filter';

const schema: EventSchema = {
  eventName: 'otp.verification',
  version: 1,
  attributes: [{ name: 'cost', required: false }],
  dimensions: [
    { name: 'country', required: true, personal: false },
    { name: 'phone', required: false, personal: true },
  ],
};
const definition: MeterDefinition = {
  key: 'otp',
  eventName: 'otp.verification',
  filter: { country: ['IN', 'AE'] },
  aggregation: 'COUNT',
  valueAttribute: null,
  groupBy: ['country'],
  unit: 'OTP',
};
const identity = { id: 'met_1', createdAt: new Date(0) };

test.each`
  change                                               | because
  ${{}}                                                | ${'it counts by declared dimensions'}
  ${{ filter: null, groupBy: [] }}                     | ${'a meter may count everything as one'}
  ${{ aggregation: 'SUM', valueAttribute: 'cost' }}    | ${'the attribute is declared'}
  ${{ aggregation: 'LATEST', valueAttribute: 'cost' }} | ${'the attribute is declared'}
`('$change is accepted because $because', ({ change }) => {
  expect(createMeter({ ...definition, ...change }, schema, identity)).toEqual({
    ...definition,
    ...change,
    ...identity,
    revision: 1,
  });
});

test.each`
  change                                                | path                  | because
  ${{ key: 'Otp' }}                                     | ${'key'}              | ${'keys are lower case'}
  ${{ unit: ' ' }}                                      | ${'unit'}             | ${'quantities are of something'}
  ${{ filter: { city: ['Pune'] } }}                     | ${'filter.city'}      | ${'the schema declares no city'}
  ${{ filter: { phone: ['+91'] } }}                     | ${'filter.phone'}     | ${'hashed values match nothing'}
  ${{ filter: { country: [] } }}                        | ${'filter.country'}   | ${'it would count nothing'}
  ${{ filter: { country: ['IN', 'IN'] } }}              | ${'filter.country.1'} | ${'once is enough'}
  ${{ groupBy: ['city'] }}                              | ${'groupBy.0'}        | ${'the schema declares no city'}
  ${{ groupBy: ['phone'] }}                             | ${'groupBy.0'}        | ${'each person would be a group'}
  ${{ groupBy: ['country', 'country'] }}                | ${'groupBy.1'}        | ${'once is enough'}
  ${{ valueAttribute: 'cost' }}                         | ${'valueAttribute'}   | ${'COUNT has no value'}
  ${{ aggregation: 'MAX' }}                             | ${'valueAttribute'}   | ${'a maximum is of something'}
  ${{ aggregation: 'AVERAGE', valueAttribute: 'size' }} | ${'valueAttribute'}   | ${'the schema declares no size'}
`('$path is refused because $because', ({ change, path }) => {
  const refused = createMeter({ ...definition, ...change }, schema, identity);
  expect(refused).toBeInstanceOf(InvalidInput);
  expect((refused as InvalidInput).fields.map((field) => field.path)).toEqual([path]);
});

test('all that is wrong is said at once', () => {
  const refused = createMeter({ ...definition, key: '', groupBy: ['city'], aggregation: 'SUM' }, schema, identity);
  expect((refused as InvalidInput).fields.map(({ path }) => path)).toEqual(['key', 'groupBy.0', 'valueAttribute']);
});

test.each`
  value                                  | read                   | because
  ${undefined}                           | ${null}                | ${'no filter counts everything'}
  ${{}}                                  | ${null}                | ${'an empty filter filters nothing'}
  ${{ country: ['IN'] }}                 | ${{ country: ['IN'] }} | ${'it is a filter'}
  ${['IN']}                              | ${'filter'}            | ${'it names no dimension'}
  ${{ country: 'IN', channel: ['SMS'] }} | ${'filter.country'}    | ${'allowed values are a list'}
  ${{ country: [1] }}                    | ${'filter.country'}    | ${'dimension values are texts'}
`('the filter $value is read as $read because $because', ({ value, read }) => {
  const filter = parseMeterFilter(value);
  expect(filter instanceof InvalidInput ? filter.fields[0]?.path : filter).toEqual(read);
});
