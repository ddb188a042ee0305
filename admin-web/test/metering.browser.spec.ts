import { closed, ConsoleSession, startingMs } from './console-session';

const word = Date.now().toString(36);
const eventName = `payment.captured-${word}`;
const meterKey = `payment-fees-${word}`;
const sample = JSON.stringify([
  { attributes: { amount: '100' }, dimensions: { country: 'IN' } },
  { attributes: { amount: '2000' }, dimensions: { country: 'AE' } },
  { attributes: { amount: '10' }, dimensions: { country: 'IN' } },
  { attributes: { amount: 'much' }, dimensions: { country: 'IN' } },
]);

let session: ConsoleSession;

beforeAll(async () => {
  session = await ConsoleSession.signedIn();
}, startingMs);

afterAll(() => closed(session));

jest.setTimeout(startingMs);

const field = (name: string) => session.page.getByRole('textbox', { name, exact: true });
const press = (name: string) => session.page.getByRole('button', { name, exact: true }).click();
const seen = (text: string) => session.page.getByText(text).first().waitFor();

async function choose(list: string, option: string, within = session.page.locator('main')): Promise<void> {
  await within.getByRole('combobox', { name: list, exact: true }).click();
  await session.page.getByRole('option', { name: option, exact: true }).click();
}

test('an event schema with a percentage fee is defined', async () => {
  await session.goTo('/catalog/event-schemas');
  await session.page.getByRole('link', { name: 'New event schema' }).click();
  await field('Event name').fill('Payment Captured');
  await field('Dimension 1').fill('country');
  await press('Add attribute');
  await field('Attribute 1').fill('amount');
  // It begins as a percentage fee; each part may be changed.
  await press('Add computed attribute');
  await field('Computed attribute 1').fill('fee');
  await press('Define event schema');
  // What was typed survives a refusal, and the field says what is wrong.
  await seen('use lower-case letters and digits');
  await field('Event name').fill(eventName);
  await session.looksRight('event-schema-new');
  await press('Define event schema');
  await session.page.getByRole('heading', { level: 1, name: eventName }).waitFor();
  await seen('the greatest of (amount × 0.02, 0.5)');
  await session.looksRight('event-schema');
});

test('a meter is built row by row, tried on samples and created', async () => {
  await session.page.getByRole('link', { name: 'New meter' }).click();
  await session.page.getByRole('heading', { level: 1, name: 'New meter' }).waitFor();
  await field('Key').fill(meterKey);
  await choose('Counts', 'Sum');
  await choose('Of', 'fee');
  await press('Add test');
  await choose('Attribute or dimension', 'amount');
  await choose('Test', '>=');
  await field('Value').fill('50');
  await choose('Grouped by', 'country');
  await session.page.keyboard.press('Escape');
  await field('Unit').fill('INR');
  await field('Sample events').fill(sample);
  await press('Try');
  const groups = session.page.getByRole('table', { name: 'What it says of each group' });
  await groups.getByRole('row', { name: /country IN/ }).waitFor();
  const events = session.page.getByRole('table', { name: 'What it makes of each event' });
  await events.getByRole('row', { name: /Event 3.*it is not so that amount >= 50/ }).waitFor();
  await events.getByRole('row', { name: /Event 4.*an attribute is a decimal number/ }).waitFor();
  await seen('Together: 12');
  await session.looksRight('meter-new');
  await press('Create meter');
  await session.page.getByRole('heading', { level: 1, name: meterKey }).waitFor();
  await seen('amount >= 50');
  await session.looksRight('meter');
});

test('the next version of a schema does not take from a meter what it counts by', async () => {
  await session.goTo(`/catalog/event-schemas/${eventName}/edit`);
  await press('Remove computed attribute 1');
  await press('Define next version');
  await session.page.getByRole('alert').getByText('declares no attribute fee').first().waitFor();
  // Leaving with unsaved changes asks.
  await session.page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').first().click();
  await press('Leave');
  await session.page.getByRole('heading', { level: 1, name: 'Event schemas' }).waitFor();
});

test('an item invoices what the meter counts, and the meter is then in use', async () => {
  await session.goTo('/catalog/items/new');
  await field('Invoice description').fill(`Payment fees ${word}`);
  await field('SAC code').fill('123456');
  await choose('Meter', `${meterKey} (INR)`);
  await press('Create item');
  await seen('a service accounting code has 6 digits');
  await field('SAC code').fill('998413');
  await press('Create item');
  await session.page.getByRole('heading', { level: 1, name: `Payment fees ${word}` }).waitFor();
  await session.looksRight('catalog-item');
  await session.page.getByRole('link', { name: meterKey }).click();
  await session.page.getByRole('heading', { level: 1, name: meterKey }).waitFor();
  await press('Archive');
  await press('Archive meter');
  await session.page.getByRole('dialog').getByText(`billable item payment-fees-${word}`).waitFor();
});

test('a feature is created and its name is changed', async () => {
  await session.goTo('/catalog/features/new');
  await field('Name').fill(`Payouts ${word}`);
  await press('Create feature');
  await session.page.getByRole('heading', { level: 1, name: `Payouts ${word}` }).waitFor();
  await session.page.getByRole('link', { name: 'Edit feature' }).click();
  await field('Name').fill(`Instant payouts ${word}`);
  await press('Save feature');
  await session.page.getByRole('heading', { level: 1, name: `Instant payouts ${word}` }).waitFor();
  await seen(`name: Payouts ${word} → Instant payouts ${word}`);
  for (const list of ['features', 'meters', 'event-schemas']) {
    await session.goTo(`/catalog/${list}`);
    await session.looksRight(`catalog-${list}`);
  }
});
