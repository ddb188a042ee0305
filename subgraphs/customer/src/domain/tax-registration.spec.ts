import type { Address } from './address';
import { type TaxCategory, registerForTax } from './tax-registration';

const bengaluru: Address = {
  line1: '1 MG Road',
  line2: null,
  city: 'Bengaluru',
  stateCode: '29',
  postalCode: '560001',
  country: 'IN',
};
const berlin: Address = { ...bengaluru, city: 'Berlin', stateCode: '96', postalCode: '10115', country: 'DE' };

test.each`
  category          | gstin                | place        | address      | supplied | because
  ${'REGISTERED'}   | ${'29AAFCC9980M1ZR'} | ${undefined} | ${bengaluru} | ${'29'}  | ${'its GSTIN says where it is'}
  ${'REGISTERED'}   | ${'27AAJCS5738D1Z6'} | ${undefined} | ${bengaluru} | ${'27'}  | ${'the GSTIN counts, not the address'}
  ${'REGISTERED'}   | ${'29AAFCC9980M1ZR'} | ${'29'}      | ${bengaluru} | ${'29'}  | ${'what follows may also be said'}
  ${'REGISTERED'}   | ${'19AAACI1681G1DV'} | ${undefined} | ${bengaluru} | ${'19'}  | ${'a tax deductor is registered too'}
  ${'COMPOSITION'}  | ${'24AANFA2641L1ZF'} | ${undefined} | ${bengaluru} | ${'24'}  | ${'a composition dealer has a GSTIN'}
  ${'SEZ'}          | ${'29AAFCC9980M1ZR'} | ${undefined} | ${bengaluru} | ${'29'}  | ${'a zone lies in a state'}
  ${'UIN_HOLDER'}   | ${'0717UNO00211UN2'} | ${undefined} | ${bengaluru} | ${'07'}  | ${'a UN body has a UIN'}
  ${'UIN_HOLDER'}   | ${'0717UNO00211UN2'} | ${undefined} | ${berlin}    | ${'07'}  | ${'wherever its letters go'}
  ${'UNREGISTERED'} | ${undefined}         | ${undefined} | ${bengaluru} | ${'29'}  | ${'the address on record counts'}
  ${'UNREGISTERED'} | ${''}                | ${'27'}      | ${bengaluru} | ${'27'}  | ${'another place may be on record'}
  ${'OVERSEAS'}     | ${undefined}         | ${undefined} | ${berlin}    | ${'96'}  | ${'it is outside India'}
`('$category $gstin is supplied in $supplied because $because', ({ category, gstin, place, address, supplied }) => {
  const claim = { category: category as TaxCategory, gstin: gstin ?? null, placeOfSupply: place ?? null, address };
  expect(registerForTax(claim)).toEqual({ category, gstin: gstin || null, placeOfSupply: supplied });
});

test.each`
  category          | gstin                | place        | address      | path                        | because
  ${'REGISTERED'}   | ${undefined}         | ${undefined} | ${bengaluru} | ${'gstin'}                  | ${'registered without a GSTIN is not registered'}
  ${'REGISTERED'}   | ${'01AABCE2207R1Z5'} | ${undefined} | ${bengaluru} | ${'gstin'}                  | ${'the check digit is wrong'}
  ${'REGISTERED'}   | ${'9917SGP29001OST'} | ${undefined} | ${bengaluru} | ${'gstin'}                  | ${'OIDAR registers foreign suppliers, not recipients'}
  ${'REGISTERED'}   | ${'0717UNO00211UN2'} | ${undefined} | ${bengaluru} | ${'gstin'}                  | ${'a UIN is not a registration'}
  ${'REGISTERED'}   | ${'29AAFCC9980M1ZR'} | ${'27'}      | ${bengaluru} | ${'placeOfSupply'}          | ${'the law names the place'}
  ${'REGISTERED'}   | ${'29AAFCC9980M1ZR'} | ${undefined} | ${berlin}    | ${'taxCategory'}            | ${'an address abroad is an overseas customer'}
  ${'COMPOSITION'}  | ${'19AAACI1681G1DV'} | ${undefined} | ${bengaluru} | ${'gstin'}                  | ${'a tax deductor is no composition dealer'}
  ${'UIN_HOLDER'}   | ${'29AAFCC9980M1ZR'} | ${undefined} | ${bengaluru} | ${'gstin'}                  | ${'a taxpayer is no UIN body'}
  ${'UNREGISTERED'} | ${'29AAFCC9980M1ZR'} | ${undefined} | ${bengaluru} | ${'gstin'}                  | ${'who has a GSTIN is registered'}
  ${'UNREGISTERED'} | ${undefined}         | ${'96'}      | ${bengaluru} | ${'placeOfSupply'}          | ${'96 is for overseas customers'}
  ${'UNREGISTERED'} | ${undefined}         | ${'99'}      | ${bengaluru} | ${'placeOfSupply'}          | ${'the centre is no place'}
  ${'UNREGISTERED'} | ${undefined}         | ${'28'}      | ${bengaluru} | ${'placeOfSupply'}          | ${'the state was divided'}
  ${'OVERSEAS'}     | ${undefined}         | ${undefined} | ${bengaluru} | ${'billingAddress.country'} | ${'the address is in India'}
  ${'OVERSEAS'}     | ${'29AAFCC9980M1ZR'} | ${undefined} | ${berlin}    | ${'gstin'}                  | ${'India registered somebody else'}
  ${'OVERSEAS'}     | ${undefined}         | ${'29'}      | ${berlin}    | ${'placeOfSupply'}          | ${'it is supplied outside India'}
`('$category $gstin $place is refused at $path because $because', ({ category, gstin, place, address, path }) => {
  const claim = { category: category as TaxCategory, gstin: gstin ?? null, placeOfSupply: place ?? null, address };
  expect(registerForTax(claim)).toMatchObject([{ path }]);
});

test('a GSTIN of Andhra Pradesh before its division is supplied in today’s Andhra Pradesh', () => {
  const claim = { category: 'REGISTERED' as const, gstin: '28AAACO1234F1ZU', placeOfSupply: null, address: bengaluru };
  expect(registerForTax(claim)).toMatchObject({ placeOfSupply: '37' });
});
