import type { Caller } from '@otpless/acceptance/caller';
import { unique } from '@otpless/acceptance/road';
import { sharedWorld } from '@otpless/acceptance/world';
import { closed, ConsoleSession, inDarkToo, startingMs, wide } from './console-session';
import { subscriptionOffers, type SubscriptionOffers } from './subscription-offers';

// One person tries a new price on some accounts: makes the experiment, starts it, subscribes an account by it, and
// stops it. The steps build on one another.

const name = unique('Autumn price ');
const key = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

let session: ConsoleSession;
let admin: Caller;
let offers: SubscriptionOffers;
beforeAll(async () => {
  ({ admin } = await sharedWorld());
  [offers, session] = await Promise.all([subscriptionOffers(admin), ConsoleSession.signedIn(wide)]);
}, startingMs);
afterAll(() => closed(session));

const arm = (named: string) =>
  session.page.getByRole('table', { name: 'Arms' }).getByRole('row').filter({ hasText: named });
/** What stands in the columns of an arm, after its key and its plan. */
const figuresOf = async (named: string) => (await arm(named).getByRole('cell').allInnerTexts()).slice(2);

test('a refused experiment names the field and keeps what was typed', async () => {
  const { page } = session;
  await session.goTo('/catalog/experiments');
  await page.getByRole('link', { name: 'New experiment' }).click();
  await page.getByLabel('Name').fill(name);
  await session.choose('Plan of arm 1', offers.basicName);
  await page.getByLabel('Key of arm 1').fill('present');
  await session.choose('Plan of arm 2', offers.premiumName);
  await page.getByLabel('Key of arm 2').fill('new');
  await page.getByLabel('Weight of arm 2').fill('none');
  await page.getByRole('button', { name: 'Create experiment' }).click();
  await page.getByRole('alert').getByText('Nothing was changed').waitFor();
  expect(await page.getByLabel('Weight of arm 2').getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByLabel('Name').inputValue()).toBe(name);
  expect(await page.getByLabel('Key of arm 1').inputValue()).toBe('present');
  await session.looksRight('experiment-new', inDarkToo);

  await page.getByLabel('Weight of arm 2').fill('1');
  await page.getByRole('button', { name: 'Create experiment' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByText('Draft', { exact: true }).waitFor();
});

test('a draft is edited, and started after one question', async () => {
  const { page } = session;
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Weight of arm 1').fill('3');
  await page.getByRole('button', { name: 'Save experiment' }).click();
  await page.getByRole('button', { name: 'Start' }).waitFor();
  expect(await figuresOf('present')).toEqual(['3', '75 %', '0', '0']);

  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start experiment' }).click();
  await page.getByText('Running', { exact: true }).waitFor();
  expect(await page.getByRole('link', { name: 'Edit', exact: true }).count()).toBe(0);
});

test('an account gets its arm when it subscribes, and counts in the results', async () => {
  const { page } = session;
  const { experimentOffer } = await admin.ask<{ experimentOffer: { arm: { key: string } } }>(
    `query ($key: String!, $accountId: ID!) {
      experimentOffer(experimentKey: $key, accountId: $accountId) { ... on ExperimentOffer { arm { key } } } }`,
    { key, accountId: offers.accountId },
  );
  const mine = experimentOffer.arm.key;
  await session.goTo(`/accounts/${offers.accountId}/subscribe`);
  await page.getByText('By an experiment').click();
  await session.choose('Experiment', name);
  await page.getByText(`Offers this account arm ${mine}`).waitFor();
  await page.getByLabel('Seats held').fill('2');
  await session.looksRight('subscribe-by-experiment', inDarkToo);
  await page.getByRole('button', { name: 'Subscribe' }).click();
  await page.getByRole('region', { name: 'Subscriptions' }).getByRole('link').first().click();
  await page.getByRole('link', { name: `${name}, arm ${mine}` }).click();
  await arm(mine).waitFor();
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
  const [weight, share] = mine === 'present' ? ['3', '75 %'] : ['1', '25 %'];
  expect(await figuresOf(mine)).toEqual([weight, share, '1', '1']);
  await session.looksRight('experiment', inDarkToo);
});

test('an experiment is stopped after one question, and its results stay', async () => {
  const { page } = session;
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('dialog').getByText('Who subscribed by it stays').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop experiment' }).click();
  await page.getByText('Stopped', { exact: true }).first().waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(0);

  await page.getByRole('link', { name: 'Experiments' }).first().click();
  await page.getByLabel('Search experiments').fill(key);
  await page.waitForURL(/search=/);
  await page.getByRole('table', { name: 'Experiments' }).getByRole('link', { name }).waitFor();
  await session.looksRight('experiments', inDarkToo);
});
