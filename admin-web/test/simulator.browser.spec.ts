import { closed, ConsoleSession, inDarkToo, startingMs, wide } from './console-session';

// One person asks what a plan would have cost on last month's usage, and what typed quantities would cost.

let session: ConsoleSession;
beforeAll(async () => {
  session = await ConsoleSession.signedIn(wide);
}, startingMs);
afterAll(() => closed(session));

/** The first of the month before this one, and of this one. */
function lastMonth(): { startsOn: string; endsOn: string } {
  const now = new Date();
  const first = (months: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
  return { startsOn: first(-1), endsOn: first(0) };
}

async function choose(label: string, option: RegExp): Promise<void> {
  await session.field(label).click();
  await session.page.getByRole('option', { name: option }).first().click();
}

test('a refused simulation names the field and keeps what was typed', async () => {
  const { page } = session;
  await session.goTo('/catalog/simulator');
  await page.getByRole('link', { name: 'New simulation' }).click();
  await choose('Terms to price', /version 1/);
  await page.getByText('With a tag').click();
  await page.getByLabel('Tag of the account or its customer').fill('nobody has it');
  await page.getByRole('button', { name: 'Run simulation' }).click();
  await page.getByRole('alert').getByText('no account is selected').waitFor();
  expect(await page.getByLabel('Tag of the account or its customer').inputValue()).toBe('nobody has it');
  await session.looksRight('simulation-new', inDarkToo);
});

test('all accounts are priced on another plan, with the effect on each customer and each line', async () => {
  const { page } = session;
  const { startsOn, endsOn } = lastMonth();
  await page.getByText('All accounts').click();
  await page.getByLabel('From').fill(startsOn);
  await page.getByLabel('Until').fill(endsOn);
  await page.getByRole('button', { name: 'Run simulation' }).click();
  await page.getByRole('heading', { level: 1, name: /simulated$/ }).waitFor();
  await page.getByText('Done', { exact: true }).waitFor();
  const address = page.url();
  await page.getByRole('table', { name: 'Effect on revenue, before tax' }).getByText('₹').first().waitFor();
  await page
    .getByRole('table', { name: /Effect per customer/ })
    .getByRole('link')
    .first()
    .waitFor();
  await session.looksRight('simulation', inDarkToo);

  await session.openRowOf('Accounts, largest difference first');
  await page.getByRole('heading', { level: 1, name: /simulated$/ }).waitFor();
  await page.locator('summary').first().click();
  await page.getByRole('table', { name: 'How this amount came about' }).first().waitFor();
  await session.looksRight('simulated-account', inDarkToo);

  await page.goto(address);
  await page.getByText('Done', { exact: true }).waitFor();
});

test('typed quantities are priced as they are typed, and the address brings them back', async () => {
  const { page } = session;
  await session.goTo('/catalog/simulator/quantities');
  await choose('Terms to price', /version 1/);
  const quantity = page.getByRole('region', { name: 'What is used in a cycle' }).getByRole('textbox').first();
  await quantity.fill('25000');
  await page.getByText('It costs').waitFor();
  await page.getByRole('region', { name: 'Line by line' }).locator('summary').first().waitFor();
  await page.waitForURL(/25000/);
  await page.reload();
  await quantity.waitFor();
  expect(await quantity.inputValue()).toBe('25000');
  await page.getByText('It costs').waitFor();
  await session.looksRight('simulator-quantities', inDarkToo);
});

test('a version is proposed with overrides that are typed, refused at the card, put right and simulated', async () => {
  const { page } = session;
  await session.goTo('/catalog/simulator');
  await page.getByRole('link', { name: 'Propose overrides' }).click();
  await choose('Plan version', /version 1/);
  const cards = page.getByRole('table', { name: 'Cards as proposed' });
  const fee = cards.getByRole('row').filter({ hasText: 'Fixed fee' }).first();
  await fee.getByRole('link', { name: /^Price .* otherwise$/ }).click();
  const rate = page.getByLabel('Rate of the price');
  await rate.fill('-1');
  await page.getByRole('button', { name: 'Keep for the proposal' }).click();
  await fee.getByText('Priced otherwise', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Propose' }).click();
  await page.getByRole('alert').getByText('Nothing was changed').waitFor();
  await page.evaluate('window.scrollTo(0, 0)');
  await session.looksRight('simulator-propose', inDarkToo);

  await fee.getByRole('link', { name: /^Price .* otherwise$/ }).click();
  expect(await rate.getAttribute('aria-invalid')).toBe('true');
  await rate.fill('1');
  await page.getByRole('button', { name: 'Keep for the proposal' }).click();
  await page.getByRole('button', { name: 'Propose' }).click();
  await page.getByRole('heading', { level: 1, name: /with overrides$/ }).waitFor();
  await page.getByText('Priced otherwise').waitFor();
  await session.looksRight('simulator-proposal', inDarkToo);

  await page.getByRole('link', { name: 'Simulate', exact: true }).click();
  const { startsOn, endsOn } = lastMonth();
  await page.getByLabel('From').fill(startsOn);
  await page.getByLabel('Until').fill(endsOn);
  await page.getByRole('button', { name: 'Run simulation' }).click();
  await page.getByRole('heading', { level: 1, name: /with overrides, simulated$/ }).waitFor();
  await page.getByText('Done', { exact: true }).waitFor();
});
