import { InvalidInput } from '@otpless/problem/problem';
import * as fc from 'fast-check';
import { defineEventSchema, type EventSchemaDefinition } from './event-schema';

const definition: EventSchemaDefinition = {
  eventName: 'otp.verification',
  attributes: [{ name: 'cost', required: false }],
  dimensions: [
    { name: 'country', required: true, personal: false },
    { name: 'phone', required: false, personal: true },
  ],
};
const current = { ...definition, version: 4 };

test.each`
  change                                                  | version | because
  ${{}}                                                   | ${4}    | ${'nothing changed'}
  ${{ dimensions: [...definition.dimensions].reverse() }} | ${4}    | ${'order means nothing'}
  ${{ attributes: [{ name: 'cost', required: true }] }}   | ${5}    | ${'senders must now give it'}
  ${{ dimensions: definition.dimensions.slice(0, 1) }}    | ${5}    | ${'a dimension went away'}
`('the next version is $version because $because', ({ change, version }) => {
  expect(defineEventSchema(current, { ...definition, ...change })).toMatchObject({ version });
});

test('the first definition is version 1', () => {
  expect(defineEventSchema(null, definition)).toEqual({ ...definition, version: 1 });
});

test.each`
  change                                                                  | path                   | because
  ${{ eventName: 'OTP Verification' }}                                    | ${'eventName'}         | ${'event names are lower case without blanks'}
  ${{ attributes: [{ name: '1st', required: false }] }}                   | ${'attributes.0.name'} | ${'names start with a letter'}
  ${{ attributes: [{ name: 'country', required: false }] }}               | ${'dimensions.0.name'} | ${'an attribute has that name'}
  ${{ dimensions: [definition.dimensions[0], definition.dimensions[0]] }} | ${'dimensions.1.name'} | ${'it is declared twice'}
`('$path is refused because $because', ({ change, path }) => {
  const refused = defineEventSchema(null, { ...definition, ...change });
  expect(refused).toBeInstanceOf(InvalidInput);
  expect((refused as InvalidInput).fields.map((field) => field.path)).toEqual([path]);
});

test('defining again what is there, in any order, never makes a version', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(names, fc.boolean(), fc.nat(), (all, required, turn) => {
      const rotated = <T>(list: T[]): T[] => list.map((_, index) => list[(index + turn) % list.length] as T);
      const dimensions = all.map((name, index) => ({ name, required, personal: index % 2 === 0 }));
      const first = defineEventSchema(null, { eventName: 'e', attributes: [], dimensions });
      if (first instanceof InvalidInput) throw first;
      expect(defineEventSchema(first, { eventName: 'e', attributes: [], dimensions: rotated(dimensions) })).toBe(first);
    }),
  );
});
