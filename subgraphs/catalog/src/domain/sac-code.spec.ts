import { isSacCode } from './sac-code';

const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_none, at) => String(from + at));
// As the annexure to notification 11/2017-Central Tax (Rate) lists them, section by section.
const annexure = [
  '9954',
  ...numbered(9961, 9969),
  ...numbered(9971, 9973),
  ...numbered(9981, 9989),
  ...numbered(9991, 9999),
];

test('of all headings that begin with 99 those of the annexure hold services, and no other', () => {
  const held = numbered(9900, 9999).filter((heading) => isSacCode(`${heading}11`));
  expect(held).toEqual(annexure);
});

test.each`
  code         | is       | because
  ${'998413'}  | ${true}  | ${'mobile telecommunications'}
  ${'998319'}  | ${true}  | ${'other information technology services'}
  ${'9984'}    | ${false} | ${'an invoice shows six digits'}
  ${'9984130'} | ${false} | ${'and no more'}
  ${'996011'}  | ${false} | ${'there is no heading 9960'}
  ${'997411'}  | ${false} | ${'nor 9974'}
  ${'851762'}  | ${false} | ${'that is a phone'}
`('$code is a service accounting code: $is, because $because', ({ code, is }) => {
  expect(isSacCode(code)).toBe(is);
});
