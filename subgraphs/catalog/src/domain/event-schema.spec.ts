import { Conflict, InvalidInput } from '@otpless/problem/problem';
import * as fc from 'fast-check';
import { defineEventSchema, type EventSchemaDefinition, schemaChanges, staleSchema } from './event-schema';
import { schemaInUse } from './event-schema-in-use';
import type { Meter } from './meter';

const cost = { name: 'cost', type: 'DECIMAL', required: false } as const;
const country = { name: 'country', required: true, personal: false, allowedValues: null };
const phone = { name: 'phone', required: false, personal: true, allowedValues: null };
const fee = { name: 'fee', expression: { multiply: [{ attribute: 'cost' }, { constant: '0.02' }] } } as const;
const definition: EventSchemaDefinition = {
  eventName: 'otp.verification',
  attributes: [cost],
  dimensions: [country, phone],
  computed: [fee],
};
const current = { ...definition, version: 4 };
const doubled = { name: 'fee', expression: { multiply: [{ attribute: 'cost' }, { constant: '0.04' }] } };

test.each`
  change                                                            | version | because
  ${{}}                                                             | ${4}    | ${'nothing changed'}
  ${{ dimensions: [phone, country] }}                               | ${4}    | ${'order means nothing'}
  ${{ attributes: [{ ...cost, required: true }] }}                  | ${5}    | ${'senders must now give it'}
  ${{ attributes: [{ ...cost, type: 'INTEGER' }] }}                 | ${5}    | ${'it is now counted'}
  ${{ dimensions: [country] }}                                      | ${5}    | ${'a dimension went away'}
  ${{ dimensions: [{ ...country, allowedValues: ['IN'] }, phone] }} | ${5}    | ${'other values are now refused'}
  ${{ computed: [doubled] }}                                        | ${5}    | ${'it is reckoned in another way'}
`('the next version is $version because $because', ({ change, version }) => {
  expect(defineEventSchema(current, { ...definition, ...change })).toMatchObject({ version });
});

test('the first definition is version 1', () => {
  expect(defineEventSchema(null, definition)).toEqual({ ...definition, version: 1 });
});

const valued = (allowedValues: string[]) => ({ dimensions: [{ ...country, allowedValues }] });

test.each`
  change                                                                                       | path                              | because
  ${{ eventName: 'OTP Verification' }}                                                         | ${'eventName'}                    | ${'event names are lower case without blanks'}
  ${{ attributes: [cost, { ...cost, name: '1st' }] }}                                          | ${'attributes.1.name'}            | ${'names start with a letter'}
  ${{ attributes: [cost, { ...cost, name: 'country' }] }}                                      | ${'dimensions.0.name'}            | ${'an attribute has that name'}
  ${{ dimensions: [country, country] }}                                                        | ${'dimensions.1.name'}            | ${'it is declared twice'}
  ${{ computed: [{ ...fee, name: 'cost' }] }}                                                  | ${'computed.0.name'}              | ${'an attribute has that name'}
  ${{ computed: [fee, { name: 'tax', expression: { attribute: 'fee' } }] }}                    | ${'computed.1.expression'}        | ${'computed attributes are computed from what is sent'}
  ${{ computed: [{ name: 'tax', expression: { attribute: 'price' } }] }}                       | ${'computed.0.expression'}        | ${'nobody declared the price'}
  ${{ dimensions: [{ ...phone, allowedValues: ['+91'] }] }}                                    | ${'dimensions.0.allowedValues'}   | ${'hashes cannot be listed'}
  ${valued([])}                                                                                | ${'dimensions.0.allowedValues'}   | ${'no value would do'}
  ${valued(Array.from({ length: 501 }, (_none, at) => String(at)))}                            | ${'dimensions.0.allowedValues'}   | ${'that many values are a table'}
  ${valued(['IN', ''])}                                                                        | ${'dimensions.0.allowedValues.1'} | ${'nothing is no value'}
  ${valued(['IN', 'IN'])}                                                                      | ${'dimensions.0.allowedValues.1'} | ${'it is listed twice'}
  ${{ attributes: Array.from({ length: 101 }, (_none, at) => ({ ...cost, name: `a${at}` })) }} | ${'attributes'}                   | ${'no event carries that much'}
`('$path is refused because $because', ({ change, path }) => {
  const refused = defineEventSchema(null, { ...definition, ...change });
  expect(refused).toBeInstanceOf(InvalidInput);
  expect((refused as InvalidInput).fields.map((field) => field.path)).toEqual([path]);
});

test('what changed is told by name', () => {
  const after: EventSchemaDefinition = {
    ...definition,
    attributes: [{ name: 'attempts', type: 'INTEGER', required: true }, cost],
    dimensions: [{ ...country, allowedValues: ['IN', 'AE'] }],
    computed: [doubled as never],
  };
  expect(schemaChanges(definition, after)).toEqual([
    { path: 'dimensions.country', before: 'required', after: 'required, one of AE, IN' },
    { path: 'dimensions.phone', before: 'optional, personal', after: null },
    { path: 'computed.fee', before: 'cost × 0.02', after: 'cost × 0.04' },
    { path: 'attributes.attempts', before: null, after: 'integer, required' },
  ]);
});

test('an edit of a version that was followed by another is refused, with what came meanwhile', () => {
  const next = { ...definition, attributes: [], computed: [], version: 5 };
  expect(staleSchema([next, current], 5)).toBeNull();
  expect(staleSchema([], 0)).toBeNull();
  const stale = staleSchema([next, current], 4);
  expect(stale).toBeInstanceOf(Conflict);
  expect(stale?.changes.map(({ path }) => path)).toEqual(['attributes.cost', 'computed.fee']);
});

test('a version that takes away what a meter counts by is refused, and the meter is named', () => {
  const meter: Meter = {
    id: 'met_1',
    key: 'fees',
    eventName: definition.eventName,
    filter: null,
    aggregation: 'SUM',
    valueAttribute: 'fee',
    groupBy: ['country'],
    unit: 'INR',
    description: null,
    version: 1,
    archivedAt: null,
    createdAt: new Date(0),
  };
  expect(schemaInUse([meter], current)).toBeNull();
  const narrower = { ...current, dimensions: [], computed: [] };
  expect(schemaInUse([meter], narrower)?.fields.map(({ path }) => path)).toEqual([
    'meters.fees.groupBy.0',
    'meters.fees.valueAttribute',
  ]);
});

test('defining again what is there, in any order, never makes a version', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(names, fc.boolean(), fc.nat(), (all, required, turn) => {
      const rotated = <T>(list: T[]): T[] => list.map((_, index) => list[(index + turn) % list.length] as T);
      const dimensions = all.map((name, index) => ({ ...phone, name, required, personal: index % 2 === 0 }));
      const empty = { eventName: 'e', attributes: [], computed: [] };
      const first = defineEventSchema(null, { ...empty, dimensions });
      if (first instanceof InvalidInput) throw first;
      expect(defineEventSchema(first, { ...empty, dimensions: rotated(dimensions) })).toBe(first);
    }),
  );
});
