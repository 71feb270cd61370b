import type { Locator, Page, Request } from '@playwright/test';
import { firstOf } from '../first-of.ts';
import { Control } from './control.ts';
import type { Screen } from './screen.ts';

/** engomo said no; the message carries its own words. */
export class EngomoRefused extends Error {
  override readonly name = 'EngomoRefused';
}

/** Marks of a field that does not accept what it holds. */
const INVALID = '[aria-invalid="true"], [invalid]:not([invalid="false"]), :user-invalid, .ui-state-error';

/** Time within which a change that saves itself has to be sent, in milliseconds; such forms wait for a pause. */
const SENT_WITHIN = 10_000;

/** Time a form has to close once engomo has answered, in milliseconds. */
const CLOSES_WITHIN = 1_500;

/** Whether a request changes something, as far as its method says. */
const writes =
  (page: Page) =>
  (request: Request): boolean =>
    !['GET', 'HEAD', 'OPTIONS'].includes(request.method()) &&
    page.frames().some((frame) => request.url().startsWith(originOf(frame.url())));

const originOf = (address: string): string =>
  URL.canParse(address) && new URL(address).origin !== 'null' ? `${new URL(address).origin}/` : 'no address';

/** Everything the screen says is wrong. */
const complaint = (page: Page): Locator =>
  page.locator(`[role="alert"], ${INVALID}`).filter({ visible: true }).first();

/** What happens after a click that sends something; to be armed before it. */
function arm(page: Page) {
  const isWrite = writes(page);
  const answered = page.waitForResponse((response) => isWrite(response.request()));
  const navigated = page.waitForEvent('framenavigated');
  for (const wait of [answered, navigated]) wait.catch(() => undefined);
  return { answered, navigated };
}

/**
 * Clicks a button that sends something, and waits until engomo has answered and shows what came of it. Nothing is
 * known of engomo's toolkit, so neither a form that loads a page nor a request in the background is taken for granted.
 *
 * @throws EngomoRefused with engomo's words when the form stays and something is said to be wrong.
 */
export async function sendBy(screen: Screen, button: Control): Promise<void> {
  const { page } = screen;
  const place = await button.located();
  const armed = arm(page);
  await place.click();
  const { name } = await firstOf({
    answered: armed.answered,
    navigated: armed.navigated,
    gone: place.waitFor({ state: 'hidden' }),
    complaint: complaint(page).waitFor(),
  });
  const isNewPage = name === 'answered' && (await armed.answered).request().isNavigationRequest();
  if (isNewPage) await armed.navigated;
  await screen.atRest();
  if (!(await button.isVisible())) return;
  if (isNewPage) return refuseWhenRefused(screen);
  // A form that was accepted may take its time to close, with a notice that says so.
  await place.waitFor({ state: 'hidden', timeout: CLOSES_WITHIN }).catch(() => undefined);
  if (await button.isVisible()) await refuseWhenRefused(screen);
}

/** @throws EngomoRefused when a form that is still there has something against what it holds. */
async function refuseWhenRefused(screen: Screen): Promise<void> {
  const { page } = screen;
  const invalid = await page.locator(INVALID).filter({ visible: true }).count();
  const alerts = await page.getByRole('alert').filter({ visible: true }).allInnerTexts();
  const said = alerts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  if (invalid === 0 && said.length === 0) return;
  if (invalid === 0 && (await new Control(screen, 'success').isVisible())) return;
  const says = said.length > 0 ? said.join(' ') : await page.locator('body').innerText();
  throw new EngomoRefused(`engomo did not accept the form: "${says.replace(/\s+/g, ' ').trim()}"`);
}

/**
 * Makes a change in a form that has no button to save it, and waits until the form has saved itself.
 *
 * @throws EngomoRefused when nothing is sent, or when what was sent is not accepted.
 */
export async function savesItself(screen: Screen, change: () => Promise<void>): Promise<void> {
  const { page } = screen;
  const isWrite = writes(page);
  const answered = page.waitForResponse((response) => isWrite(response.request()), { timeout: SENT_WITHIN });
  answered.catch(() => undefined);
  await change();
  try {
    await answered;
  } catch (error) {
    throw new EngomoRefused(
      'the form has no button to save it, and nothing was sent after a change: terms.save in engomo.dialect.json says what the button is called',
      { cause: error },
    );
  }
  await screen.atRest();
  await refuseWhenRefused(screen);
}
