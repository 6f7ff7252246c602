// The page fixture of every test in a browser: a fresh profile, and no error goes unnoticed.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
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
    const errors = await collectErrors(context);
    await withoutPickers(context);
    const page = await context.newPage();
    await openApp(page);
    await use(page);
    await context.close();
    const unexpected = errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)));
    expect(unexpected, 'errors in the page').toEqual([]);
  },
});

/** Loads the app and waits until it has drawn itself and checked the document, and nothing stands in front of it. */
export async function openApp(page: Page): Promise<void> {
  await page.goto(inject('appUrl'));
  await page.getByRole('contentinfo').getByText('Up to date').waitFor();
}

/** The pickers of the system cannot be driven: without them the app downloads and uploads, which can. */
async function withoutPickers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  context.on('page', (page) => {
    // A listener from the start keeps the choosers intercepted; switched on at the last moment, they are missed.
    page.on('filechooser', () => undefined);
  });
}

/** Of every page that the context comes to have. */
async function collectErrors(context: BrowserContext): Promise<readonly string[]> {
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => errors.push(`page error: ${error.error().message}`));
  await context.exposeFunction('reportViolation', (text: string) => errors.push(`policy: ${text}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportViolation') as (text: string) => void;
      report(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${String(event.lineNumber)}`,
      );
    });
  });
  return errors;
}
