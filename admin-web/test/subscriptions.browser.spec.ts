import { readFile } from 'node:fs/promises';
import { indianDay } from '@otpless/acceptance/calendar';
import type { Caller } from '@otpless/acceptance/caller';
import { accountOf, unique } from '@otpless/acceptance/road';
import { sharedWorld } from '@otpless/acceptance/world';
import { closed, ConsoleSession, startingMs, wide } from './console-session';
import { subscriptionOffers, type SubscriptionOffers } from './subscription-offers';

// One person leads one subscription through its life: each change shows its effect before it is made.
// The steps build on one another.

let session: ConsoleSession;
let admin: Caller;
let offers: SubscriptionOffers;
const couponName = unique('Welcome ');
/** The address of the subscription that is led through its life. */
let subscription: string;
beforeAll(async () => {
  ({ admin } = await sharedWorld());
  const coupon = { key: unique('welcome-'), name: couponName, percent: '10', duration: { kind: 'CYCLES', cycles: 2 } };
  await admin.done('createCoupon', 'Coupon', 'id', coupon);
  [offers, session] = await Promise.all([subscriptionOffers(admin), ConsoleSession.signedIn(wide)]);
}, startingMs);
afterAll(() => closed(session));

/** Asks for the effect of what is typed, looks at it, and then does the deed. */
async function doneAfterLook(deed: string, look: string | RegExp, picture?: string): Promise<void> {
  const { page } = session;
  await page.getByRole('button', { name: 'See the effect' }).click();
  await page.getByRole('region', { name: 'As it would be' }).getByText(look).first().waitFor();
  if (picture) await session.looksRight(picture);
  await page.getByRole('button', { name: deed }).click();
  await page.getByRole('heading', { level: 2, name: 'Timeline' }).waitFor();
}

async function begin(action: string): Promise<void> {
  const { page } = session;
  const link = page.getByRole('link', { name: action, exact: true });
  if (!(await link.isVisible())) {
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: action, exact: true }).click();
  } else await link.click();
  await page.getByRole('button', { name: 'See the effect' }).waitFor();
}

const schedule = () => session.page.getByRole('table', { name: 'Phases, from the first day on' });
const change = (what: string | RegExp) =>
  session.page
    .getByRole('table', { name: /^Changes/ })
    .getByRole('row')
    .filter({ hasText: what });

test('an account is put on a plan from a day to come on, with its seats and a coupon', async () => {
  const { page } = session;
  await session.goTo(`/accounts/${offers.accountId}/subscribe`);
  await session.choose('Plan', offers.basicName);
  await page.getByLabel('Seats held').fill('-5');
  await page.getByLabel('Starts on').fill(indianDay(40));
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await page.getByRole('alert').getByText('Nothing was changed').waitFor();
  expect(await page.getByLabel('Seats held').getAttribute('aria-invalid')).toBe('true');

  await page.getByLabel('Seats held').fill('5');
  await session.choose('Coupon', couponName);
  await session.looksRight('subscribe-future');
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await page.getByRole('region', { name: 'Subscriptions' }).getByText('Scheduled').waitFor();
});

test('phases begin one after the other: a trial, then the plan', async () => {
  const { page } = session;
  // What was to come is in the way of another on the same meters: it is cancelled first.
  await page.getByRole('region', { name: 'Subscriptions' }).getByRole('link').first().click();
  await page.getByRole('table', { name: 'Coupons of this subscription' }).getByText(couponName).waitFor();
  await begin('Cancel');
  await page.getByLabel('At once').check();
  await doneAfterLook('Cancel subscription', /./);
  await page.getByText('Cancelled', { exact: true }).first().waitFor();

  await session.goTo(`/accounts/${offers.accountId}/subscribe`);
  await page.getByText('Phases', { exact: true }).click();
  await session.choose('Plan of phase 1', offers.basicName);
  await page.getByLabel('A trial: its days cost nothing').check();
  await page.getByRole('combobox', { name: 'Length of phase 1' }).click();
  await page.getByRole('option', { name: 'For days' }).click();
  await page.getByLabel('Days of phase 1').fill('3');
  await page.getByRole('button', { name: 'Add a phase' }).click();
  await session.choose('Plan of phase 2', offers.basicName);
  await page.getByLabel('Starts on').fill(indianDay(-10));
  await session.looksRight('subscribe-phases');
  await page.getByRole('button', { name: 'Subscribe' }).click();
  const mine = page.getByRole('region', { name: 'Subscriptions' });
  await mine.getByText('Active').waitFor();
  await mine.getByRole('link', { name: offers.basicName }).first().click();
  await schedule().getByText('Trial, free').waitFor();
  subscription = new URL(page.url()).pathname;
});

test('a change of plan shows its effect, is made, and is taken back', async () => {
  const { page } = session;
  await begin('Change plan');
  await session.choose('Plan', offers.premiumName);
  await page.getByLabel('Reason').fill('They send more');
  await page.getByRole('button', { name: 'See the effect' }).click();
  const charges = page.getByRole('region', { name: 'What it does to charges' });
  await charges.locator('summary').filter({ hasText: '₹5,000' }).first().waitFor();
  // What is typed anew is asked anew.
  await page.getByLabel('Reason').fill('They send much more');
  await charges.waitFor({ state: 'detached' });
  await page.getByLabel('Reason').fill('They send more');
  await doneAfterLook('Change plan', new RegExp(offers.premiumName), 'subscription-change-plan');
  await schedule().getByText(new RegExp(offers.premiumName)).waitFor();
  await change('They send more').getByText('Pending').waitFor();

  await begin('Take change of plan back');
  await doneAfterLook('Take change back', new RegExp(offers.basicName));
  await change('They send more').getByText('Withdrawn').waitFor();
  expect(await schedule().getByText(new RegExp(offers.premiumName)).count()).toBe(0);
});

test('what somebody else did meanwhile is told, and what was typed stays', async () => {
  const { page } = session;
  await begin('Pause');
  await page.getByLabel('On a day').check();
  await page.getByLabel(/^Day( \*)?$/).fill(indianDay(5));
  await page.getByLabel('Goes on again on').fill(indianDay(9));
  const id = subscription.split('/').at(-1);
  const { subscription: seen } = await admin.ask<{ subscription: { version: number } }>(
    'query($id: ID!) { subscription(id: $id) { version } }',
    { id },
  );
  await admin.done('setLicenceQuantity', 'PlanSubscription', 'id', {
    subscriptionId: id,
    expectedVersion: seen.version,
    rateCardKey: 'seats',
    quantity: '5',
    timing: 'IMMEDIATE',
  });
  await page.getByRole('button', { name: 'See the effect' }).click();
  await page.getByRole('alert').getByText('Somebody else saved meanwhile').waitFor();
  await page
    .getByRole('table', { name: 'What changed meanwhile' })
    .getByText(/licences of seats set to 5/)
    .waitFor();
  await session.looksRight('subscription-conflict');
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/graphql')),
    page.getByRole('button', { name: 'Load the new state' }).click(),
  ]);
  expect(await page.getByLabel('Goes on again on').inputValue()).toBe(indianDay(9));
  await doneAfterLook('Pause subscription', 'Paused, free');
  await schedule().getByText('Paused, free').waitFor();

  await begin('Resume');
  await doneAfterLook('Resume subscription', 'By the plan');
  await change(/^Pause from/).waitFor();
  expect(await schedule().getByText('Paused, free').count()).toBe(0);
});

test('a number of licences is set for a day to come, and withdrawn', async () => {
  const { page } = session;
  await page.getByRole('link', { name: 'Set a number' }).click();
  await page.getByLabel('Number held').fill('12');
  await page.getByLabel('With the next period').check();
  await doneAfterLook('Set number', /./);
  const row = page
    .getByRole('table', { name: /^Licences held/ })
    .getByRole('row')
    .filter({ hasText: '12' });
  await row.getByText('Pending').waitFor();
  await session.looksRight('subscription');
  await row.getByRole('button', { name: /^Withdraw the change of Seats/ }).click();
  await page.getByRole('button', { name: 'Withdraw change' }).click();
  await row.waitFor({ state: 'detached' });
});

test('a rate is overridden with the card editor, and cleared', async () => {
  const { page } = session;
  await page.getByRole('link', { name: 'Override a card' }).click();
  await page.getByRole('link', { name: 'Price verifications otherwise' }).click();
  await page.getByLabel('Rate of the price').fill('-1');
  await page.getByRole('button', { name: 'See the effect' }).click();
  await page.getByRole('alert').getByText('Nothing was changed').waitFor();
  expect(await page.getByLabel('Rate of the price').getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('Rate of the price').fill('0.2');
  await doneAfterLook('Override card', 'verifications overridden', 'subscription-override');
  await page.getByRole('table', { name: 'Overrides by card' }).getByText('Pending').waitFor();

  await page.getByRole('link', { name: 'Clear verifications' }).click();
  await doneAfterLook('Clear override', /./);
  await page.getByText('Priced as the plan is').waitFor();
});

test('a card of the plan is taken out and comes back; a coupon is applied and removed', async () => {
  const { page } = session;
  await page.getByRole('link', { name: 'Override a card' }).click();
  await page.getByRole('link', { name: 'Take seats out' }).click();
  await doneAfterLook('Take card out', /./);
  await page.getByRole('table', { name: 'Overrides by card' }).getByRole('row').filter({ hasText: 'seats' }).waitFor();
  await page.getByRole('link', { name: 'Clear seats' }).click();
  await doneAfterLook('Clear override', /./);
  await page.getByText('Priced as the plan is').waitFor();

  const coupons = page.getByRole('region', { name: 'Coupons' });
  await coupons.getByRole('link', { name: 'Apply a coupon' }).click();
  await session.choose('Coupon', couponName);
  await page.getByLabel('With the next period').check();
  await doneAfterLook('Apply coupon', /./, 'subscription-coupon');
  await coupons.getByText('10 %').waitFor();
  await coupons.getByRole('link', { name: /^Remove welcome-/ }).click();
  await doneAfterLook('Remove coupon', /./);
  await coupons.getByText('No coupons').waitFor();
});

test('a cancellation shows the last day, is made, and taken back; a form that was typed in asks before it is left', async () => {
  const { page } = session;
  await begin('Cancel');
  await page.getByLabel('Reason').fill('They asked');
  await page.getByRole('link', { name: 'Subscriptions' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stay' }).click();
  await doneAfterLook('Cancel subscription', /./, 'subscription-cancel');
  await change('They asked').getByText('Pending').waitFor();

  await begin('Take cancellation back');
  await doneAfterLook('Take cancellation back', 'None, it goes on');
  await change('They asked').getByText('Withdrawn').waitFor();
});

test('one that has ended is taken up again', async () => {
  const { page } = session;
  const { accountId } = await accountOf(admin, { paymentMode: 'POSTPAID' });
  const ended = { accountId, planVersionId: offers.basic, startsOn: indianDay(-20), endsOn: indianDay(-5) };
  const { id } = await admin.done<{ id: string }>('subscribe', 'PlanSubscription', 'id', ended);
  await session.goTo(`/subscriptions/${id}`);
  await page.getByText('Ended', { exact: true }).first().waitFor();
  await begin('Reactivate');
  await doneAfterLook('Reactivate subscription', 'None, it goes on', 'subscription-reactivate');
  await page.getByText('Active', { exact: true }).first().waitFor();
});

test('the list is narrowed, comes as a file, and leads to it', async () => {
  const { page } = session;
  const table = page.getByRole('table', { name: 'Subscriptions, newest first' });
  const rows = table.locator('tbody').getByRole('row');
  await session.goTo('/subscriptions');
  await page.getByLabel('Search subscriptions').fill(offers.basicName.toUpperCase());
  await page.waitForURL(/search=/);
  await table.getByText('Cancelled').waitFor();
  await session.choose('Plan', `${offers.basicName}, version 1`);
  await page.getByRole('radiogroup', { name: 'Status' }).getByText('Active', { exact: true }).click();
  await page.waitForURL(/status=ACTIVE/);
  await table.getByText('Cancelled').waitFor({ state: 'detached' });
  await session.settled();
  expect(await rows.count()).toBe(2); // the one that is led through its life, and the one that was taken up again
  await session.looksRight('subscriptions');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export CSV' }).click(),
  ]);
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.join('\n')).toContain(offers.accountId);

  await session.goTo(`/subscriptions?account=${offers.accountId}&status=ACTIVE`);
  await session.openRowOf('Subscriptions, newest first');
  expect(new URL(page.url()).pathname).toBe(subscription);
});
