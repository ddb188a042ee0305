import type { MeterRule } from '@otpless/metering/meter';
import { InvalidInput } from '@otpless/problem/problem';
import type { EventSchema } from './event-schema';
import { type MeterTrial, type SampleEvent, tryMeter } from './try-meter';

const schema: EventSchema = {
  eventName: 'otp.verification',
  version: 3,
  attributes: [{ name: 'amount', type: 'DECIMAL', required: false }],
  dimensions: [
    { name: 'country', required: true, personal: false, allowedValues: ['IN', 'AE'] },
    { name: 'phone', required: false, personal: true, allowedValues: null },
  ],
  computed: [{ name: 'fee', expression: { multiply: [{ attribute: 'amount' }, { constant: '0.02' }] } }],
};
const rule: MeterRule = {
  eventName: 'otp.verification',
  filter: { and: [{ exists: 'country' }, { not: { attribute: 'amount', is: '>', value: '500' } }] },
  aggregation: 'SUM',
  valueAttribute: 'fee',
  groupBy: ['country'],
};
const sample = (overrides: Partial<SampleEvent> = {}): SampleEvent => ({
  id: 'e1',
  eventName: 'otp.verification',
  occurredAt: new Date('2026-03-10Z'),
  attributes: { amount: '100' },
  dimensions: { country: 'IN' },
  ...overrides,
});

test.each`
  change                                        | code                   | reason                                  | because
  ${{}}                                         | ${null}                | ${null}                                 | ${'all of it holds'}
  ${{ eventName: 'otp.sent' }}                  | ${'OTHER_EVENT'}       | ${'it is otp.sent'}                     | ${'it counts another event'}
  ${{ dimensions: {} }}                         | ${'MISSING_DIMENSION'} | ${'dimension country is missing'}       | ${'the schema asks for it'}
  ${{ dimensions: { country: 'US' } }}          | ${'VALUE_NOT_ALLOWED'} | ${'dimension country is one of IN, AE'} | ${'the schema lists them'}
  ${{ attributes: {} }}                         | ${'NO_VALUE'}          | ${'it has no fee'}                      | ${'there is nothing to add up'}
  ${{ attributes: { amount: '501' } }}          | ${'FILTERED_OUT'}      | ${'it is not so that not amount > 500'} | ${'the part that fails is named'}
  ${{ attributes: { amount: '9'.repeat(26) } }} | ${'FILTERED_OUT'}      | ${'it is not so that not amount > 500'} | ${'great numbers are compared as they are'}
`('$change: $code because $because', ({ change, code, reason }) => {
  const trial = tryMeter(rule, schema, [sample(change)]) as MeterTrial;
  expect(trial.outcomes[0]).toMatchObject({ counted: code === null, code, reason });
});

test('what is no event is said of it, and the others count', () => {
  const trial = tryMeter(rule, schema, [{ broken: 'attributes.amount: a number' }, sample()]) as MeterTrial;
  expect(trial.outcomes.map(({ code }) => code)).toEqual(['MALFORMED', null]);
  expect(trial.total.toFixed()).toBe('2');
});

const samples = [
  sample({ id: 'e1', attributes: { amount: '100' }, dimensions: { country: 'IN', phone: 'a' } }),
  sample({ id: 'e2', attributes: { amount: '50' }, dimensions: { country: 'IN', phone: 'b' } }),
  sample({ id: 'e3', attributes: { amount: '200' }, dimensions: { country: 'AE', phone: 'a' } }),
];

test.each`
  aggregation       | valueAttribute | groups            | total                 | because
  ${'COUNT'}        | ${null}        | ${['1', '2']}     | ${'3'}                | ${'every event counts'}
  ${'SUM'}          | ${'fee'}       | ${['4', '3']}     | ${'7'}                | ${'2 % of 350'}
  ${'MAX'}          | ${'amount'}    | ${['200', '100']} | ${'200'}              | ${'the greatest is in the Emirates'}
  ${'LATEST'}       | ${'amount'}    | ${['200', '50']}  | ${'200'}              | ${'at one instant the greater key is the newer'}
  ${'AVERAGE'}      | ${'amount'}    | ${['200', '75']}  | ${'116.666666666667'} | ${'350 ÷ 3'}
  ${'UNIQUE_COUNT'} | ${'phone'}     | ${['1', '2']}     | ${'2'}                | ${'one phone is in both groups'}
`('$aggregation of them is $total because $because', ({ aggregation, valueAttribute, groups, total }) => {
  const trial = tryMeter({ ...rule, aggregation, valueAttribute }, schema, samples) as MeterTrial;
  expect(trial.groups.map(({ dimensions, quantity }) => [dimensions['country'], quantity.toFixed()])).toEqual([
    ['AE', groups[0]],
    ['IN', groups[1]],
  ]);
  expect([trial.total.toFixed(), trial.schemaVersion]).toEqual([total, 3]);
});

test('a definition that could not be saved is not tried', () => {
  const paths = (tried: MeterTrial | InvalidInput) => (tried as InvalidInput).fields.map(({ path }) => path);
  expect(paths(tryMeter({ ...rule, groupBy: ['city'] }, schema, []))).toEqual(['meter.groupBy.0']);
  expect(paths(tryMeter(rule, null, []))).toEqual(['meter.eventName']);
});
