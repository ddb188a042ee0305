import 'reflect-metadata';
import type { AccountChanged } from '@otpless/contracts/customer/account-changed';
import type { AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import type { DrawRecorded } from '@otpless/contracts/wallet/draw-recorded';
import type { TopUpRequested } from '@otpless/contracts/wallet/top-up-requested';
import { Money } from '@otpless/money/money';
import { type IdPrefix, newId } from '@otpless/service/identifiers';
import { freshDatabase } from '@otpless/testkit/database';
import { execute, type Execution } from '@otpless/testkit/execute-subgraph';
import { type FixedClock, fixedClock } from '@otpless/testkit/fixed-clock';
import { testPrincipal } from '@otpless/testkit/identity';
import type { Principal } from '@otpless/service/principal';
import { Client } from 'pg';
import { invoicePrinter } from '../src/documents/invoice-printer';
import { invoiceContext } from '../src/graphql/context';
import { subgraphSchema } from '../src/graphql/subgraph-schema';
import { type InvoiceOperations, invoiceOperations } from '../src/operations/invoice-operations';
import { openInvoiceDatabase } from '../src/persistence/invoice-database';
import { transactOn } from '../src/persistence/transact';

export const SELLER = {
  legalName: 'OTPless',
  gstin: '29AAACO1234F1ZS',
  address: 'Bengaluru',
  zeroRatedWithIgst: false,
};

export interface Stage {
  readonly operations: InvoiceOperations;
  readonly clock: FixedClock;
  readonly failures: unknown[];
  /** Looks into the database past the operations. */
  query<Row extends object>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** The payloads of facts that wait in the outbox, by the end of their subject. */
  said<Payload>(subject: string): Promise<Payload[]>;
  ask(document: string, variables?: Record<string, unknown>, principal?: Principal): Promise<Execution>;
  close(): Promise<void>;
}

/** The subgraph on a real database of its own, without a broker: facts are handed to its operations. */
export async function openStage(): Promise<Stage> {
  const database = await freshDatabase('invoice');
  const orm = await openInvoiceDatabase(database.databaseUrl, SELLER);
  const client = new Client({ connectionString: database.databaseUrl });
  await client.connect();
  const clock = fixedClock('2026-11-22T10:00:00Z');
  const failures: unknown[] = [];
  const tools = {
    transact: transactOn(orm, () => undefined),
    clock,
    newId,
    printInvoice: invoicePrinter(),
    reportFailure: (error: unknown) => void failures.push(error),
  };
  const operations = invoiceOperations(tools);
  const schema = await subgraphSchema();
  const query = async <Row extends object>(sql: string, parameters: unknown[] = []) =>
    (await client.query<Row>(sql, parameters)).rows;
  return {
    operations,
    clock,
    failures,
    query,
    said: async (subject) => {
      const rows = await query<{ fact: string }>(
        'select fact from invoice.outbox where subject like $1 order by sequence',
        [`%.${subject}`],
      );
      return rows.map(({ fact }) => JSON.parse(fact).payload);
    },
    ask: (document, variables, principal = testPrincipal()) =>
      execute(schema, invoiceContext({ principal, requestId: 'test' }, operations), document, variables),
    close: async () => {
      await client.end();
      await orm.close(true);
      await database.drop();
    },
  };
}

export const someId = (prefix: IdPrefix): string => newId(prefix);

export function account(
  change: Partial<AccountChanged> & {
    placeOfSupply?: string;
    taxCategory?: AccountChanged['customer']['taxCategory'];
  } = {},
): AccountChanged {
  const { placeOfSupply = '29', taxCategory = 'REGISTERED', ...own } = change;
  const accountId = own.accountId ?? newId('acc');
  const billingAddress = {
    line1: '1 MG Road',
    line2: null,
    city: 'Bengaluru',
    stateCode: '29',
    postalCode: '560001',
    country: 'IN',
  };
  return {
    accountId,
    revision: 1,
    name: 'Main',
    currency: 'INR',
    paymentMode: 'POSTPAID',
    timeZone: 'Asia/Kolkata',
    netTermsDays: 15,
    status: 'ACTIVE',
    parentId: null,
    payerAccountId: accountId,
    accountTags: [],
    customer: {
      customerId: newId('cus'),
      legalName: 'Acme Private Limited',
      displayName: 'Acme',
      billingEmail: null,
      billingAddress,
      taxCategory,
      gstin: null,
      placeOfSupply,
    },
    ...own,
  };
}

export function accrual(
  accountId: string,
  amounts: readonly string[],
  change: Partial<AccrualChanged> = {},
): AccrualChanged {
  return {
    accrualId: newId('acr'),
    revision: 1,
    subscriptionId: newId('sub'),
    accountId,
    payerAccountId: accountId,
    paymentMode: 'POSTPAID',
    planVersionId: newId('plv'),
    planName: 'Growth',
    planVersionNumber: 3,
    currency: 'INR',
    period: { startsOn: '2026-10-01', endsOn: '2026-11-01' },
    timeZone: 'Asia/Kolkata',
    graceEndsAt: '2026-11-03T18:30:00Z',
    state: 'FINAL',
    total: Money.sum(
      amounts.map((amount) => Money.of(amount, 'INR')),
      'INR',
    ).toFixed(),
    charges: amounts.map((amount, at) => ({
      rateCardKey: `card-${at}`,
      kind: 'USAGE',
      item: { id: newId('itm'), key: `item-${at}`, description: `OTP by SMS ${at}`, sacCode: '998413' },
      meterId: null,
      quantity: '1000.00',
      amount,
      working: [
        {
          rule: 'slab above 0 up to 1000 per unit',
          quantity: '1000.00',
          rate: Money.of(amount, 'INR').times('0.001').toFixed(),
          amount,
        },
      ],
    })),
    grants: [],
    entitlements: [],
    ratedAt: '2026-11-03T18:30:01Z',
    lastEventReceivedAt: null,
    ...change,
  };
}

export function draw(
  of: AccrualChanged,
  promotional: string,
  purchased: string,
  change: Partial<DrawRecorded> = {},
): DrawRecorded {
  const inr = (amount: string) => Money.of(amount, 'INR');
  return {
    accrualId: of.accrualId,
    revision: 1,
    subscriptionId: of.subscriptionId,
    accountId: of.accountId,
    walletId: newId('wal'),
    currency: 'INR',
    accrualRevision: of.revision,
    accrualState: of.state,
    drawnPromotional: promotional,
    drawnPurchased: purchased,
    uncovered: inr(of.total).minus(inr(promotional)).minus(inr(purchased)).toFixed(),
    ...change,
  };
}

export function topUp(accountId: string, gross: string): TopUpRequested {
  const payment = { method: 'BANK_TRANSFER' as const, reference: 'UTR 1', receivedOn: '2026-11-20' };
  return { topUpId: newId('top'), walletId: newId('wal'), accountId, gross, currency: 'INR', payment };
}
