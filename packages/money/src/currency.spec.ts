import { currencies, isCurrency, minorUnitOf, NotACurrency, parseCurrency } from './currency';

test.each`
  code     | decimals | because
  ${'INR'} | ${2}     | ${'a rupee has 100 paise'}
  ${'USD'} | ${2}     | ${'a dollar has 100 cents'}
  ${'EUR'} | ${2}     | ${'a euro has 100 cents'}
  ${'GBP'} | ${2}     | ${'a pound has 100 pence'}
  ${'AED'} | ${2}     | ${'a dirham has 100 fils'}
  ${'SGD'} | ${2}     | ${'a dollar has 100 cents'}
  ${'JPY'} | ${0}     | ${'a yen has no smaller unit'}
  ${'VND'} | ${0}     | ${'a dong has no smaller unit'}
  ${'XOF'} | ${0}     | ${'a CFA franc has no smaller unit'}
  ${'KWD'} | ${3}     | ${'a dinar has 1000 fils'}
  ${'TND'} | ${3}     | ${'a dinar has 1000 millimes'}
  ${'CLF'} | ${4}     | ${'a unit of account with four decimals'}
  ${'MRU'} | ${2}     | ${'ISO gives five khoums two decimals'}
`('$code has $decimals decimals because $because', ({ code, decimals }) => {
  expect(isCurrency(code)).toBe(true);
  expect(parseCurrency(code)).toBe(code);
  expect(minorUnitOf(code)).toBe(decimals);
});

test.each`
  code          | because
  ${'inr'}      | ${'codes are capitals'}
  ${'XAU'}      | ${'gold is a metal'}
  ${'XXX'}      | ${'it stands for no currency'}
  ${'DEM'}      | ${'it is withdrawn'}
  ${''}         | ${'nothing is no code'}
  ${'INR '}     | ${'blanks are not trimmed'}
  ${'toString'} | ${'a name every object has is no code'}
`('"$code" is refused because $because', ({ code }) => {
  expect(isCurrency(code)).toBe(false);
  expect(parseCurrency(code)).toBeInstanceOf(NotACurrency);
  expect(parseCurrency(code)).toMatchObject({ typeName: 'NotACurrency', text: code });
  expect(() => minorUnitOf(code)).toThrow(TypeError);
});

test('a refusal repeats no more than the beginning of what came from outside, and says what to write', () => {
  expect(new NotACurrency('X'.repeat(1000)).message).toBe(
    `"${'X'.repeat(20)}" is not an ISO 4217 currency: use a code such as INR`,
  );
});

test('every currency is listed once, in order', () => {
  expect(new Set(currencies).size).toBe(currencies.length);
  expect(currencies).toEqual([...currencies].sort());
  expect(currencies).toHaveLength(164);
  expect(currencies.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
});
