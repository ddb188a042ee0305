import { readCustomerFile } from './read-customer-file';

const read = (...parts: BlobPart[]) => readCustomerFile(new File(parts, 'customers.csv'));

test('a file is read as UTF-8', async () =>
  expect(await read('legal_name\nCafé')).toEqual({ name: 'customers.csv', csv: 'legal_name\nCafé' }));

test.each`
  parts                                         | message           | because
  ${[new Uint8Array([0x43, 0x61, 0x66, 0xe9])]} | ${'is not UTF-8'} | ${'a spreadsheet saved it in the encoding of Windows'}
  ${[new Uint8Array([0xff, 0xfe, 0x43, 0x00])]} | ${'is not UTF-8'} | ${'a spreadsheet saved it as Unicode text'}
  ${['x'.repeat(4 * 1024 * 1024), 'x']}         | ${'Split it'}     | ${'the server takes no more at once'}
`('a file that $message is refused because $because', async ({ parts, message }) =>
  expect(await read(...parts)).toMatchObject({ kind: 'REFUSED', message: expect.stringContaining(message) }),
);
