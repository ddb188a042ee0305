import { readFile } from 'node:fs/promises';
import { closed, ConsoleSession, startingMs } from './console-session';

let session: ConsoleSession;
beforeAll(async () => {
  session = await ConsoleSession.signedIn();
}, startingMs);
afterAll(() => closed(session));

test('the overview is alive: events a second and the time of the figures move by themselves', async () => {
  const { page } = session;
  await session.goTo('/');
  const chart = page.getByRole('region', { name: 'Events received, each second' });
  const before = await chart.textContent();
  await eventually(
    () => chart.textContent(),
    (text) => text !== before,
  );
});

test('a search by keyboard leads to a customer', async () => {
  const { page } = session;
  await session.goTo('/customers');
  const name = (await page.getByRole('table', { name: 'Customers' }).getByRole('link').first().textContent()) ?? '';
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: /^Search/ }).fill(name);
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
});

test('filters and searches stay in the address, so that a list can be linked', async () => {
  const { page } = session;
  await session.goTo('/invoices');
  await page.getByText('Paid', { exact: true }).first().click();
  await page.waitForURL(/status=PAID/);
  await session.goTo('/invoices?status=PAID');
  await page.getByRole('table', { name: /Invoices/ }).waitFor();
  const statuses = await page
    .getByRole('table', { name: /Invoices/ })
    .locator('td[data-label="Status"]')
    .allTextContents();
  expect(new Set(statuses)).toEqual(new Set(['Paid']));
});

test('an invoice line opens to its slab working; the document downloads, and the page prints with its tax', async () => {
  const { page } = session;
  await session.goTo('/invoices?status=PAID');
  await session.openRowOf('Invoices, latest first');
  await page.locator('summary').first().click();
  await page.getByRole('table', { name: 'How this amount came about' }).first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PDF' }).click(),
  ]);
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await page.getByRole('link', { name: 'Printable page' }).click();
  await page.getByRole('heading', { level: 1, name: 'Tax invoice' }).waitFor();
  const paper = (await page.getByRole('article').textContent()) ?? '';
  expect(paper).toMatch(/GSTIN [0-9]{2}[A-Z0-9]{13}/);
  expect(paper).toMatch(/Place of supply/);
  expect(paper).toMatch(/CGST 9%.*SGST 9%|IGST 18%/);
  expect(paper).toMatch(/in words/);
});

test('billing is run dry first, and says what it would issue', async () => {
  const { page } = session;
  await session.goTo('/invoices/runs/new');
  await page.getByRole('button', { name: 'Dry run' }).click();
  await page.getByRole('heading', { level: 1, name: /^Dry run as of/ }).waitFor();
  await page.getByText('Done', { exact: true }).waitFor();
  await page.getByText('Nothing was issued').waitFor();
});

test('a plan shows its slabs with every digit of its rates', async () => {
  const { page } = session;
  await session.goTo('/catalog/plans');
  await session.openRowOf('Price plans');
  await page
    .getByRole('table', { name: /^Rates of/ })
    .first()
    .getByText(/each$/)
    .first()
    .waitFor();
});

test('usage is charted, and the table behind it is one click away', async () => {
  const { page } = session;
  await session.goTo('/usage/explorer?days=90&granularity=DAY&groupBy=channel');
  await page.locator('.recharts-bar-rectangle').first().waitFor();
  await page.getByText('Table', { exact: true }).click();
  await page.getByRole('table', { name: 'Usage over time' }).waitFor();
});

test('an event is found by what its sender calls it', async () => {
  const { page } = session;
  await session.goTo('/usage/events?status=PROCESSED');
  const address = await session.openRowOf('Events, latest first');
  const [source = '', id = ''] = address.split('/').slice(-2).map(decodeURIComponent);
  await session.goTo('/usage/events');
  await page.getByLabel('Source').fill(source);
  await page.getByLabel('Event id').fill(id);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByText(id).first().waitFor();
  await page.getByRole('group', { name: 'Dimensions' }).waitFor();
});

test('what is typed is not lost by a wrong click: leaving asks', async () => {
  const { page } = session;
  await session.goTo('/customers/new');
  await page.getByLabel('Legal name').fill('Half typed');
  await page.getByRole('link', { name: 'Wallets' }).first().click();
  await page.getByRole('button', { name: 'Stay' }).click();
  expect(await page.getByLabel('Legal name').inputValue()).toBe('Half typed');
  await page.getByRole('link', { name: 'Wallets' }).first().click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wallets' }).waitFor();
});

test('a read that fails says so and offers to try again', async () => {
  const { page } = session;
  let refuse = true;
  await page.route('**/graphql', (route) =>
    refuse && route.request().postData()?.includes('BillingRuns') ? route.abort() : route.continue(),
  );
  await page.goto('/invoices/runs');
  await page.getByRole('alert').getByText('This could not be loaded').waitFor();
  expect(await session.accessibilityProblems()).toEqual([]);
  refuse = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.unroute('**/graphql');
});

test('a lost live connection is said, with the age of the balance, and comes back by itself', async () => {
  const { page } = session;
  let broken = false;
  const sockets: { close: () => Promise<void> }[] = [];
  await page.routeWebSocket(/\/graphql/, (socket) => {
    if (broken) void socket.close();
    else {
      socket.connectToServer();
      sockets.push(socket);
    }
  });
  await session.goTo('/wallets');
  await session.openRowOf('Wallets');
  await page.getByText('Live', { exact: true }).waitFor();
  broken = true;
  for (const socket of sockets) await socket.close();
  await page.getByTestId('balance-age').getByText('Connection lost').waitFor();
  broken = false;
  await page.getByText('Live', { exact: true }).waitFor();
});

test('at 390 px the navigation is a drawer', async () => {
  const { page } = session;
  await session.look({ width: 390, colorScheme: 'light' });
  await session.goTo('/');
  await page.getByRole('button', { name: 'Open navigation' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Alerts' }).waitFor();
  expect(await session.accessibilityProblems()).toEqual([]);
  await page.getByRole('dialog').getByRole('link', { name: 'Alerts' }).click();
  await page.getByRole('heading', { level: 1, name: 'Alerts' }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

/** Asks until the answer is as wished; the test's own time limit ends it otherwise. */
async function eventually<T>(ask: () => Promise<T>, wished: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (wished(answer)) return answer;
    await session.page.waitForTimeout(200);
  }
}
