import { Money } from '@otpless/money/money';
import type { LocalDate } from '@otpless/period/local-date';
import type { GatewayClient } from '../gateway-client';
import { until } from '../until';
import type { Merchant } from './merchant';

interface Invoice {
  readonly id: string;
  readonly status: string;
  readonly period: { readonly startsOn: LocalDate } | null;
  readonly outstanding: { readonly amount: string; readonly currency: string };
}

/** The issued invoices of an account, the oldest period first. */
async function issuedInvoices(gateway: GatewayClient, accountId: string): Promise<Invoice[]> {
  const { invoices } = await gateway.ask<{ invoices: { nodes: Invoice[] } }>(
    `query($accountId: ID) { invoices(accountId: $accountId) {
      nodes { id status period { startsOn } outstanding { amount currency } } } }`,
    { accountId },
  );
  const issued = invoices.nodes.filter(({ status }) => status === 'DUE' || status === 'PAID');
  return issued.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
}

const startOf = ({ period }: Invoice): string => period?.startsOn ?? '';

/**
 * Closes the period that these accounts had from `startsOn` to `asOf`, by one billing run and, where a wallet's last draws
 * were still under way, another one for those. Accounts that have the invoice already are left out.
 */
export async function bill(
  gateway: GatewayClient,
  accountIds: readonly string[],
  startsOn: LocalDate,
  asOf: LocalDate,
): Promise<void> {
  const unbilled = async (): Promise<string[]> => {
    const open: string[] = [];
    for (const accountId of accountIds) {
      const invoices = await issuedInvoices(gateway, accountId);
      if (!invoices.some((invoice) => startOf(invoice) === startsOn)) open.push(accountId);
    }
    return open;
  };
  const run = async (): Promise<true | null> => {
    const open = await unbilled();
    if (open.length === 0) return true;
    const everybody = open.length === accountIds.length;
    const input = everybody ? { asOf } : { asOf, accountIds: open };
    await gateway.done({ field: 'runBilling', noun: 'BillingRun', select: 'id status', input });
    return (await unbilled()).length === 0 ? true : null;
  };
  await until(run, { what: `the invoices from ${startsOn} to ${asOf}`, everyMs: 1000 });
}

/** Records what the merchant has paid of its closed months, as its story says. */
export async function pay(
  gateway: GatewayClient,
  { key, payments }: Pick<Merchant, 'key' | 'payments'>,
  accountId: string,
  receivedOn: LocalDate,
): Promise<void> {
  const invoices = await issuedInvoices(gateway, accountId);
  for (const [index, share] of payments.entries()) {
    const invoice = invoices[index];
    if (share === 'NOTHING' || invoice === undefined || invoice.status !== 'DUE') continue;
    const outstanding = Money.of(invoice.outstanding.amount, invoice.outstanding.currency);
    const amount = share === 'ALL' ? outstanding : outstanding.times('0.5').roundedToMinorUnit();
    const input = {
      invoiceId: invoice.id,
      amount: amount.toFixed(),
      method: 'BANK_TRANSFER',
      reference: `UTR ${key.toUpperCase()} ${startOf(invoice)}`,
      receivedOn,
      idempotencyKey: `demo:${invoice.id}`,
    };
    // A half that was paid before is not paid again from what is left.
    const request = { field: 'recordPayment', noun: 'Invoice', select: 'id', input, tolerate: ['IdempotencyConflict'] };
    await gateway.mutate(request);
  }
}
