import { InvalidInput } from '@otpless/problem/problem';
import { MOST_BYTES, MOST_ROWS, readCustomerCsv } from './customer-csv';

const HEADER = 'legal_name,tax_category,gstin,billing_line1,billing_city,billing_state_code,billing_postal_code';
const row = 'Chai,UNREGISTERED,,1 MG Road,Bengaluru,29,560001';

test.each`
  csv                                                 | messages                                                         | because
  ${''}                                               | ${['there is no header, as an export has it']}                   | ${'an empty file says nothing'}
  ${`${HEADER}\n`}                                    | ${['there is no row under the header']}                          | ${'it was cut off'}
  ${`${HEADER},colour\n${row},red`}                   | ${['there is no column "colour"']}                               | ${'what it says would be lost'}
  ${`${HEADER},gstin\n${row},`}                       | ${['the column gstin is there twice']}                           | ${'one of the two would be lost'}
  ${`${HEADER.replace('gstin,', '')}\n${row}`}        | ${['the column gstin is missing']}                               | ${'the registration needs it'}
  ${`${HEADER},billing_contact_name\n${row},A`}       | ${['the column billing_contact_email is missing']}               | ${'nothing can be sent to a name'}
  ${`${HEADER}\n"Chai`}                               | ${[expect.stringMatching(/^cannot be read as CSV: .*[Qq]uote/)]} | ${'a quote is not closed'}
  ${`${HEADER}\n${`${row}\n`.repeat(MOST_ROWS + 1)}`} | ${['must not have more than 10000 rows: split the file']}        | ${'an answer has a size'}
  ${'x'.repeat(MOST_BYTES + 1)}                       | ${['must not be larger than 4 MiB: split the file']}             | ${'a request has a size'}
`('a file is refused with $messages because $because', ({ csv, messages }) => {
  const refused = readCustomerCsv(csv) as InvalidInput;
  expect(refused).toBeInstanceOf(InvalidInput);
  expect(refused.fields.map(({ message }) => message)).toEqual(messages);
});

test.each`
  cell            | read        | because
  ${"'=1+1"}      | ${'=1+1'}   | ${'the apostrophe is the guard of the export'}
  ${"'+91 1"}     | ${'+91 1'}  | ${'so it is here'}
  ${"'t Hof"}     | ${"'t Hof"} | ${'a name may begin with one'}
  ${'"A, ""B"""'} | ${'A, "B"'} | ${'quotes are doubled within quotes'}
`('$cell is read as $read because $because', ({ cell, read }) => {
  const file = readCustomerCsv(`\ufeff${HEADER}\r\n${row.replace('Chai', cell)}\r\n`);
  expect(file).toMatchObject({ rows: [{ row: 2, cells: { legal_name: read, gstin: '' } }] });
});

test('empty lines are no rows but count, and a row with too many cells is named', () => {
  const file = readCustomerCsv(`${HEADER}\n\n${row}\n${row},more\n`);
  expect(file).toMatchObject({ rows: [{ row: 3 }, { row: 4 }] });
  expect('broken' in file && file.broken.get(4)?.message).toBe('it has 8 cells, the header 7');
});

test('the largest file that is taken fits into the body that the gateway takes', () => {
  const lines = `${HEADER}\n${`${row}\n`.repeat(Math.floor((MOST_BYTES - HEADER.length) / (row.length + 1)) - 1)}`;
  expect(JSON.stringify({ query: 'x'.repeat(2000), variables: { csv: lines } }).length).toBeLessThan(5 * 1024 * 1024);
});
