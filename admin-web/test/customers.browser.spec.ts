import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { closed, ConsoleSession, inDarkToo, startingMs, wide } from './console-session';
import { newGstin } from './gstin';

// One person keeps a customer for some months: its registrations and contacts, its accounts in a tree, who pays, the
// aliases, and what happened. The steps build on one another.

const mark = randomUUID().slice(0, 8);
const customerName = `Treemart ${mark}`;
const alias = `tree_${mark}`;

let session: ConsoleSession;
let customerPath: string;
const accountPaths: Record<string, string> = {};
beforeAll(async () => {
  session = await ConsoleSession.signedIn(wide);
}, startingMs);
afterAll(() => closed(session));

async function choose(label: string, option: string): Promise<void> {
  await session.field(label).click();
  await session.page.getByRole('option', { name: option }).click();
}

/** A tab of the page, by its name. */
async function openTab(name: string): Promise<void> {
  await session.page.getByRole('tab', { name }).click();
  await session.settled();
}

test('a draft customer is written down with registrations, contacts, two addresses and metadata', async () => {
  const { page } = session;
  const gstin = newGstin('29');
  const second = newGstin('27', gstin.slice(2, 12));
  await session.goTo('/customers/new');
  await page.getByLabel('Legal name').fill(`${customerName} Private Limited`);
  await page.getByLabel('Display name').fill(customerName);
  await page.getByLabel('GSTIN').fill(gstin);
  await page.getByRole('button', { name: 'Add registration' }).click();
  await page.getByLabel('GSTIN of registration 2').fill(newGstin('27'));
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill('7 Brigade Road');
  await page.getByLabel('City').fill('Bengaluru');
  await page.getByLabel('Postal code').fill('560001');
  await page.getByLabel('State').first().fill('Karnataka');
  await page.getByRole('option', { name: 'Karnataka (29)' }).click();
  await page.getByRole('button', { name: 'Add contact' }).click();
  await page.getByLabel('Contact 1 name').fill('Asha');
  await page.getByLabel('Contact 1 e-mail').fill('asha@treemart.example');
  await page.getByRole('combobox', { name: 'Tags' }).fill(`tree-${mark}`);
  await page.keyboard.press('Enter');
  await page.getByLabel('External key').fill(`crm-${mark}`);
  await page.getByRole('button', { name: 'Add metadata' }).click();
  await page.getByLabel('Name 1').fill('crmId');
  await page.getByLabel('Value 1').fill('42');
  await page.getByLabel('Only a draft').check();
  await page.getByRole('button', { name: 'Create customer' }).click();

  // Another PAN is another legal entity: the second registration is refused at its field, and nothing typed is lost.
  await page.getByRole('alert').getByText('that is another customer').waitFor();
  expect(await page.getByLabel('GSTIN of registration 2').getAttribute('aria-invalid')).toBe('true');
  await session.looksRight('customer-new-refused');
  await page.getByLabel('GSTIN of registration 2').fill(second);
  await page.getByRole('button', { name: 'Create customer' }).click();
  await page.getByRole('heading', { level: 1, name: customerName }).waitFor();
  customerPath = new URL(page.url()).pathname;
  await openTab('Tax registrations');
  await page.getByRole('table', { name: 'Tax registrations of this customer' }).getByText(second).waitFor();
});

test('a draft has no accounts until it is activated, which is asked once', async () => {
  const { page } = session;
  expect(await page.getByRole('link', { name: 'New account' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Activate' }).click();
  await page.getByRole('button', { name: 'Activate customer' }).click();
  await page.getByRole('link', { name: 'New account' }).waitFor();
});

test('accounts are opened under each other, and one above pays', async () => {
  const { page } = session;
  const open = async (name: string, parent: string | null, payer: string | null) => {
    await session.goTo(`${customerPath}/accounts/new${parent === null ? '' : `?parent=${idOf(parent)}`}`);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    if (payer !== null) await choose('Paid by', payer);
    await page.getByRole('button', { name: 'Create account' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    accountPaths[name] = new URL(page.url()).pathname;
  };
  await open('Group', null, null);
  await open('South', 'Group', 'Group');
  await open('Bengaluru', 'South', null);
  await open('North', 'Group', null);
  await session.goTo(accountPaths['Bengaluru']!);
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' });
  expect(await crumbs.getByRole('link').allTextContents()).toEqual(['Customers', customerName, 'Group', 'South']);
});

test('a move that would make a cycle is refused with its path, and one to another day is planned', async () => {
  const { page } = session;
  await session.goTo(`${accountPaths['Group']}/move`);
  await choose('New parent', 'Bengaluru');
  await page.getByRole('button', { name: 'Move account' }).click();
  await page.getByRole('alert').getByText('Group → Bengaluru → South → Group').waitFor();
  await session.looksRight('account-move-refused');
  await session.goTo(`${accountPaths['Bengaluru']}/move`);
  await choose('New parent', 'North');
  await page.getByLabel('From').fill('2199-04-01');
  await page.getByRole('button', { name: 'Move account' }).click();
  const places = page.getByRole('table', { name: 'Where this account stands, the latest first' });
  await places.getByText('Planned').waitFor();
  await session.looksRight('account-terms');
  await page.getByRole('button', { name: 'Take back what is planned' }).click();
  await page.getByRole('button', { name: 'Take back', exact: true }).click();
  await places.getByText('Planned').waitFor({ state: 'detached' });
});

test('a move from today on shows in the tree, and the tree of another day as it was', async () => {
  const { page } = session;
  await session.goTo(`${accountPaths['North']}/move`);
  await choose('New parent', 'South');
  await page.getByRole('button', { name: 'Move account' }).click();
  await page.getByRole('table', { name: 'Where this account stands, the latest first' }).getByText('South').waitFor();
  await session.goTo(`${customerPath}?tab=tree`);
  const rows = page.getByRole('table', { name: 'Accounts under each other' }).locator('tbody').getByRole('row');
  await rows.first().waitFor();
  expect(await rows.locator('td:first-child a').allTextContents()).toEqual(['Group', 'South', 'Bengaluru', 'North']);
  await session.looksRight('customer-tree');
  await session.goTo(`${customerPath}?tab=tree&asOf=2020-01-01`);
  await page.getByText('No accounts stood here then').waitFor();
  await session.goTo(`${accountPaths['South']}?tab=consolidated`);
  await page.getByText('3 accounts, 2 levels').waitFor();
  await session.looksRight('account-consolidated');
});

test('an alias is moved to another account, and its history says who had it', async () => {
  const { page } = session;
  await session.goTo(accountPaths['Bengaluru']!);
  await page.getByLabel('New alias').fill(alias);
  await page.getByRole('button', { name: 'Assign alias' }).click();
  await page
    .getByRole('row', { name: new RegExp(alias) })
    .getByRole('link', { name: 'Move' })
    .click();
  await page
    .getByRole('table', { name: /^Accounts that had this alias/ })
    .getByText('Current')
    .waitFor();
  await page.getByRole('combobox', { name: 'To account' }).fill(customerName);
  await page.getByRole('option', { name: `${customerName} · North` }).click();
  await session.looksRight('alias-move');
  await page.getByRole('button', { name: 'Move alias' }).click();
  await page.getByRole('heading', { level: 1, name: 'North' }).waitFor();
  await page
    .getByRole('row', { name: new RegExp(alias) })
    .getByText('Current')
    .waitFor();
  await session.goTo(accountPaths['Bengaluru']!);
  await page
    .getByRole('row', { name: new RegExp(alias) })
    .getByText('Ended')
    .waitFor();
});

test('an account in use is not archived, and says what holds it', async () => {
  const { page } = session;
  await session.goTo(accountPaths['South']!);
  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('button', { name: 'Archive account' }).click();
  await page.getByRole('dialog').getByText('archive or move the accounts under it first (Bengaluru, North)').waitFor();
  await page.getByRole('button', { name: 'Not now' }).click();
});

test('of two people who edit one customer, the second is shown what the first changed, and keeps what they typed', async () => {
  const { page } = session;
  await session.goTo(`${customerPath}/edit`);
  const other = await session.context.newPage();
  await other.goto(`${customerPath}/edit`);
  await other.getByLabel('Legal name').fill(`${customerName} Limited`);
  await other.getByRole('button', { name: 'Save customer' }).click();
  await other.getByRole('heading', { level: 1, name: customerName }).waitFor();
  await other.close();

  await page.getByLabel('Display name').fill(`${customerName} India`);
  await page.getByRole('button', { name: 'Save customer' }).click();
  const changes = page.getByRole('table', { name: 'What changed meanwhile' });
  await changes.getByText(`${customerName} Limited`).waitFor();
  await session.looksRight('customer-edit-conflict');
  await page.getByRole('button', { name: 'Load the new state, keep what I typed' }).click();
  await changes.waitFor({ state: 'detached' });
  expect(await page.getByLabel('Display name').inputValue()).toBe(`${customerName} India`);
  await page.getByRole('button', { name: 'Save customer' }).click();
  await page.getByRole('heading', { level: 1, name: `${customerName} India` }).waitFor();
});

test('the history says who did what to the customer and its accounts', async () => {
  const { page } = session;
  await openTab('History');
  const history = page.getByRole('table', { name: 'History, the newest first' });
  for (const what of ['Customer edited', 'Alias moved', 'Account moved', 'Customer activated', 'Customer created']) {
    await history.getByText(what).first().waitFor();
  }
  await session.looksRight('customer-history');
});

test('customers are found by tag, and the list can be linked', async () => {
  const { page } = session;
  await session.goTo(`/customers?tag=tree-${mark}&sort=NAME`);
  await page.getByRole('table', { name: 'Customers' }).getByText(`${customerName} India`).waitFor();
  expect(await page.getByRole('table', { name: 'Customers' }).locator('tbody').getByRole('row').count()).toBe(1);
  await session.looksRight('customers-filtered');
  const lines = (await downloaded('Export CSV')).trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`crm-${mark}`);
});

test('an exported file is edited and imported: tried first, row by row, and asked about in figures', async () => {
  const { page } = session;
  const exported = await downloaded('Export CSV');
  await page.getByRole('link', { name: 'Import CSV' }).click();
  expect(exported.startsWith((await downloaded('Download template')).trimEnd())).toBe(true);
  const rows = page.getByRole('table', { name: 'Rows of the file' }).locator('tbody').getByRole('row');
  const dryRunOf = async (csv: string) => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('customers.csv', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Dry run' }).click();
  };
  await dryRunOf(exported);
  await rows.getByText('Unchanged').waitFor();
  expect(await page.getByRole('button', { name: 'Import customers' }).count()).toBe(0);

  await dryRunOf(exported.replace('legal_name', 'lawful_name'));
  await page.getByRole('alert').getByText('there is no column "lawful_name"').waitFor();
  await page.getByText('customers.csv', { exact: true }).waitFor();

  const columns = exported.trimEnd().split('\n')[0]!.replace('\ufeff', '').split(',');
  const added = (key: string, postalCode: string) => {
    const address = { billing_line1: '1 MG Road', billing_city: 'Bengaluru', billing_state_code: '29' };
    const cells: Record<string, string> = {
      ...address,
      external_key: `${key}-${mark}`,
      legal_name: `Imported ${mark}`,
      tax_category: 'UNREGISTERED',
      billing_postal_code: postalCode,
    };
    return columns.map((name) => cells[name] ?? '').join(',');
  };
  const edited = exported.trimEnd().replace(`${customerName} India`, `${customerName} Bharat`);
  await dryRunOf([edited, added('whole', '560001'), added('broken', '5600')].join('\n'));
  await rows.nth(2).getByText('an Indian PIN code has six digits').waitFor();
  await page.getByText('Rejected', { exact: true }).first().waitFor();
  await session.looksRight('customers-import', inDarkToo);
  await page.getByRole('radiogroup', { name: 'Rows' }).getByText('Rejected').click();
  await rows.nth(1).waitFor({ state: 'detached' });
  expect(await downloaded('Download rejected rows')).toContain('billing_postal_code: an Indian PIN code');

  await page.getByRole('button', { name: 'Import customers' }).click();
  await page.getByRole('dialog').getByText('Would be updated').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Imported customers' }).waitFor();
  await rows.nth(1).getByText('Created').waitFor();
  await session.looksRight('customers-imported', inDarkToo);
  await rows.nth(0).getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: `${customerName} Bharat` }).waitFor();
});

/** What a button saves, as text. */
async function downloaded(button: string): Promise<string> {
  const [download] = await Promise.all([
    session.page.waitForEvent('download'),
    session.page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

function idOf(account: string): string {
  return accountPaths[account]?.split('/').at(-1) ?? '';
}
