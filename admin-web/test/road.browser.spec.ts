import { randomUUID } from 'node:crypto';
import { sharedWorld } from '@otpless/acceptance/world';
import { closed, ConsoleSession, startingMs } from './console-session';
import { newGstin } from './gstin';
import { subscriptionOffers, type SubscriptionOffers } from './subscription-offers';

// One person takes one customer the whole way: from its GSTIN to a balance that falls while events come in.
// The steps build on one another.

const mark = randomUUID().slice(0, 8);
const customerName = `Testmart ${mark}`;
const alias = `mer_${mark}`;

let session: ConsoleSession;
/** A plan whose fee the top-up covers, so that the balance moves with each event. */
let offers: SubscriptionOffers;
let accountPath: string;
let walletPath: string;
beforeAll(async () => {
  const { admin } = await sharedWorld();
  [offers, session] = await Promise.all([subscriptionOffers(admin), ConsoleSession.signedIn()]);
}, startingMs);
afterAll(() => closed(session));

/** Other subgraphs hear of a new account a moment later: presses again until they have. */
async function pressUntil(button: string, heading: RegExp): Promise<void> {
  const { page } = session;
  for (let attempt = 0; attempt < 40; attempt += 1) {
    await page.getByRole('button', { name: button }).click();
    const answered = page.getByRole('alert').or(page.getByRole('heading', { level: 1, name: heading }));
    await answered.first().waitFor();
    if (await page.getByRole('heading', { level: 1, name: heading }).isVisible()) return;
  }
  throw new Error(`“${button}” was refused every time`);
}

test('a customer with a wrong GSTIN is refused at the field, and nothing typed is lost', async () => {
  const { page } = session;
  await session.goTo('/customers');
  await page.getByRole('link', { name: 'New customer' }).click();
  await page.getByLabel('Legal name').fill(`${customerName} Private Limited`);
  await page.getByLabel('Display name').fill(customerName);
  await page.getByLabel('GSTIN').fill('29WRONG');
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill('7 Brigade Road');
  await page.getByLabel('City').fill('Bengaluru');
  await page.getByLabel('Postal code').fill('560001');
  await page.getByLabel('State').first().fill('Karnataka');
  await page.getByRole('option', { name: 'Karnataka (29)' }).click();
  await page.getByRole('button', { name: 'Create customer' }).click();
  await page.getByRole('alert').getByText('Nothing was changed').waitFor();
  expect(await page.getByLabel('GSTIN').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Legal name').inputValue()).toBe(`${customerName} Private Limited`);
  expect(await session.accessibilityProblems()).toEqual([]);

  await page.getByLabel('GSTIN').fill(newGstin('29'));
  await page.getByRole('button', { name: 'Create customer' }).click();
  await page.getByRole('heading', { level: 1, name: customerName }).waitFor();
});

test('it gets an account and an alias', async () => {
  const { page } = session;
  await page.getByRole('link', { name: 'New account' }).click();
  await page.getByLabel('Name').fill('Production');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { level: 1, name: 'Production' }).waitFor();
  accountPath = new URL(page.url()).pathname;

  await page.getByLabel('New alias').fill(alias);
  await page.getByRole('button', { name: 'Assign alias' }).click();
  await page.getByRole('cell', { name: alias, exact: true }).waitFor();
});

test('it is put on a plan and gets a wallet', async () => {
  const { page } = session;
  await page.getByRole('link', { name: 'Subscribe to a plan' }).click();
  await page.getByRole('heading', { level: 1, name: /Subscribe Production/ }).waitFor();
  await session.choose('Plan', offers.basicName);
  await pressUntil('Subscribe', /^Production$/);
  await page.getByRole('region', { name: 'Subscriptions' }).getByText('Active').waitFor();
  await pressUntil('Open a wallet', /^Wallet of/);
  walletPath = new URL(page.url()).pathname;
});

test('a top-up says its effect, asks once, and the money arrives without a reload', async () => {
  const { page } = session;
  await page.getByRole('link', { name: 'Top up' }).click();
  await page.getByLabel('Amount received').fill('-5');
  await page.getByLabel('Reference').fill(`UTR ${mark}`);
  await page.getByRole('button', { name: 'Review top-up' }).click();
  await page.getByRole('button', { name: 'Top up wallet' }).click();
  await page.getByRole('alert').getByText('Nothing was changed').waitFor();
  expect(await page.getByLabel('Amount received').getAttribute('aria-invalid')).toBe('true');

  await page.getByLabel('Amount received').fill('11800');
  await page.getByRole('button', { name: 'Review top-up' }).click();
  await page.getByRole('dialog').getByText('₹11,800.00').waitFor();
  expect(await session.accessibilityProblems()).toEqual([]);
  await page.getByRole('button', { name: 'Top up wallet' }).click();
  await page.getByRole('heading', { level: 1, name: /^Wallet of/ }).waitFor();
  await page
    .getByRole('table', { name: /Top-ups/ })
    .getByText('Posted')
    .waitFor();
  await page
    .getByRole('table', { name: /Grants/ })
    .getByText('Purchased')
    .waitFor();
});

test('promotional money is granted, and an alert rule is made', async () => {
  const { page } = session;
  await page.getByRole('link', { name: 'Grant promotional money' }).click();
  await page.getByRole('textbox', { name: 'Amount', exact: true }).fill('100');
  await page.getByLabel('Reason').fill('Welcome');
  await page.getByRole('button', { name: 'Review grant' }).click();
  await page.getByRole('button', { name: 'Grant money' }).click();
  await page
    .getByRole('table', { name: /Grants/ })
    .getByText('Promotional')
    .waitFor();

  await page.getByRole('link', { name: 'New rule' }).click();
  await page.getByLabel('Alert when').fill('500');
  await page.getByRole('button', { name: 'Create rule' }).click();
  await page.getByRole('table', { name: 'Alert rules' }).getByText('₹500.00').waitFor();
});

test('a key is made, its secret shown once; an event sent with it moves the balance on the open page', async () => {
  const { page } = session;
  await session.goTo('/developers/api-keys');
  await page.getByRole('link', { name: 'New API key' }).click();
  await page.getByLabel('Name').fill(`Browser test ${mark}`);
  await page.getByLabel('Source').fill(`browser-test-${mark}`);
  await page.getByRole('button', { name: 'Create key' }).click();
  const secret = (await page.getByTestId('api-key-secret').textContent()) ?? '';
  expect(secret).not.toBe('');
  await page.getByRole('link', { name: 'Done' }).click();
  await page.getByRole('cell', { name: `browser-test-${mark}` }).waitFor();
  expect(await page.getByText(secret).count()).toBe(0);

  await session.goTo(walletPath);
  await page.getByText('Live', { exact: true }).waitFor();
  const balance = page.getByTestId('live-balance');
  const before = await balance.getAttribute('value');
  const sent = await page.request.post('/v1/events', {
    headers: { authorization: `Bearer ${secret}` },
    data: { events: [oneEvent()] },
  });
  expect(await sent.json()).toMatchObject({ accepted: 1 });
  await page.waitForFunction(
    (was) => document.querySelector('[data-testid="live-balance"]')?.getAttribute('value') !== was,
    before,
  );
});

test('a revoked key is refused', async () => {
  const { page } = session;
  await session.goTo('/developers/api-keys');
  await page.getByRole('button', { name: `Revoke Browser test ${mark}` }).click();
  await page.getByRole('button', { name: 'Revoke key' }).click();
  const row = page.getByRole('row').filter({ hasText: `browser-test-${mark}` });
  await row.getByText('Revoked').waitFor();
});

test('an alias is released after asking once', async () => {
  const { page } = session;
  await session.goTo(accountPath);
  await page.getByRole('button', { name: `Release ${alias}` }).click();
  await page.getByRole('button', { name: 'Release alias' }).click();
  await page.getByRole('button', { name: `Release ${alias}` }).waitFor({ state: 'detached' });
});

function oneEvent() {
  return {
    id: randomUUID(),
    eventName: 'otp.verification',
    subject: alias,
    occurredAt: new Date().toISOString(),
    dimensions: { country: 'IN', channel: 'SMS', status: 'VERIFIED' },
  };
}
