import 'reflect-metadata';
import type { AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import type { AccountChanged } from '@otpless/contracts/customer/account-changed';
import type { AdvanceReceived } from '@otpless/contracts/invoice/advance-received';
import type { InvoiceIssued } from '@otpless/contracts/invoice/invoice-issued';
import { Problem } from '@otpless/problem/problem';
import { newId } from '@otpless/service/identifiers';
import { freshDatabase } from '@otpless/testkit/database';
import { fixedClock } from '@otpless/testkit/fixed-clock';
import { walletOperations } from '../src/operations/operations';
import { transactOver } from '../src/persistence/transact';
import { openWalletDatabase } from '../src/persistence/wallet-database';

export const START = '2026-11-22T10:00:00Z';
export const DRAW_INTERVAL_MS = 5000;

/** Operations on a database of their own, under a clock that stands still; what they say is read from the outbox. */
export async function walletWorld() {
  const fresh = await freshDatabase('wallet');
  const database = await openWalletDatabase(fresh.databaseUrl);
  const clock = fixedClock(START);
  const operations = walletOperations(
    transactOver(database, () => undefined),
    clock,
    { drawIntervalMs: DRAW_INTERVAL_MS },
  );
  const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
    database.em.fork().execute(sql, parameters) as Promise<Row[]>;

  return {
    fresh,
    database,
    clock,
    operations,
    rows,
    /** The facts of one kind said so far, oldest first. */
    async said<Payload>(noun: string): Promise<Payload[]> {
      const facts = await rows<{ fact: string }>(`select fact from wallet.outbox where subject = ? order by sequence`, [
        `billing.v1.wallet.${noun}`,
      ]);
      return facts.map(({ fact }) => (JSON.parse(fact) as { payload: Payload }).payload);
    },
    async wallet(id: string): Promise<Record<string, string>> {
      const [row] = await rows<Record<string, string>>('select * from wallet.wallet where id = ?', [id]);
      if (row === undefined) throw new Error(`no wallet ${id}`);
      return row;
    },
    /** What earlier tests left to draw is drawn, and what they said is forgotten. */
    async forgetTheRest(): Promise<void> {
      clock.advanceBy(DRAW_INTERVAL_MS);
      await operations.drawDue();
      await rows('delete from wallet.outbox');
    },
    /** An account as the customer subgraph says it. */
    async account(over: Partial<AccountChanged> = {}): Promise<string> {
      const account = accountFact(over);
      await operations.projectAccounts([account]);
      return account.accountId;
    },
    async accountWithWallet(overdraftLimit = '0'): Promise<{ accountId: string; walletId: string }> {
      const accountId = await this.account();
      return { accountId, walletId: done(await operations.createWallet({ accountId, overdraftLimit })) };
    },
    /** A top-up through to its posting, as if invoice had receipted it at 0 % tax. */
    async topUp(walletId: string, amount: string): Promise<string> {
      const topUpId = done(await operations.topUpWallet({ walletId, amount, payment, idempotencyKey: newId('top') }));
      await operations.postTopUps([advanceFor(topUpId, walletId, amount)]);
      return topUpId;
    },
    async close() {
      await database.close(true);
      await fresh.drop();
    },
  };
}

export type WalletWorld = Awaited<ReturnType<typeof walletWorld>>;

export const payment = { method: 'BANK_TRANSFER', reference: 'UTR 1', receivedOn: '2026-11-22' } as const;

/** The answer of an operation that must not have refused. */
export function done<Value>(answer: Value): Exclude<Value, Problem> {
  if (answer instanceof Problem) throw new Error(`refused: ${answer.message}`);
  return answer as Exclude<Value, Problem>;
}

export function advanceFor(
  topUpId: string,
  walletId: string,
  net: string,
  over: Partial<AdvanceReceived> = {},
): AdvanceReceived {
  return {
    topUpId,
    walletId,
    accountId: newId('acc'),
    paymentId: newId('pay'),
    receiptVoucherId: newId('rcv'),
    receiptNumber: 'RV/1',
    currency: 'INR',
    gross: net,
    net,
    tax: '0',
    receivedAt: START,
    ...over,
  };
}

export function accountFact(over: Partial<AccountChanged> = {}): AccountChanged {
  const accountId = over.accountId ?? newId('acc');
  return {
    accountId,
    revision: 1,
    name: 'Zomato',
    currency: 'INR',
    paymentMode: 'PREPAID',
    timeZone: 'Asia/Kolkata',
    netTermsDays: 15,
    status: 'ACTIVE',
    parentId: null,
    payerAccountId: accountId,
    accountTags: [],
    customer: {
      customerId: newId('cus'),
      legalName: 'Zomato Ltd',
      displayName: 'Zomato',
      billingEmail: null,
      taxCategory: 'REGISTERED',
      billingAddress: {
        line1: '1 MG Road',
        line2: null,
        city: 'Bengaluru',
        stateCode: '29',
        postalCode: '560001',
        country: 'IN',
      },
      gstin: null,
      placeOfSupply: '29',
    },
    ...over,
  };
}

export function accrualFact(accountId: string, over: Partial<AccrualChanged> = {}): AccrualChanged {
  return {
    accrualId: newId('acr'),
    revision: 1,
    subscriptionId: newId('sub'),
    accountId,
    payerAccountId: accountId,
    paymentMode: 'PREPAID',
    planVersionId: newId('plv'),
    planName: 'Starter',
    planVersionNumber: 1,
    currency: 'INR',
    period: { startsOn: '2026-11-01', endsOn: '2026-12-01' },
    timeZone: 'Asia/Kolkata',
    graceEndsAt: '2026-12-03T18:30:00Z',
    state: 'OPEN',
    total: '0',
    charges: [],
    grants: [],
    entitlements: [],
    ratedAt: START,
    lastEventReceivedAt: START,
    ...over,
  };
}

export function invoiceFact(accountId: string, accruals: InvoiceIssued['accruals']): InvoiceIssued {
  return {
    invoiceId: newId('inv'),
    number: 'OT/1',
    accountId,
    subscriptionId: newId('sub'),
    currency: 'INR',
    period: { startsOn: '2026-11-01', endsOn: '2026-12-01' },
    issuedAt: START,
    dueOn: '2026-12-15',
    subtotal: '0',
    total: '0',
    amountDue: '0',
    accruals,
  };
}
