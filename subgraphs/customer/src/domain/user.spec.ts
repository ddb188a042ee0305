import { newUser } from './user';

const at = new Date('2026-11-22T10:00:00Z');
const details = { email: ' Meera@OTPless.example ', name: 'Meera', roles: ['FINANCE', 'FINANCE'] as const };

test('an address is kept in lower case and a role once', () =>
  expect(newUser('usr_1', details, 'correct horse', at)).toMatchObject({
    email: 'meera@otpless.example',
    roles: ['FINANCE'],
  }));

test.each`
  change                | password                   | path          | because
  ${{ name: '' }}       | ${'correct horse'}         | ${'name'}     | ${'the audit log names people'}
  ${{ email: 'meera' }} | ${'correct horse'}         | ${'email'}    | ${'it is no address'}
  ${{ roles: [] }}      | ${'correct horse'}         | ${'roles'}    | ${'a user who may nothing cannot work'}
  ${{}}                 | ${'ninechars'}             | ${'password'} | ${'nine characters are guessed'}
  ${{}}                 | ${'x'.repeat(129)}         | ${'password'} | ${'hashing without bound is a way to be attacked'}
  ${{}}                 | ${'meera@otpless.example'} | ${'password'} | ${'everyone knows the address'}
`('is refused at $path because $because', ({ change, password, path }) =>
  expect(newUser('usr_1', { ...details, ...change }, password, at)).toMatchObject({ fields: [{ path }] }),
);
