import * as fc from 'fast-check';
import { NotAGstin, checkDigit, parseGstin } from './gstin';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const valid = [
  ['24AANFA2641L1ZF', 'TAXPAYER'],
  ['24AABCR6898M1ZN', 'TAXPAYER'],
  ['20ALYPD6528PQC5', 'TAX_COLLECTOR'],
  ['33AAAAR6720M1ZG', 'TAXPAYER'],
  ['24AUTPV8831F1ZZ', 'TAXPAYER'],
  ['9917SGP29001OST', 'OIDAR'],
  ['27AAJCS5738D1Z6', 'TAXPAYER'],
  ['27AAECG3736E1C2', 'TAX_COLLECTOR'],
  ['19AAACI1681G1DV', 'TAX_DEDUCTOR'],
  ['0717UNO00211UN2', 'UIN_BODY'],
  ['29AAFCC9980M1ZR', 'TAXPAYER'],
  ['04AAACO1234F1Z4', 'TAXPAYER'],
  ['07AAACO1234F1ZY', 'TAXPAYER'],
  ['26AAACO1234F1ZY', 'TAXPAYER'],
  ['29AAACO1234F1ZS', 'TAXPAYER'],
  ['36AAACO1234F1ZX', 'TAXPAYER'],
  ['97AAACO1234F1ZP', 'TAXPAYER'],
] as const;

test.each(valid)('%s is the GSTIN of a %s', (value, kind) =>
  expect(parseGstin(value)).toEqual({ value, kind, stateCode: value.slice(0, 2) }),
);

test.each`
  text                 | fault            | because
  ${''}                | ${'EMPTY'}       | ${'nothing was typed'}
  ${'  '}              | ${'EMPTY'}       | ${'blanks are nothing'}
  ${'29AABCR1718E1Z-'} | ${'CHARACTERS'}  | ${'a dash is neither letter nor digit'}
  ${'29AABCR1718E1Z'}  | ${'STRUCTURE'}   | ${'one character is missing'}
  ${'29AABCR1718E0ZM'} | ${'STRUCTURE'}   | ${'registrations of a PAN are counted from 1'}
  ${'29AABCR1718E1KL'} | ${'STRUCTURE'}   | ${'the 14th character is Z for a taxpayer'}
  ${'29AABXR1718E1ZL'} | ${'STRUCTURE'}   | ${'no kind of PAN holder is an X'}
  ${'01AABCE2207R1Z5'} | ${'CHECK_DIGIT'} | ${'it should end in V'}
  ${'00AABCE2207R1Z5'} | ${'CHECK_DIGIT'} | ${'the check digit is told before the state'}
  ${'88AAACD8017H1ZX'} | ${'CHECK_DIGIT'} | ${'it should end in K'}
  ${'40AABCR1718E1Z1'} | ${'STATE'}       | ${'everything fits but no state is 40'}
`('$text is refused for its $fault because $because', ({ text, fault }) => {
  const refused = parseGstin(text);
  expect(refused).toBeInstanceOf(NotAGstin);
  expect(refused).toMatchObject({ fault });
});

test('is read in lower case and with blanks around, as people paste it', () =>
  expect(parseGstin(' 29aabcr1718e1zl ')).toMatchObject({ value: '29AABCR1718E1ZL' }));

const gstin = fc.constantFrom(...valid).map(([value]) => value);
const place = fc.integer({ min: 0, max: 14 });

test('one mistyped character, wherever it is, is always caught', () =>
  fc.assert(
    fc.property(gstin, place, fc.constantFrom(...alphabet), (value, at, typed) => {
      fc.pre(value.charAt(at) !== typed);
      const mistyped = value.slice(0, at) + typed + value.slice(at + 1);
      expect(checkDigit(mistyped)).not.toBe(mistyped.charAt(14));
      expect(parseGstin(mistyped)).toBeInstanceOf(NotAGstin);
    }),
  ));

test('two neighbours exchanged are caught, except 0 and Z, which weigh alike', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...alphabet), { minLength: 14, maxLength: 14 }),
      fc.integer({ min: 0, max: 12 }),
      (characters, at) => {
        const exchanged = [...characters];
        [exchanged[at], exchanged[at + 1]] = [exchanged[at + 1]!, exchanged[at]!];
        const pair = [characters[at], characters[at + 1]].sort().join('');
        const blind = pair === '0Z' || pair.charAt(0) === pair.charAt(1);
        expect(checkDigit(exchanged.join('')) === checkDigit(characters.join(''))).toBe(blind);
      },
    ),
  ));
