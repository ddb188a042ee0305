import type { Outbox } from '@otpless/contracts/outbox';
import type { Money } from '@otpless/money/money';
import type { IdempotencyConflict } from '@otpless/problem/problem';
import type { Accrual } from '../domain/accrued-charge';
import type { Advance, AdvanceUse, NetWithTax } from '../domain/advance';
import type { RecordedDraw } from '../domain/billability';
import type { BilledAccount } from '../domain/buyer';
import type { DocumentSeries } from '../domain/document-number';
import type { FinancialYear } from '../domain/financial-year';
import type { Invoice } from '../domain/invoice';
import type { ReceiptVoucher } from '../domain/receipt-voucher';
import type { SellerProfile } from '../domain/seller';
import type { BillingRun, BillingRunSkip } from '../domain/billing-run';

/** Projections take a newer revision and ignore all others. */
export interface AccountFacts extends BilledAccount {
  readonly revision: number;
  readonly name: string;
}

export interface ProjectedAccrual extends Accrual {
  readonly state: 'OPEN' | 'GRACE' | 'FINAL';
  /** The local date on which its grace ends. */
  readonly closesOn: string;
  readonly ratedAt: Date;
  readonly invoiced: boolean;
}

export interface ProjectedDraw extends RecordedDraw {
  readonly accrualId: string;
  readonly revision: number;
}

export interface Accounts {
  apply(accounts: readonly AccountFacts[]): Promise<void>;
  get(id: string): Promise<AccountFacts | null>;
  unknownAmong(ids: readonly string[]): Promise<string[]>;
}

export interface Accruals {
  apply(accruals: readonly Omit<ProjectedAccrual, 'invoiced'>[]): Promise<void>;
  get(id: string): Promise<ProjectedAccrual | null>;
  /** Waits for whoever is invoicing it, so that nobody else does at the same time. */
  getForUpdate(id: string): Promise<ProjectedAccrual | null>;
  markInvoiced(id: string): Promise<void>;
  /** FINAL, closed on or before the date, not invoiced; oldest period first. */
  toBill(asOf: string, accountIds: readonly string[] | null): Promise<{ id: string; accountId: string }[]>;
  /** Not yet invoiced, newest first, from after the given id. */
  running(filter: RunningFilter): Promise<ProjectedAccrual[]>;
}

export interface RunningFilter {
  readonly states: readonly ProjectedAccrual['state'][];
  readonly accountId: string | null;
  readonly after: string | null;
  readonly limit: number;
}

export interface Draws {
  apply(draws: readonly ProjectedDraw[]): Promise<void>;
  get(accrualId: string): Promise<ProjectedDraw | null>;
}

export interface Sellers {
  get(): Promise<SellerProfile>;
  save(profile: SellerProfile): Promise<void>;
}

/** Advances of an account in a currency, and what was set off ahead of them. */
export interface Advances {
  /** Oldest first; waits for whoever is using them. */
  getForUpdate(accountId: string, currency: string): Promise<Advance[]>;
  peek(accountId: string, currency: string): Promise<Advance[]>;
  use(invoiceId: string, uses: readonly AdvanceUse[]): Promise<void>;
  aheadForUpdate(accountId: string, currency: string): Promise<NetWithTax>;
  saveAhead(accountId: string, ahead: NetWithTax): Promise<void>;
}

export interface Vouchers {
  /** Kept with what an account had already used of it, ahead of its receipt. */
  add(voucher: ReceiptVoucher, left: NetWithTax): Promise<void>;
  existsFor(topUpId: string): Promise<boolean>;
  list(filter: VoucherFilter): Promise<ReceiptVoucher[]>;
}

export interface VoucherFilter {
  readonly accountId: string | null;
  readonly after: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

export interface Numbers {
  /** The next number of a series; a transaction that fails gives it back, so there are no gaps. */
  next(sellerGstin: string, year: FinancialYear, series: DocumentSeries): Promise<bigint>;
}

export interface InvoiceChange {
  readonly at: Date;
  readonly actor: string;
  readonly change: string;
}

/** The printed invoice, kept as it was sent. */
export interface InvoiceDocument {
  readonly invoiceId: string;
  readonly mediaType: 'application/pdf';
  readonly sha256: string;
  readonly content: Buffer;
}

export interface InvoiceFilter {
  readonly accountId: string | null;
  readonly status: Invoice['status'] | null;
  /** Part of a number. */
  readonly search: string | null;
  readonly after: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

export interface Invoices {
  add(invoice: Invoice): Promise<void>;
  addDocument(document: InvoiceDocument): Promise<void>;
  documentOf(invoiceId: string): Promise<InvoiceDocument | null>;
  getMany(ids: readonly string[]): Promise<Invoice[]>;
  getForUpdate(id: string): Promise<Invoice | null>;
  /** Only the status and what was paid may change. */
  savePaid(invoice: Invoice): Promise<void>;
  list(filter: InvoiceFilter): Promise<Invoice[]>;
  recordChange(invoiceId: string, change: InvoiceChange): Promise<void>;
  changesOf(invoiceId: string): Promise<InvoiceChange[]>;
}

export type PaymentMethod = 'BANK_TRANSFER' | 'CASH' | 'CHEQUE' | 'OTHER';

export interface Payment {
  readonly id: string;
  readonly accountId: string;
  /** Either an invoice was paid, or a wallet topped up. */
  readonly purpose: { readonly invoiceId: string } | { readonly topUpId: string };
  readonly amount: Money;
  readonly method: PaymentMethod;
  readonly reference: string;
  readonly receivedOn: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

export interface Payments {
  add(payment: Payment): Promise<void>;
}

export interface BillingRuns {
  begin(run: BillingRun): Promise<void>;
  addInvoiced(runId: string, accrualId: string, accountId: string, total: Money): Promise<void>;
  addSkipped(runId: string, skip: BillingRunSkip): Promise<void>;
  finish(runId: string, status: 'DONE' | 'FAILED', at: Date): Promise<void>;
  get(id: string): Promise<BillingRun | null>;
  list(filter: {
    readonly after: { readonly at: string; readonly id: string } | null;
    readonly limit: number;
  }): Promise<BillingRun[]>;
  /** Runs of a process that died are over. */
  failInterrupted(startedBefore: Date, at: Date): Promise<number>;
}

export interface OnceRequest {
  readonly operation: string;
  readonly key: string;
  readonly request: unknown;
}

export interface Stores {
  readonly accounts: Accounts;
  readonly accruals: Accruals;
  readonly draws: Draws;
  readonly sellers: Sellers;
  readonly advances: Advances;
  readonly vouchers: Vouchers;
  readonly numbers: Numbers;
  readonly invoices: Invoices;
  readonly payments: Payments;
  readonly runs: BillingRuns;
  readonly outbox: Outbox;
  once<Response>(request: OnceRequest, work: () => Promise<Response>): Promise<Response | IdempotencyConflict>;
}

/** One database transaction: what the work saves and says commits together or not at all. */
export type Transact = <Result>(work: (stores: Stores) => Promise<Result>) => Promise<Result>;

export interface Clock {
  now(): Date;
}

/** Ids come from outside the operations, so that they decide nothing by chance. */
export type NewId = (prefix: 'pay' | 'rcv' | 'run') => string;

/** Makes the PDF of an issued invoice; the same invoice is always the same bytes. */
export type PrintInvoice = (invoice: Invoice) => Buffer;

/** What every operation works with. */
export interface Tools {
  readonly transact: Transact;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly printInvoice: PrintInvoice;
  readonly reportFailure: (error: unknown, what: string) => void;
}
