import { closed, ConsoleSession, startingMs } from './console-session';

let session: ConsoleSession;
beforeAll(async () => {
  session = await ConsoleSession.open();
}, startingMs);
afterAll(() => closed(session));

const stored = () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]);

test('a stranger is asked to sign in, and comes to where they were going', async () => {
  const { page } = session;
  await page.goto('/wallets');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await session.picture('sign-in', { width: 1440, colorScheme: 'light' });
  expect(await session.accessibilityProblems()).toEqual([]);
  await session.look({ width: 390, colorScheme: 'light' });
  await session.picture('sign-in', { width: 390, colorScheme: 'light' });
  await session.look({ width: 1440, colorScheme: 'light' });

  await session.signIn(process.env['ADMIN_EMAIL']!, 'not the password');
  await page.getByRole('alert').getByText('do not match').waitFor();
  expect(await page.getByLabel('E-mail').inputValue()).toBe(process.env['ADMIN_EMAIL']);

  await session.signIn(process.env['ADMIN_EMAIL']!, process.env['ADMIN_PASSWORD']!);
  await page.getByRole('heading', { level: 1, name: 'Wallets' }).waitFor();
});

test('a reload keeps the session, though no script could have read a token from storage', async () => {
  const { page } = session;
  expect(await page.evaluate(stored)).not.toMatch(/eyJ|otpless_refresh|token/i);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Wallets' }).waitFor();
});

test('whoever signs out is out, also after a reload', async () => {
  const { page } = session;
  await page.getByRole('button', { name: /Account menu/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goto('/invoices');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});
