import { gstinProblem } from './gstin';

test.each([
  '24AANFA2641L1ZF',
  '24AABCR6898M1ZN',
  '33AAAAR6720M1ZG',
  '24AUTPV8831F1ZZ',
  '27AAJCS5738D1Z6',
  '19AAACI1681G1DV',
  '29AAFCC9980M1ZR',
  '04AAACO1234F1Z4',
  '07AAACO1234F1ZY',
  '26AAACO1234F1ZY',
  '29AAACO1234F1ZS',
  '36AAACO1234F1ZX',
  '97AAACO1234F1ZP',
])('%s is the GSTIN of a normal taxpayer', (gstin) => {
  expect(gstinProblem(gstin)).toBeNull();
});

test.each([
  ['01AABCE2207R1Z5', 'check digit'],
  ['00AABCE2207R1Z5', 'check digit'],
  ['88AAACD8017H1ZX', 'check digit'],
  ['29aabcr1718e1zl', 'lower case (normalise to upper, then valid)'],
  ['40AABCR1718E1Z1', 'state code unknown (format and check digit pass)'],
  ['29AABCR1718E0ZM', 'entity number 0'],
  ['29AABCR1718E1KL', '14th char'],
  ['29AABCR1718E1Z-', 'charset'],
  ['', 'empty'],
  ['20ALYPD6528PQC5', 'tcs number, which cannot issue tax invoices'],
  ['9917SGP29001OST', 'oidar number, which cannot issue tax invoices'],
  ['27AAECG3736E1C2', 'tcs number, which cannot issue tax invoices'],
  ['0717UNO00211UN2', 'uin number, which cannot issue tax invoices'],
])('"%s" is refused: %s', (gstin) => {
  expect(gstinProblem(gstin)).not.toBeNull();
});
