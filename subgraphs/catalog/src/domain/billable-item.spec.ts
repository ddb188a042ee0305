import { InvalidInput } from '@otpless/problem/problem';
import { createBillableItem } from './billable-item';

const usage = {
  key: 'otp',
  kind: 'USAGE',
  meterId: 'met_1',
  sacCode: '998413',
  description: 'OTP verifications',
} as const;
const identity = { id: 'itm_1', createdAt: new Date(0) };

test.each`
  change                                  | path             | because
  ${{}}                                   | ${null}          | ${'it is complete'}
  ${{ kind: 'FIXED_FEE', meterId: null }} | ${null}          | ${'a fee needs no meter'}
  ${{ kind: 'FIXED_FEE' }}                | ${'meterId'}     | ${'a fee is not counted'}
  ${{ meterId: null }}                    | ${'meterId'}     | ${'usage is counted'}
  ${{ sacCode: '9984' }}                  | ${'sacCode'}     | ${'an invoice shows six digits'}
  ${{ sacCode: '850440' }}                | ${'sacCode'}     | ${'that is a code of goods'}
  ${{ sacCode: '99841A' }}                | ${'sacCode'}     | ${'codes are digits'}
  ${{ description: '' }}                  | ${'description'} | ${'it stands on the invoice line'}
  ${{ description: 'x'.repeat(201) }}     | ${'description'} | ${'a line has room for 200'}
`('$change: $path is wrong because $because', ({ change, path }) => {
  const item = createBillableItem({ ...usage, ...change }, identity);
  expect(item instanceof InvalidInput ? item.fields.map((field) => field.path) : []).toEqual(
    path === null ? [] : [path],
  );
});
