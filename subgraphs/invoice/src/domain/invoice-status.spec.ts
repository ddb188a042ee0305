import { type InvoiceStatus, maySucceed } from './invoice-status';

const statuses: InvoiceStatus[] = ['ONGOING', 'DRAFT', 'DUE', 'PAID', 'VOID'];

test.each`
  from         | to                          | because
  ${'ONGOING'} | ${['DRAFT', 'DUE', 'PAID']} | ${'its period ends'}
  ${'DRAFT'}   | ${['DUE', 'PAID', 'VOID']}  | ${'it is issued or given up'}
  ${'DUE'}     | ${['PAID', 'VOID']}         | ${'it is paid or taken back'}
  ${'PAID'}    | ${['DUE']}                  | ${'a chargeback reopens it'}
  ${'VOID'}    | ${[]}                       | ${'what is void stays void'}
`('$from may become $to because $because', ({ from, to }) => {
  expect(statuses.filter((status) => maySucceed(from, status)).sort()).toEqual([...to].sort());
});
