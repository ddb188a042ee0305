import { checkDigit } from './gstin';
import { areProblems, registerAll } from './tax-registrations';

const address = {
  line1: '1 MG Road',
  line2: null,
  city: 'Bengaluru',
  stateCode: '29',
  postalCode: '560001',
  country: 'IN',
};
const gstin = (state: string, pan = 'AAFCC9980M', count = '1') => {
  const body = `${state}${pan}${count}Z`;
  return body + checkDigit(body);
};
const claim = (changes: object = {}) => ({
  category: 'REGISTERED' as const,
  gstin: gstin('29'),
  placeOfSupply: null,
  isPrimary: false,
  ...changes,
});
const primary = claim({ isPrimary: true });
const inPune = claim({ gstin: gstin('27') });

test('a lone registration is the primary one, whatever was said', () =>
  expect(registerAll([claim()], address)).toMatchObject([{ isPrimary: true, placeOfSupply: '29' }]));

test('each registration is supplied in its own state', () =>
  expect(registerAll([primary, inPune], address)).toMatchObject([{ placeOfSupply: '29' }, { placeOfSupply: '27' }]));

test.each`
  claims                                                                    | paths                                                       | because
  ${[]}                                                                     | ${['taxRegistrations']}                                     | ${'every customer stands somehow for GST'}
  ${[claim(), inPune]}                                                      | ${['taxRegistrations']}                                     | ${'none is the primary one'}
  ${[primary, { ...inPune, isPrimary: true }]}                              | ${['taxRegistrations']}                                     | ${'two are'}
  ${[primary, claim({ gstin: '27WRONG' })]}                                 | ${['taxRegistrations.1.gstin']}                             | ${'the second is no GSTIN'}
  ${[claim({ gstin: null, isPrimary: true }), claim({ gstin: '27WRONG' })]} | ${['taxRegistrations.0.gstin', 'taxRegistrations.1.gstin']} | ${'all faults are told at once'}
  ${[primary, claim()]}                                                     | ${['taxRegistrations.1.gstin']}                             | ${'it stands there twice'}
  ${[primary, claim({ category: 'UNREGISTERED', gstin: null })]}            | ${['taxRegistrations.1.category']}                          | ${'who is registered is not unregistered'}
  ${[primary, claim({ gstin: gstin('27', 'AAJCS5738D') })]}                 | ${['taxRegistrations.1.gstin']}                             | ${'another PAN is another legal entity'}
  ${[primary, claim({ category: 'OVERSEAS', gstin: null })]}                | ${['billingAddress.country']}                               | ${'the address is in India'}
`('$claims.length registrations are refused at $paths because $because', ({ claims, paths }) => {
  const answer = registerAll(claims, address);
  expect(areProblems(answer) && answer.map(({ path }) => path)).toEqual(paths);
});

test('special zones and second registrations in one state go beside each other', () =>
  expect(
    registerAll([primary, claim({ category: 'SEZ', gstin: gstin('29', 'AAFCC9980M', '2') })], address),
  ).toMatchObject([{ category: 'REGISTERED' }, { category: 'SEZ', placeOfSupply: '29' }]));
