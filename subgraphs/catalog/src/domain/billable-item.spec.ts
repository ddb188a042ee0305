import { InvalidInput } from '@otpless/problem/problem';
import { createBillableItem } from './billable-item';

const usage = {
  key: 'otp',
  kind: 'USAGE',
  meterId: 'met_1',
  featureId: null,
  sacCode: '998413',
  description: 'OTP verifications',
} as const;
const identity = { id: 'itm_1', createdAt: new Date(0) };

const granting = { kind: 'FEATURE', meterId: null, featureId: 'fea_1' };

test.each`
  change                                  | path             | because
  ${{}}                                   | ${null}          | ${'it is complete'}
  ${{ kind: 'FIXED_FEE', meterId: null }} | ${null}          | ${'a fee needs no meter'}
  ${{ kind: 'LICENCE', meterId: null }}   | ${null}          | ${'seats are set, not metered'}
  ${granting}                             | ${null}          | ${'it names its feature'}
  ${{ kind: 'FIXED_FEE' }}                | ${'meterId'}     | ${'a fee is not counted'}
  ${{ kind: 'LICENCE' }}                  | ${'meterId'}     | ${'seats are not counted'}
  ${{ ...granting, meterId: 'met_1' }}    | ${'meterId'}     | ${'its feature has the meter'}
  ${{ ...granting, featureId: null }}     | ${'featureId'}   | ${'it grants something'}
  ${{ featureId: 'fea_1' }}               | ${'featureId'}   | ${'usage grants nothing'}
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
