import { merchants } from './merchants';

test('there are eight prepaid merchants with a wallet and four postpaid ones without', () => {
  const prepaid = merchants.filter(({ paymentMode }) => paymentMode === 'PREPAID');
  expect(prepaid).toHaveLength(8);
  expect(merchants).toHaveLength(12);
  for (const { paymentMode, funding } of merchants) expect(funding.kind === 'NONE').toBe(paymentMode === 'POSTPAID');
});

test('names, keys and aliases are told apart', () => {
  for (const field of ['key', 'legalName', 'displayName', 'alias'] as const) {
    expect(new Set(merchants.map((merchant) => merchant[field])).size).toBe(merchants.length);
  }
  const pans = merchants.flatMap(({ pan }) => (pan === null ? [] : [pan]));
  expect(new Set(pans).size).toBe(pans.length);
});

test('every way of taxing a sale occurs', () => {
  expect(new Set(merchants.map(({ taxCategory }) => taxCategory))).toEqual(
    new Set(['REGISTERED', 'UNREGISTERED', 'SEZ', 'OVERSEAS']),
  );
  const states = merchants.map(({ address }) => address.stateCode);
  expect(states.filter((state) => state === '29').length).toBeGreaterThan(0);
  expect(states).toEqual(expect.arrayContaining(['27', '07', '33', '38', '96']));
});

test('sizes follow Zipf: the first has twice the traffic of the second and three times that of the third', () => {
  expect(merchants.slice(0, 4).map(({ weight }) => weight)).toEqual([100, 50, 33.3, 25]);
});
