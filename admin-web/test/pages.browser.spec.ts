import { closed, ConsoleSession, inDarkToo, narrow, startingMs, type View, wide } from './console-session';

const views = [wide, narrow];

/** How a person gets to each page; detail pages are reached by following a row of their list. */
const pages: [name: string, go: (session: ConsoleSession) => Promise<unknown>, looks: readonly View[]][] = [
  ['overview', (session) => session.goTo('/'), inDarkToo],
  ['customers', (session) => session.goTo('/customers'), views],
  ['customer', (session) => followCustomer(session), views],
  ['customer-new', (session) => session.goTo('/customers/new'), views],
  ['account', (session) => followAccount(session), views],
  ['subscribe', (session) => followAccount(session, '/subscribe'), views],
  ['accrual', (session) => followAccrual(session), views],
  ['catalog-plans', (session) => session.goTo('/catalog/plans'), views],
  ['catalog-plan', (session) => follow(session, '/catalog/plans', 'Price plans'), views],
  ['catalog-items', (session) => session.goTo('/catalog/items'), views],
  ['usage-explorer', (session) => session.goTo('/usage/explorer?days=7&granularity=DAY&groupBy=country'), views],
  ['usage-events', (session) => session.goTo('/usage/events'), views],
  ['usage-event', (session) => follow(session, '/usage/events', 'Events, latest first'), views],
  ['usage-unprocessed', (session) => session.goTo('/usage/unprocessed'), views],
  ['wallets', (session) => session.goTo('/wallets'), views],
  ['wallet', (session) => follow(session, '/wallets', 'Wallets'), inDarkToo],
  ['wallet-top-up', (session) => followWallet(session, '/top-up'), views],
  ['wallet-grant', (session) => followWallet(session, '/grant'), views],
  ['alert-rule-new', (session) => followWallet(session, '/alert-rules/new'), views],
  ['invoices', (session) => session.goTo('/invoices'), views],
  ['invoice', (session) => followInvoice(session), inDarkToo],
  ['invoice-print', (session) => followInvoice(session, '/print'), views],
  ['invoice-runs', (session) => session.goTo('/invoices/runs'), views],
  ['invoice-run', (session) => follow(session, '/invoices/runs', 'Billing runs, latest first'), views],
  ['invoice-run-new', (session) => session.goTo('/invoices/runs/new'), views],
  ['alerts', (session) => session.goTo('/alerts'), views],
  ['api-keys', (session) => session.goTo('/developers/api-keys'), views],
  ['api-key-new', (session) => session.goTo('/developers/api-keys/new'), views],
  ['settings', (session) => session.goTo('/settings'), views],
];

async function follow(session: ConsoleSession, list: string, table: string): Promise<string> {
  await session.goTo(list);
  // The last row is the fullest wallet, the first issued run: what has the most to show.
  return session.openRowOf(table, 'last');
}

/** The customer that is known longest has the most to show, however many others came after it. */
async function followCustomer(session: ConsoleSession): Promise<void> {
  await session.goTo('/customers?sort=OLDEST_FIRST');
  await session.openRowOf('Customers');
}

async function followAccount(session: ConsoleSession, part = ''): Promise<void> {
  await followCustomer(session);
  const account = await session.openRowOf('Accounts of this customer');
  if (part) await session.goTo(account + part);
}

async function followAccrual(session: ConsoleSession): Promise<void> {
  await followAccount(session);
  await session.openRowOf('Accruals, latest period first');
  await session.page.locator('summary').first().click();
}

async function followWallet(session: ConsoleSession, part: string): Promise<void> {
  await session.goTo((await follow(session, '/wallets', 'Wallets')) + part);
}

async function followInvoice(session: ConsoleSession, part = ''): Promise<void> {
  // A paid invoice is a closed one: it has its number, its lines and its tax.
  const invoice = await follow(session, '/invoices?status=PAID', 'Invoices, latest first');
  if (part) await session.goTo(invoice + part);
  else await session.page.locator('summary').first().click();
}

let session: ConsoleSession;
beforeAll(async () => {
  session = await ConsoleSession.signedIn(wide);
}, startingMs);
afterAll(() => closed(session));

test.each(pages)('%s can be read at every size, and axe finds nothing', async (name, go, looks) => {
  await session.look(wide);
  await go(session);
  await session.looksRight(name, looks);
});
