import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromiumPath } from '@otpless/local-stack/chromium';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';

export type ColorScheme = 'light' | 'dark';

export interface View {
  width: 1440 | 390;
  colorScheme: ColorScheme;
}

/** How a person at a desk sees the console. */
export const wide: View = { width: 1440, colorScheme: 'light' };
export const narrow: View = { width: 390, colorScheme: 'light' };
export const inDarkToo: readonly View[] = [
  wide,
  narrow,
  { width: 1440, colorScheme: 'dark' },
  { width: 390, colorScheme: 'dark' },
];

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures are kept; a run that only tests keeps none, and leaves the working tree as it was. */
const screenshotFolder = process.env['SCREENSHOT_DIR'];
const heights = { 1440: 900, 390: 844 } as const;
const patienceMs = 60_000;
/** How long a browser may take to start and sign in on a machine that is busy. */
export const startingMs = 180_000;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} names the running console; the test's harness sets it`);
  return value;
}

/** A person at the console: opens it, signs in, goes to pages and waits until they have come. */
export class ConsoleSession {
  private constructor(
    private readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** Opens a browser at the sign-in page. */
  static async open(view: View = wide): Promise<ConsoleSession> {
    const { executablePath, args, env } = await chromiumPath();
    const browser = await chromium.launch({ executablePath, args: [...args], env: { ...env }, headless: true });
    const context = await browser.newContext({
      baseURL: required('CONSOLE_URL'),
      viewport: { width: view.width, height: heights[view.width] },
      colorScheme: view.colorScheme,
      reducedMotion: 'reduce',
      locale: 'en-IN',
      timezoneId: 'Asia/Kolkata',
    });
    context.setDefaultTimeout(patienceMs);
    return new ConsoleSession(browser, context, await context.newPage());
  }

  /** Opens a browser and signs in as the administrator. */
  static async signedIn(view?: View): Promise<ConsoleSession> {
    const session = await ConsoleSession.open(view);
    try {
      await session.page.goto('/');
      await session.signIn(required('ADMIN_EMAIL'), required('ADMIN_PASSWORD'));
      await session.page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      return session;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  /** Fills the sign-in form and sends it. */
  async signIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByRole('textbox', { name: 'Password' }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Changes to another size and colour scheme. */
  async look({ width, colorScheme }: View): Promise<void> {
    await this.page.setViewportSize({ width, height: heights[width] });
    await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  }

  /** Goes to an address and waits until the page has what it shows. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(path);
    await this.settled();
  }

  /** Waits until no skeleton is left and the page has its name. */
  async settled(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.waitForFunction(() => document.querySelector('[data-loading]') === null);
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** Follows the first or last row of the table with that name, and answers the address it led to. */
  async openRowOf(table: string, which: 'first' | 'last' = 'first'): Promise<string> {
    const rows = this.page.getByRole('table', { name: table }).locator('tbody').getByRole('row');
    const row = which === 'first' ? rows.first() : rows.last();
    const href = await row.getByRole('link').first().getAttribute('href');
    if (!href) throw new Error(`The ${which} row of “${table}” leads nowhere`);
    await this.goTo(href);
    return href;
  }

  /** A field with that label, whether one types or chooses in it. */
  field(label: string): Locator {
    return this.page
      .getByRole('combobox', { name: label })
      .or(this.page.getByRole('textbox', { name: label }))
      .first();
  }

  /** Types an option into the field with that label, and chooses it. */
  async choose(label: string, option: string): Promise<void> {
    await this.field(label).click();
    await this.field(label).fill(option);
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Finds the page as it stands without fault for axe, and no wider than its window, at every size; takes its pictures. */
  async looksRight(name: string, views: readonly View[] = [wide, narrow]): Promise<void> {
    await this.settled();
    for (const view of views) {
      await this.look(view);
      await this.page.mouse.move(0, 0);
      await this.picture(name, view);
      expect({ name, view, problems: await this.accessibilityProblems() }).toEqual({ name, view, problems: [] });
      expect({ name, view, overflows: await this.overflows() }).toEqual({ name, view, overflows: false });
    }
    await this.look(wide);
  }

  /** What axe finds wrong with the page as it stands, in words; empty when it finds nothing. */
  async accessibilityProblems(): Promise<string[]> {
    // Evaluated, not injected as a script: the page's content security policy stays in force.
    await this.page.evaluate(axeSource);
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    });
  }

  /** Whether the page is wider than its window. */
  overflows(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  }

  /** Takes a picture of the whole page into the folder that `SCREENSHOT_DIR` names, where it names one. */
  async picture(name: string, { width, colorScheme }: View): Promise<void> {
    // From its top: what stays in place while one scrolls would lie across the picture.
    await this.page.evaluate(() => window.scrollTo(0, 0));
    if (screenshotFolder === undefined) return;
    await mkdir(screenshotFolder, { recursive: true });
    const suffix = colorScheme === 'dark' ? '-dark' : '';
    await this.page.screenshot({ path: join(screenshotFolder, `${name}-${width}${suffix}.png`), fullPage: true });
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** Closes a session if it was opened: a set-up that failed must not leave a browser behind. */
export async function closed(session: ConsoleSession | undefined): Promise<void> {
  await session?.close();
}
