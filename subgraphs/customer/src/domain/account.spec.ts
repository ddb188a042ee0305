import { Conflict, InvalidInput } from '@otpless/problem/problem';
import { type Account, type AccountDetails, DEEPEST_TREE, amendAccount, followCustomer, openAccount } from './account';
import type { Customer } from './customer';

const at = new Date('2026-11-22T10:00:00Z');
const customer = { id: 'cus_1', status: 'ACTIVE' } as Customer;
const details: AccountDetails = {
  name: 'Retail',
  currency: 'INR',
  paymentMode: 'PREPAID',
  timeZone: 'Asia/Kolkata',
  netTermsDays: 15,
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
`('$change is refused at $path because $because', ({ change, path }) => {
  expect(openAccount('acc_2', customer, [], { ...details, ...change }, at)).toMatchObject({ fields: [{ path }] });
});

test('a parent is of the same customer', () => {
  expect(openAccount('acc_2', customer, [account], details, at)).toMatchObject({ parentId: 'acc_1' });
  const foreign = { ...account, customerId: 'cus_2' };
  expect(openAccount('acc_2', customer, [foreign], details, at)).toMatchObject({ fields: [{ path: 'parentId' }] });
});

test('accounts do not nest without end', () => {
  const ancestors = Array.from({ length: DEEPEST_TREE }, () => account);
  expect(openAccount('acc_2', customer, ancestors.slice(1), details, at)).not.toBeInstanceOf(InvalidInput);
  expect(openAccount('acc_2', customer, ancestors, details, at)).toMatchObject({ fields: [{ path: 'parentId' }] });
});

test('an archived customer gets no account, and takes its accounts along', () => {
  const archived = { ...customer, status: 'ARCHIVED' as const };
  expect(openAccount('acc_2', archived, [], details, at)).toMatchObject({ fields: [{ path: 'customerId' }] });
  expect(followCustomer(account, archived)).toMatchObject({ status: 'ARCHIVED', revision: 2, version: 1 });
});

test('a change of the customer is news of the account, but no edit of it', () => {
  const told = followCustomer(account, customer);
  expect(told).toMatchObject({ revision: 2, version: 1 });
  expect(amendAccount(told, 1, { name: 'Shops' })).toMatchObject({ name: 'Shops', version: 2, revision: 3 });
});

test('an edit of another version than the one that was seen, or of an archived account, is refused', () => {
  expect(amendAccount(account, 2, { name: 'Shops' })).toBeInstanceOf(Conflict);
  expect(amendAccount({ ...account, status: 'ARCHIVED' }, 1, { name: 'Shops' })).toBeInstanceOf(Conflict);
});
