import { eventually } from '@otpless/testkit/eventually';
import { indianDay } from './calendar';
import type { Caller } from './caller';

interface Money {
  readonly amount: string;
}

interface TaxAmount {
  readonly head: string;
  readonly rate: string;
  readonly taxable: Money;
  readonly amount: Money;
}

export interface InvoiceState {
  readonly id: string;
  readonly number: string | null;
  readonly status: string;
  readonly period: { readonly startsOn: string; readonly endsOn: string };
  readonly subtotal: Money;
  readonly discounts: Money;
  readonly total: Money;
  readonly setOff: Money;
  readonly amountDue: Money;
  readonly documentHash: string | null;
  readonly taxes: readonly TaxAmount[];
  readonly lines: readonly {
    readonly quantity: string | null;
    readonly amount: Money;
    readonly discount: Money;
    readonly taxable: Money;
    readonly taxes: readonly TaxAmount[];
    readonly origin: { readonly accrualId: string; readonly rateCardKey: string } | null;
  }[];
}

const money = '{ amount }';
const taxes = `taxes { head rate taxable ${money} amount ${money} }`;
const invoice = `id number status documentHash period { startsOn endsOn } subtotal ${money} discounts ${money} total ${money} setOff ${money}
  amountDue ${money} ${taxes} lines { quantity amount ${money} discount ${money} taxable ${money} ${taxes} origin { accrualId rateCardKey } }`;

/** The issued invoices of an account, the oldest period first. */
export async function issuedInvoices(caller: Caller, accountId: string): Promise<InvoiceState[]> {
  const { invoices } = await caller.ask<{ invoices: { nodes: InvoiceState[] } }>(
    `query($accountId: ID!) { invoices(accountId: $accountId) { nodes { ${invoice} } } }`,
    { accountId },
  );
  const issued = invoices.nodes.filter(({ number }) => number !== null);
  return issued.sort((one, other) => (one.period.startsOn < other.period.startsOn ? -1 : 1));
}

/** Runs billing for one account until so many of its periods are invoiced: what waits for its last draws is left for another run. */
export async function bill(caller: Caller, accountId: string, periods: number): Promise<InvoiceState[]> {
  const run = async () => {
    await caller.done('runBilling', 'BillingRun', 'id', { asOf: indianDay(), accountIds: [accountId] });
    return issuedInvoices(caller, accountId);
  };
  return eventually(run, (issued) => issued.length === periods, 60_000);
}
