import { Conflict } from '@otpless/problem/problem';
import { type Account, amendAccount, followCustomer, openAccount } from './account';
import type { Customer } from './customer';

const at = new Date('2026-11-22T10:00:00Z');
const customer = { id: 'cus_1', status: 'ACTIVE' } as Customer;
const details = {
  name: 'Retail',
  currency: 'INR',
  paymentMode: 'PREPAID' as const,
  timeZone: 'Asia/Kolkata',
  netTermsDays: 15,
  graceDays: null,
  payerId: null,
  tags: [],
  metadata: {},
};
const account = openAccount('acc_1', customer, [], details, at) as Account;

test('an account pays for itself and begins at revision 1', () =>
  expect(account).toMatchObject({ payerId: 'acc_1', parentId: null, status: 'ACTIVE', version: 1, revision: 1 }));

test.each`
  change                         | path              | because
  ${{ name: '' }}                | ${'name'}         | ${'an invoice names its account'}
  ${{ currency: 'XXX' }}         | ${'currency'}     | ${'XXX is no currency'}
  ${{ currency: 'inr' }}         | ${'currency'}     | ${'codes are in capitals'}
  ${{ timeZone: '+05:30' }}      | ${'timeZone'}     | ${'an offset knows no clock changes'}
  ${{ timeZone: 'Mars/Crater' }} | ${'timeZone'}     | ${'there is no such place'}
  ${{ netTermsDays: -1 }}        | ${'netTermsDays'} | ${'nothing is due before it is issued'}
  ${{ netTermsDays: 366 }}       | ${'netTermsDays'} | ${'a year is the longest'}
  ${{ graceDays: -1 }}           | ${'graceDays'}    | ${'a period does not close before it ends'}
  ${{ graceDays: 91 }}           | ${'graceDays'}    | ${'an invoice must come some day'}
  ${{ tags: ['a,b'] }}           | ${'tags.0'}       | ${'lists of tags are separated by it'}
`('$change is refused at $path because $because', ({ change, path }) => {
  expect(openAccount('acc_2', customer, [], { ...details, ...change }, at)).toMatchObject({ fields: [{ path }] });
});

test('a parent is of the same customer', () => {
  expect(openAccount('acc_2', customer, [account], details, at)).toMatchObject({ parentId: 'acc_1' });
  const foreign = { ...account, customerId: 'cus_2' };
  expect(openAccount('acc_2', customer, [foreign], details, at)).toMatchObject({ fields: [{ path: 'parentId' }] });
});

test('accounts nest as deep as anybody wants', () => {
  const ancestors = Array.from({ length: 100 }, (_, index) => ({ ...account, id: `acc_${index}` }));
  expect(openAccount('acc_2', customer, ancestors, details, at)).toMatchObject({ parentId: 'acc_0' });
});

const above = { ...account, id: 'acc_top', name: 'Top' };
test.each`
  ancestors                                      | payerId      | path          | because
  ${[above]}                                     | ${'acc_top'} | ${null}       | ${'it stands above'}
  ${[account, above]}                            | ${'acc_top'} | ${null}       | ${'it stands further above'}
  ${[]}                                          | ${'acc_top'} | ${'payerId'}  | ${'it does not stand above'}
  ${[{ ...above, currency: 'USD' }]}             | ${'acc_top'} | ${'payerId'}  | ${'it has no rupees'}
  ${[account, { ...above, status: 'ARCHIVED' }]} | ${'acc_top'} | ${'payerId'}  | ${'nothing more is billed to it'}
  ${[{ ...above, status: 'ARCHIVED' }]}          | ${null}      | ${'parentId'} | ${'nothing more is opened under it'}
`('of $ancestors.length accounts above, $payerId pays, or it is refused at $path because $because', (row) => {
  const opened = openAccount('acc_2', customer, row.ancestors, { ...details, payerId: row.payerId }, at);
  expect(opened).toMatchObject(row.path === null ? { payerId: row.payerId } : { fields: [{ path: row.path }] });
});

test.each`
  status        | because
  ${'DRAFT'}    | ${'nothing of a draft can be billed'}
  ${'ARCHIVED'} | ${'it is kept for the books only'}
`('a customer that is $status gets no account because $because', ({ status }) =>
  expect(openAccount('acc_2', { ...customer, status }, [], details, at)).toMatchObject({
    fields: [{ path: 'customerId' }],
  }),
);

test('a change of the customer is news of the account, but no edit of it', () => {
  const told = followCustomer(account);
  expect(told).toMatchObject({ revision: 2, version: 1 });
  expect(amendAccount(told, { name: 'Shops' }, null)).toMatchObject({ name: 'Shops', version: 2, revision: 3 });
});

test('an archived account is not edited', () =>
  expect(amendAccount({ ...account, status: 'ARCHIVED' }, { name: 'Shops' }, null)).toBeInstanceOf(Conflict));

test('the currency changes until something fixes it', () => {
  expect(amendAccount(account, { currency: 'USD' }, null)).toMatchObject({ currency: 'USD' });
  expect(amendAccount(account, { currency: 'USD' }, 'it has a wallet')).toMatchObject({
    fields: [{ path: 'currency' }],
  });
  expect(amendAccount(account, { currency: 'INR' }, 'it has a wallet')).toMatchObject({ version: 2 });
});
