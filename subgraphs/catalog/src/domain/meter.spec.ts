import { InvalidInput } from '@otpless/problem/problem';
import type { EventSchema } from './event-schema';
import { createMeter, type MeterDefinition } from './meter';

const schema: EventSchema = {
  eventName: 'otp.verification',
  version: 1,
  attributes: [{ name: 'cost', type: 'DECIMAL', required: false }],
  dimensions: [{ name: 'country', required: true, personal: false, allowedValues: null }],
  computed: [],
};
const definition: MeterDefinition = {
  key: 'otp',
  eventName: 'otp.verification',
  filter: { dimension: 'country', in: ['IN', 'AE'] },
  aggregation: 'COUNT',
  valueAttribute: null,
  groupBy: ['country'],
  unit: 'OTP',
  description: null,
};
const identity = { id: 'met_1', createdAt: new Date(0) };

test('a meter that counts by what is declared is made', () => {
  expect(createMeter(definition, schema, identity)).toEqual({
    ...definition,
    ...identity,
    version: 1,
    archivedAt: null,
  });
});

test.each`
  change                   | path           | because
  ${{ key: 'Otp' }}        | ${'key'}       | ${'keys are lower case'}
  ${{ unit: ' ' }}         | ${'unit'}      | ${'quantities are of something'}
  ${{ groupBy: ['city'] }} | ${'groupBy.0'} | ${'the schema declares no city'}
`('$path is refused because $because', ({ change, path }) => {
  const refused = createMeter({ ...definition, ...change }, schema, identity);
  expect((refused as InvalidInput).fields.map((field) => field.path)).toEqual([path]);
});

test('without a schema there is nothing to count by', () => {
  const refused = createMeter(definition, null, identity);
  expect((refused as InvalidInput).fields.map(({ path }) => path)).toEqual(['eventName']);
});

test('all that is wrong is said at once', () => {
  const refused = createMeter({ ...definition, key: '', groupBy: ['city'], aggregation: 'SUM' }, schema, identity);
  expect((refused as InvalidInput).fields.map(({ path }) => path)).toEqual(['key', 'groupBy.0', 'valueAttribute']);
});
