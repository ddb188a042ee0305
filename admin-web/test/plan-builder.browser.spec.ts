import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { closed, ConsoleSession, inDarkToo, startingMs, wide } from './console-session';

// A product person builds a plan, offers it, and changes it, without help. The steps build on one another.

const mark = randomUUID().slice(0, 8);
const planName = `Messaging ${mark}`;

let session: ConsoleSession;
let draftPath: string;
beforeAll(async () => {
  session = await ConsoleSession.signedIn();
}, startingMs);
afterAll(() => closed(session));

const field = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('combobox', { name }).or(page.getByRole('textbox', { name })).first();

async function choose(page: Page, name: string, option: string | RegExp): Promise<void> {
  await field(page, name).click();
  await page.getByRole('option', { name: option }).first().click();
}

async function onVersion(page: Page, number: number): Promise<void> {
  await page.getByRole('heading', { level: 1, name: `${planName}, version ${number}` }).waitFor();
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
}

test('a plan is made, and its first version says what it still needs', async () => {
  const { page } = session;
  await session.goTo('/catalog/plans');
  await page.getByRole('link', { name: 'New plan' }).click();
  await page.getByLabel('Name').fill(planName);
  expect(await page.getByLabel('Key').inputValue()).toBe(`messaging-${mark}`);
  await page.getByRole('button', { name: 'Create plan' }).click();
  await page.getByRole('heading', { level: 1, name: `New version of ${planName}` }).waitFor();
  await page.getByRole('button', { name: 'Begin the draft' }).click();
  await onVersion(page, 1);
  draftPath = new URL(page.url()).pathname;
  expect(await page.getByRole('button', { name: 'Activate' }).isDisabled()).toBe(true);
  await page.getByRole('link', { name: 'Rate cards' }).click();
  await page.getByRole('heading', { level: 1, name: 'New card: of which kind?' }).waitFor();
});

test('a graduated price shows its curve while it is typed, and why there is none when it is broken', async () => {
  const { page } = session;
  await page
    .getByRole('link', { name: /^Usage/ })
    .last()
    .click();
  await choose(page, 'Billable item', /OTP verifications/);
  await choose(page, 'Priced by', 'Graduated');
  await page.getByLabel('Rate of slab 1').fill('0.15');
  await page.getByRole('button', { name: 'Add a slab' }).click();
  await page.getByLabel('Start of slab 2').fill('1000');
  await page.getByLabel('Rate of slab 2').fill('0.1');
  await page.getByText('up to 1,000').waitFor();
  await page.locator('.recharts-area-curve').waitFor();
  await page.getByLabel('What would this quantity cost?').fill('1500');
  await page.getByRole('status', { name: 'Price of the quantity' }).getByText('₹200.00').first().waitFor();
  await session.looksRight('plan-card', inDarkToo);

  await page.getByLabel('Start of slab 2').fill('0');
  await page.getByText('No curve, because').waitFor();
  await page.getByRole('button', { name: 'Add card' }).click();
  await page.getByRole('alert').getByText('Nothing was changed').waitFor();
  expect(await page.getByLabel('Start of slab 2').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Rate of slab 2').inputValue()).toBe('0.1');
  await session.looksRight('plan-card-refused', [wide]);

  await page.getByLabel('Start of slab 2').fill('1000');
  await page.getByRole('button', { name: 'Add card' }).click();
  await onVersion(page, 1);
  await page.getByRole('table', { name: 'Rates of OTP verifications' }).getByText('₹0.15 each').waitFor();
});

test('a fee and a minimum are added, and cards are put into another order by keyboard', async () => {
  const { page } = session;
  await session.goTo(`${draftPath}/cards/new?kind=FIXED_FEE`);
  await choose(page, 'Billable item', /Platform fee/);
  await page.getByLabel('Rate of the price').fill('999');
  await page.getByRole('button', { name: 'Add card' }).click();
  await onVersion(page, 1);
  await session.goTo(`${draftPath}/cards/new?kind=MINIMUM_COMMITMENT`);
  await choose(page, 'Billable item', /Platform fee/);
  await page.getByLabel('Key').fill('minimum');
  await page.getByRole('textbox', { name: 'Amount', exact: true }).fill('2500');
  await page.getByRole('button', { name: 'Add card' }).click();
  await onVersion(page, 1);
  await page.getByText('At least ₹2,500.00').waitFor();
  await page.getByRole('button', { name: 'Move OTP verifications down' }).press('Enter');
  const first = page.getByRole('region', { name: 'Rate cards' }).locator('ol > li').first();
  await first.getByText('Platform fee').first().waitFor();
});

test('a rule scales a price when much is used', async () => {
  const { page } = session;
  await page.getByRole('link', { name: 'Add a rule' }).click();
  await page.getByLabel('Key').fill('much-used');
  await field(page, 'Meter of condition 1').click();
  await page.getByRole('option').first().click();
  await page.getByLabel('Quantity of condition 1').fill('100000');
  await page.getByLabel('Every rate times').fill('0.9');
  await page.getByRole('button', { name: 'Add rule' }).click();
  await onVersion(page, 1);
  await page.getByRole('region', { name: 'Pricing rules' }).getByText(/0\.9/).first().waitFor();
});

test('activating asks once, says that subscribers stay, and ends the editing', async () => {
  const { page } = session;
  await session.looksRight('plan-version', inDarkToo);
  await page.getByRole('button', { name: 'Activate' }).click();
  await page
    .getByRole('dialog')
    .getByText(/stays on the version they have/)
    .waitFor();
  await page.getByRole('button', { name: 'Activate version' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Active', { exact: true }).waitFor();
  expect(await page.getByRole('link', { name: 'Add a card' }).count()).toBe(0);
  await page.getByText('Administrator activated it').waitFor();
});

test('of two people who edit one card, the second sees what the first changed and loses nothing', async () => {
  const { page, context } = session;
  await page.getByRole('button', { name: 'Clone to a draft' }).click();
  await onVersion(page, 2);
  draftPath = new URL(page.url()).pathname;
  const colleague = await context.newPage();
  await colleague.goto(draftPath);
  await onVersion(colleague, 2);
  await colleague.getByRole('link', { name: 'Edit OTP verifications' }).click();
  await colleague.getByLabel('Rate of slab 1').waitFor();

  await page.getByRole('link', { name: 'Edit OTP verifications' }).click();
  await page.getByLabel('Rate of slab 1').fill('0.14');
  await page.getByRole('button', { name: 'Save card' }).click();
  await onVersion(page, 2);

  await colleague.getByLabel('Rate of slab 2').fill('0.08');
  await colleague.getByRole('button', { name: 'Save card' }).click();
  await colleague
    .getByRole('alert')
    .getByText(/Somebody else saved meanwhile/)
    .waitFor();
  await colleague.getByRole('table', { name: 'What changed meanwhile' }).getByText('0.14').first().waitFor();
  await colleague.getByRole('button', { name: 'Load the new state, keep what I typed' }).click();
  await colleague.getByText('This is saved now').waitFor();
  expect(await colleague.getByLabel('Rate of slab 2').inputValue()).toBe('0.08');
  await colleague.getByRole('button', { name: 'Take what is saved instead' }).click();
  expect(await colleague.getByLabel('Rate of slab 1').inputValue()).toBe('0.14');
  await colleague.getByLabel('Rate of slab 2').fill('0.08');
  await colleague.getByRole('button', { name: 'Save card' }).click();
  await onVersion(colleague, 2);
  await colleague.close();
});

test('the versions are told apart in sentences, and both states stand side by side', async () => {
  const { page } = session;
  await session.goTo(`${draftPath}/diff`);
  const card = page.getByRole('article', { name: /^Changed: / });
  await card.getByRole('listitem').filter({ hasText: '0.15 → 0.14 INR' }).waitFor();
  await card.getByText('₹0.08 each').waitFor();
  await session.looksRight('plan-diff');
});

test('a catalogue offers plans in its order, and they are compared side by side', async () => {
  const { page } = session;
  await session.goTo('/catalog/catalogues/new');
  await page.getByLabel('Name').fill(`Tiers ${mark}`);
  for (const plan of [/^Starter/, new RegExp(planName)]) {
    await choose(page, 'Add a plan', plan);
  }
  await page.getByRole('button', { name: `Move ${planName} up` }).press('Enter');
  await page.getByRole('button', { name: 'Create catalogue' }).click();
  await page.getByRole('heading', { level: 1, name: `Tiers ${mark}` }).waitFor();
  const offers = page.getByRole('table', { name: 'Price plans' }).locator('tbody').getByRole('row');
  await offers.first().getByText(planName).waitFor();
  await page.getByRole('table', { name: 'Plans side by side' }).getByText('OTP verifications').waitFor();
  await session.looksRight('catalogue');
  for (const plan of [planName, 'Starter']) await page.getByLabel(`Choose ${plan} to compare`).check();
  await page.getByRole('link', { name: 'Compare 2 plans' }).click();
  await page.getByRole('heading', { level: 1, name: 'Plans side by side' }).waitFor();
  await session.settled();
  await session.looksRight('plans-compare');
});

test('half a card is not lost by a wrong click: leaving asks', async () => {
  const { page } = session;
  await session.goTo(`${draftPath}/cards/new?kind=DISCOUNT`);
  await page.getByRole('textbox', { name: 'Percent' }).fill('10');
  await page.getByRole('link', { name: 'Version 2' }).click();
  await page.getByRole('button', { name: 'Stay' }).click();
  expect(await page.getByRole('textbox', { name: 'Percent' }).inputValue()).toBe('10');
});
