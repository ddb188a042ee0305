import { Money } from '@otpless/money/money';
import { draftInvoice } from '../domain/invoice';
import type { Invoice } from '../domain/invoice';
import { issueInvoice } from '../domain/issue-invoice';
import { invoicePrinter } from './invoice-printer';

const inr = (amount: string) => Money.of(amount, 'INR');

function invoiceOver(lines: number): Invoice {
  const billingAddress = {
    line1: '1 "Road" #2',
    line2: null,
    city: 'C*ty',
    stateCode: '29',
    postalCode: '560001',
    country: 'IN',
  };
  const customer = {
    legalName: 'प्रमाण $Ltd',
    billingAddress,
    taxCategory: 'SEZ' as const,
    gstin: null,
    placeOfSupply: '29',
  };
  const charges = Array.from({ length: lines }, (_, at) => ({
    rateCardKey: `card-${at}`,
    description: `OTP by SMS #${at} _[x]_`,
    sacCode: '998413',
    quantity: '1234567.5',
    amount: inr('100000'),
    working: [],
  }));
  const draft = draftInvoice({
    accrual: {
      id: 'acr_01h455vb4pex5vsknk084sn02q',
      revision: 1,
      accountId: 'acc_1',
      subscriptionId: 'sub_1',
      paymentMode: 'POSTPAID',
      planName: 'Growth',
      planVersionNumber: 1,
      period: { startsOn: '2026-10-01', endsOn: '2026-11-01' },
      total: inr(String(100000 * lines)),
      charges,
    },
    account: { accountId: 'acc_1', netTermsDays: 15, customer },
    seller: { legalName: 'OTPless', gstin: '29AAACO1234F1ZS', address: 'Bengaluru', zeroRatedWithIgst: false },
    draws: { promotional: inr('100'), purchased: inr('100') },
    advances: [],
  });
  return issueInvoice(draft, 'OTP/2627/000001', new Date('2026-11-22T10:00:00Z'));
}

test.each`
  lines  | because
  ${1}   | ${'signs that mean something to the typesetter are plain text in data'}
  ${120} | ${'long invoices go on over pages'}
`('an invoice of $lines lines is printed, always the same, because $because', ({ lines }) => {
  const print = invoicePrinter();
  const first = print(invoiceOver(lines));
  expect(first.subarray(0, 5).toString()).toBe('%PDF-');
  expect(print(invoiceOver(lines)).equals(first)).toBe(true);
  expect(invoicePrinter()(invoiceOver(lines)).equals(first)).toBe(true);
});
