import type { Locator, Page } from '@playwright/test';

/** engomo said no; the message carries its own words. */
export class EngomoRefused extends Error {
  override readonly name = 'EngomoRefused';
}

/**
 * Clicks a button that sends something, and waits for the answer: of a form that loads a page, or of a request in the
 * background. Nothing is known of engomo's toolkit, so neither is taken for granted.
 *
 * @throws EngomoRefused with engomo's words when it shows an alert or marks a field as invalid afterwards.
 */
export async function sendBy(page: Page, button: Locator): Promise<void> {
  const origin = new URL(page.url()).origin;
  const sent = page.waitForResponse(
    (response) => response.request().method() !== 'GET' && response.url().startsWith(`${origin}/`),
  );
  const loaded = page.waitForEvent('domcontentloaded');
  for (const wait of [sent, loaded]) wait.catch(() => undefined);
  await button.click();
  const response = await sent;
  if (response.request().isNavigationRequest()) await loaded;
  const complaint = page
    .getByRole('alert')
    .or(page.locator('[aria-invalid="true"]'))
    .filter({ visible: true });
  if ((await complaint.count()) === 0) return;
  const says = await page.getByRole('main').or(page.locator('body')).first().innerText();
  throw new EngomoRefused(`engomo did not accept the form: "${says.replace(/\s+/g, ' ').trim()}"`);
}
