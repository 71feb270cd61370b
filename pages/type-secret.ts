import type { Locator } from '@playwright/test';
import type { Secret } from '../guide/secret.ts';

/**
 * Types a secret into a field without leaving it in a step title, in step parameters or in the trace's list of
 * actions: `fill` and `pressSequentially` would print it (measured with Playwright 1.65.1). The browser's own text
 * input is used, so the page sees the same events as from a keyboard. Chromium only.
 *
 * @throws Error when the field did not take the whole text.
 */
export async function typeSecret(field: Locator, secret: Secret): Promise<void> {
  const page = field.page();
  await field.fill('');
  const browser = await page.context().newCDPSession(page);
  try {
    await browser.send('Input.insertText', { text: secret.reveal() });
  } finally {
    await browser.detach();
  }
  const arrived = (await field.inputValue()).length;
  const typed = secret.reveal().length;
  if (arrived !== typed) {
    throw new Error(
      `the field took ${arrived} of ${typed} characters of a secret: does it limit its length?`,
    );
  }
}
