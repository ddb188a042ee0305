import { invariant } from '@otpless/problem/invariant';
import type { FinancialYear } from './financial-year';

/** Each kind of document has a series of its own per seller and financial year (CGST Rules 46(b) and 50). */
export type DocumentSeries = 'INVOICE' | 'RECEIPT_VOUCHER';

const prefixes: Record<DocumentSeries, string> = { INVOICE: 'OTP', RECEIPT_VOUCHER: 'RV' };

/** At most sixteen letters, digits, dashes and slashes, and no dash or slash in front. */
export function isDocumentNumber(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9/-]{0,15}$/.test(text);
}

/** The number of a series' n-th document: `OTP/2627/000001`. */
export function documentNumber(series: DocumentSeries, year: FinancialYear, ordinal: bigint): string {
  invariant(ordinal > 0n, 'a series starts at one');
  const number = `${prefixes[series]}/${year.short}/${String(ordinal).padStart(6, '0')}`;
  invariant(isDocumentNumber(number), `${number} is a number that the law allows`);
  return number;
}
