import { test as base, type Browser } from '@playwright/test';
import { browserOptions } from '../fixtures/run/browser.ts';
import { loadSettings } from '../fixtures/settings/settings.ts';

/** Self-tests in the browser of this run that need no lab. */
export const test = base.extend<object, { readonly shared: Browser }>({
  launchOptions: [({}, use) => use(browserOptions(loadSettings())), { scope: 'worker', box: true }],
  /** Playwright's page and its options would close the one browser of the worker after each test. */
  shared: [
    async ({ launchOptions, playwright }, use) => {
      const browser = await playwright.chromium.launch(launchOptions);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});
