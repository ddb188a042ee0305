import { Conflict, InvalidInput } from '@otpless/problem/problem';
import { type Customer, type CustomerDetails, amendCustomer, archive, newCustomer } from './customer';

const details: CustomerDetails = {
  legalName: 'Chai Point Private Limited',
  displayName: null,
  contacts: [{ name: 'Asha', email: 'asha@chai.example', phone: '+91 98765 43210', role: 'BILLING' }],
  billingAddress: {
    line1: '1 MG Road',
    line2: null,
    city: 'Bengaluru',
    stateCode: '29',
    postalCode: '560001',
    country: 'IN',
  },
  taxCategory: 'REGISTERED',
  gstin: '29aafcc9980m1zr',
  placeOfSupply: null,
  tags: ['food', 'food', ' south '],
};
const at = new Date('2026-11-22T10:00:00Z');
const customer = newCustomer('cus_1', details, at) as Customer;

test('a customer is shown under its legal name until another is given, with each tag once', () =>
  expect(customer).toMatchObject({
    displayName: 'Chai Point Private Limited',
    status: 'ACTIVE',
    version: 1,
    taxRegistration: { gstin: '29AAFCC9980M1ZR', placeOfSupply: '29' },
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
`('after $change the registration is $tax because $because', ({ change, tax }) =>
  expect(amendCustomer(customer, 1, change)).toMatchObject({ version: 2, taxRegistration: tax }),
);

test('an edit of another version than the one that was seen is refused', () => {
  expect(amendCustomer(customer, 2, { displayName: 'Chai' })).toBeInstanceOf(Conflict);
  expect(archive(customer, 0)).toBeInstanceOf(Conflict);
});

test('an archived customer stays as it is', () => {
  const archived = archive(customer, 1) as Customer;
  expect(archived).toMatchObject({ status: 'ARCHIVED', version: 2 });
  expect(amendCustomer(archived, 2, { displayName: 'Chai' })).toBeInstanceOf(Conflict);
  expect(archive(archived, 2)).toBeInstanceOf(Conflict);
});
