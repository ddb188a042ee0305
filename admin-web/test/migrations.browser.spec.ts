import type { Caller } from '@otpless/acceptance/caller';
import { accountOf, unique } from '@otpless/acceptance/road';
import { sharedWorld } from '@otpless/acceptance/world';
import { closed, ConsoleSession, inDarkToo, startingMs, wide } from './console-session';
import { subscriptionOffers, type SubscriptionOffers } from './subscription-offers';

// One person puts the subscriptions of a version on another, looks at what it costs, and takes it back.

let session: ConsoleSession;
let admin: Caller;
let offers: SubscriptionOffers;
beforeAll(async () => {
  ({ admin } = await sharedWorld());
  [offers, session] = await Promise.all([subscriptionOffers(admin), ConsoleSession.signedIn(wide)]);
  const another = await accountOf(admin, { paymentMode: 'POSTPAID' });
  for (const { accountId } of [offers, another]) {
    const input = { accountId, planVersionId: offers.basic, startsOn: `${monthsAgo(2)}-01` };
    await admin.done('subscribe', 'PlanSubscription', 'id', input);
  }
}, startingMs);
afterAll(() => closed(session));

function monthsAgo(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
}

async function choose(label: string, option: string): Promise<void> {
  await session.field(label).click();
  await session.field(label).fill(option);
  await session.page.getByRole('option', { name: option }).first().click();
}

const outcomes = (status: string) =>
  session.page.getByRole('table', { name: 'Subscriptions of the migration' }).getByText(status, { exact: true });

test('a refused plan names the field and keeps what was typed; then the effect on each is shown', async () => {
  const { page } = session;
  const { planVersion } = await admin.ask<{ planVersion: { plan: { id: string } } }>(
    'query ($id: ID!) { planVersion(id: $id) { plan { id } } }',
    { id: offers.basic },
  );
  await session.goTo(`/catalog/plans/${planVersion.plan.id}/versions/${offers.basic}`);
  await page.getByRole('link', { name: 'Migrate subscriptions' }).click();
  await choose('To version', offers.premiumName);
  await page.getByRole('button', { name: 'See the effect' }).click();
  await page.getByRole('alert').getByText('Nothing was changed').waitFor();
  expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('Name').fill(unique('To premium '));
  await session.looksRight('migration-new');
  await page.getByRole('button', { name: 'See the effect' }).click();
  await page.getByText('Planned', { exact: true }).waitFor();
  await outcomes('Ready').nth(1).waitFor();
  await page
    .getByRole('table', { name: /^Fees and held licences/ })
    .getByText('₹9,000')
    .waitFor();
});

test('the new version is priced on what the accounts used last month, and that can be linked', async () => {
  const { page } = session;
  await page.getByRole('button', { name: 'Price on last month’s usage' }).click();
  const totals = page.getByRole('table', { name: 'Effect on real usage, before tax' });
  await totals.getByText('₹').first().waitFor();
  await page.waitForURL(/simulation=sim_/);
  await page.reload();
  await totals.getByText('₹').first().waitFor();
  await page.getByRole('columnheader', { name: 'Usage differs by' }).waitFor();
  await session.looksRight('migration-planned', inDarkToo);
});

test('it is approved once with its figures, runs, and is returned with one click', async () => {
  const { page } = session;
  await page.getByRole('button', { name: 'Approve' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByText('2 subscriptions change to the new version').waitFor();
  await page.getByRole('button', { name: 'Approve and run' }).click();
  await outcomes('Done').nth(1).waitFor();
  await page.getByRole('button', { name: 'Return all' }).waitFor();
  await session.looksRight('migration-done', inDarkToo);

  await page.getByRole('button', { name: 'Return all' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Return all' }).click();
  await outcomes('Returned').nth(1).waitFor();
});

test('picked subscriptions are planned, and the migration is given up before it runs', async () => {
  const { page } = session;
  await session.goTo('/catalog/migrations');
  await page.getByRole('table', { name: 'Migrations, latest first' }).getByText('2 returned').waitFor();
  await session.looksRight('migrations', inDarkToo);
  await page.getByRole('link', { name: 'Plan a migration' }).click();
  await page.getByLabel('Name').fill(unique('Picked '));
  await page.getByText('Picked', { exact: true }).click();
  const boxes = page.getByRole('checkbox', { name: new RegExp(offers.basicName) });
  await boxes.first().check();
  await page.getByText('1 picked').waitFor();
  await choose('To version', offers.premiumName);
  await session.looksRight('migration-picked');
  await page.getByRole('button', { name: 'See the effect' }).click();
  await outcomes('Ready').first().waitFor();
  await page.getByRole('button', { name: 'Cancel migration' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel migration' }).click();
  await page.getByText('Cancelled', { exact: true }).waitFor();
});
