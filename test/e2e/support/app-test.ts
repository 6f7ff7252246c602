// The page fixture of every test in a browser: a fresh profile, and no error goes unnoticed.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { launchChromium } from '#test/support/chromium.ts';
import type {} from './global-setup.ts';

interface AppFixtures {
  readonly browser: Browser;
  readonly pageOptions: BrowserContextOptions;
  /** Errors that belong to what is tested. */
  readonly expectedErrors: readonly RegExp[];
  /** The app, opened in a profile of its own and ready. */
  readonly page: Page;
}

/** Fails every test in which the page logs an error, throws, or breaks the content security policy. */
export const test = base.extend<AppFixtures>({
  browser: [
    // eslint-disable-next-line no-empty-pattern -- the runner reads the parameter to learn what a fixture needs
    async ({}, use) => {
      const browser = await launchChromium();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  pageOptions: { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' },
  // In an array, because a value that is itself one would be taken for a fixture with options.
  expectedErrors: [[], { scope: 'test' }],
  page: async ({ browser, pageOptions, expectedErrors }, use) => {
    const context = await browser.newContext(pageOptions);
    const page = await context.newPage();
    const errors = await collectErrors(page);
    await withoutPickers(page);
    // A listener from the start keeps the choosers intercepted; switched on at the last moment, they are missed.
    page.on('filechooser', () => undefined);
    await openApp(page);
    await use(page);
    await context.close();
    const unexpected = errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)));
    expect(unexpected, 'errors in the page').toEqual([]);
  },
});

/** Loads the app and waits until it has drawn itself and checked the document. */
export async function openApp(page: Page): Promise<void> {
  await page.goto(inject('appUrl'));
  await page.getByRole('contentinfo').getByText('Up to date').waitFor();
}

/** The pickers of the system cannot be driven: without them the app downloads and uploads, which can. */
async function withoutPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
}

async function collectErrors(page: Page): Promise<readonly string[]> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => errors.push(`page error: ${error.message}`));
  await page.exposeFunction('reportViolation', (text: string) => errors.push(`policy: ${text}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportViolation') as (text: string) => void;
      report(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${String(event.lineNumber)}`,
      );
    });
  });
  return errors;
}
