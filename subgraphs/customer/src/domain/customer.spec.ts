import { Conflict, InvalidInput } from '@otpless/problem/problem';
import { type Customer, amendCustomer, newCustomer } from './customer';
import { archiveCustomer, CustomerHasActiveAccounts, moveCustomer } from './customer-status';
import type { Account } from './account';
import { primaryOf } from './tax-registrations';

const details: Parameters<typeof newCustomer>[1] = {
  legalName: 'Chai Point Private Limited',
  displayName: null,
  externalKey: null,
  contacts: [{ name: 'Asha', email: 'asha@chai.example', phone: '+91 98765 43210', role: 'BILLING' }],
  billingAddress: {
    line1: '1 MG Road',
    line2: null,
    city: 'Bengaluru',
    stateCode: '29',
    postalCode: '560001',
    country: 'IN',
  },
  shippingAddress: null,
  taxCategory: 'REGISTERED',
  gstin: '29aafcc9980m1zr',
  tags: ['food', 'food', ' south '],
  metadata: {},
};
const at = new Date('2026-11-22T10:00:00Z');
const customer = newCustomer('cus_1', details, at) as Customer;

test('a customer is shown under its legal name until another is given, with each tag once', () =>
  expect(customer).toMatchObject({
    displayName: 'Chai Point Private Limited',
    status: 'ACTIVE',
    version: 1,
    taxRegistrations: [{ gstin: '29AAFCC9980M1ZR', placeOfSupply: '29', isPrimary: true }],
    tags: ['food', 'south'],
  }));

const inPune = { ...details.billingAddress, city: 'Pune', stateCode: '27', postalCode: '411001' };
test.each`
  change                                                        | paths                                        | because
  ${{ legalName: ' ' }}                                         | ${['legalName', 'displayName']}              | ${'a name of blanks is none, on the screen either'}
  ${{ legalName: 'x'.repeat(201), displayName: 'x' }}           | ${['legalName']}                             | ${'it would not fit on the invoice'}
  ${{ displayName: 'a\u0007b' }}                                | ${['displayName']}                           | ${'control characters break documents'}
  ${{ contacts: [{ ...details.contacts[0], email: 'asha@' }] }} | ${['contacts.0.email']}                      | ${'nothing can be sent there'}
  ${{ contacts: [{ ...details.contacts[0], phone: 'call' }] }}  | ${['contacts.0.phone']}                      | ${'nobody can call that'}
  ${{ billingAddress: { ...inPune, postalCode: '4110' } }}      | ${['billingAddress.postalCode']}             | ${'a PIN code has six digits'}
  ${{ billingAddress: { ...inPune, stateCode: '96' } }}         | ${['billingAddress.stateCode']}              | ${'an Indian address lies in a state'}
  ${{ billingAddress: { ...inPune, country: 'XX' } }}           | ${['billingAddress.country', 'taxCategory']} | ${'there is no such country'}
  ${{ tags: [''] }}                                             | ${['tags.0']}                                | ${'an empty tag says nothing'}
  ${{ tags: ['a;b'] }}                                          | ${['tags.0']}                                | ${'lists of tags are separated by it'}
  ${{ externalKey: 'x'.repeat(101) }}                           | ${['externalKey']}                           | ${'nobody could read it back'}
  ${{ shippingAddress: { ...inPune, city: '' } }}               | ${['shippingAddress.city']}                  | ${'a parcel goes to a city'}
  ${{ metadata: { '2nd': 'x' } }}                               | ${['metadata.2nd']}                          | ${'a key begins with a letter'}
  ${{ metadata: { crmId: '' } }}                                | ${['metadata.crmId']}                        | ${'an empty value says nothing'}
  ${{ metadata: { crmId: 42 } }}                                | ${['metadata.crmId']}                        | ${'values are texts'}
  ${{ taxCategory: undefined, gstin: undefined }}               | ${['taxCategory']}                           | ${'every customer stands somehow for GST'}
  ${{ gstin: null, legalName: '', displayName: 'x' }}           | ${['legalName', 'gstin']}                    | ${'all faults are told at once'}
`('$change is refused at $paths because $because', ({ change, paths }) => {
  const refused = newCustomer('cus_1', { ...details, ...change }, at);
  expect(refused).toBeInstanceOf(InvalidInput);
  expect((refused as InvalidInput).fields.map(({ path }) => path)).toEqual(paths);
});

test.each`
  change                                                     | tax                                                                          | because
  ${{ displayName: 'Chai' }}                                 | ${{ category: 'REGISTERED', gstin: '29AAFCC9980M1ZR', placeOfSupply: '29' }} | ${'a new name changes no tax'}
  ${{ gstin: '27AAJCS5738D1Z6' }}                            | ${{ category: 'REGISTERED', gstin: '27AAJCS5738D1Z6', placeOfSupply: '27' }} | ${'the place follows the GSTIN'}
  ${{ taxCategory: 'UNREGISTERED' }}                         | ${{ category: 'UNREGISTERED', gstin: null, placeOfSupply: '29' }}            | ${'a new category does not inherit the GSTIN'}
  ${{ taxCategory: 'UNREGISTERED', billingAddress: inPune }} | ${{ category: 'UNREGISTERED', gstin: null, placeOfSupply: '27' }}            | ${'the place follows the address'}
`('after $change the registration is $tax because $because', ({ change, tax }) => {
  const amended = amendCustomer(customer, change) as Customer;
  expect(amended.version).toBe(2);
  expect(primaryOf(amended)).toEqual({ ...tax, isPrimary: true });
});

test('a place of supply that was said stays until something is said that moves it', () => {
  const unregistered = { ...details, taxCategory: 'UNREGISTERED' as const, gstin: null, placeOfSupply: '27' };
  const said = newCustomer('cus_1', unregistered, at) as Customer;
  expect(primaryOf(amendCustomer(said, { displayName: 'Chai' }) as Customer).placeOfSupply).toBe('27');
  const moved = amendCustomer(said, { billingAddress: details.billingAddress }) as Customer;
  expect(primaryOf(moved).placeOfSupply).toBe('29');
});

test('all registrations and the primary one alone are not said at once', () => {
  const both = { taxRegistrations: [], gstin: null };
  expect(amendCustomer(customer, both)).toMatchObject({ fields: [{ path: 'taxRegistrations' }] });
});

test.each`
  status        | move          | becomes       | because
  ${'DRAFT'}    | ${'activate'} | ${'ACTIVE'}   | ${'it was prepared'}
  ${'DRAFT'}    | ${'archive'}  | ${'ARCHIVED'} | ${'nothing came of it'}
  ${'ACTIVE'}   | ${'archive'}  | ${'ARCHIVED'} | ${'it left'}
  ${'ARCHIVED'} | ${'restore'}  | ${'ACTIVE'}   | ${'it came back'}
  ${'ACTIVE'}   | ${'activate'} | ${Conflict}   | ${'it is active already'}
  ${'ARCHIVED'} | ${'activate'} | ${Conflict}   | ${'who comes back is restored, which looks at its GSTIN'}
  ${'ARCHIVED'} | ${'archive'}  | ${Conflict}   | ${'it is archived already'}
  ${'DRAFT'}    | ${'restore'}  | ${Conflict}   | ${'it was never archived'}
  ${'ACTIVE'}   | ${'restore'}  | ${Conflict}   | ${'it was never archived'}
`('$move of a customer that is $status: $becomes, because $because', ({ status, move, becomes }) => {
  const moved = moveCustomer({ ...customer, status }, move);
  if (becomes === Conflict) expect(moved).toBeInstanceOf(Conflict);
  else expect(moved).toMatchObject({ status: becomes, version: 2 });
});

test('a customer is archived after its accounts', () => {
  const accounts = ['Retail', 'Wholesale'].map((name) => ({ name, status: 'ACTIVE' }) as Account);
  expect(archiveCustomer(customer, accounts)).toBeInstanceOf(CustomerHasActiveAccounts);
  expect((archiveCustomer(customer, accounts) as CustomerHasActiveAccounts).message).toContain('Retail, Wholesale');
  const archived = accounts.map((account) => ({ ...account, status: 'ARCHIVED' as const }));
  expect(archiveCustomer(customer, archived)).toMatchObject({ status: 'ARCHIVED', version: 2 });
});

test('an archived customer is not edited', () =>
  expect(amendCustomer({ ...customer, status: 'ARCHIVED' }, { displayName: 'Chai' })).toBeInstanceOf(Conflict));
