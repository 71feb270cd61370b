import type { Locator, Page, Request, Response } from '@playwright/test';
import { firstOf } from '../first-of.ts';
import type { Control } from './control.ts';
import { drawn } from './drawn.ts';
import { countOf } from './find.ts';

/** engomo said no; the message carries its own words. */
export class EngomoRefused extends Error {
  override readonly name = 'EngomoRefused';
}

/** Time within which a change has to be sent, in milliseconds: some forms wait for a pause in typing. */
const SENT_WITHIN = 10_000;

/** Time a refusal has to be drawn after its answer, in milliseconds. */
const SAID_WITHIN = 2_000;

/** Marks of a field that does not accept what it holds. */
const INVALID = '[aria-invalid="true"], [invalid]:not([invalid="false"]), :user-invalid';

const originOf = (address: string): string =>
  URL.canParse(address) && new URL(address).origin !== 'null' ? `${new URL(address).origin}/` : 'no address';

/** Whether a request changes something, as far as its method says. */
const isWrite = (page: Page, request: Request): boolean =>
  !['GET', 'HEAD', 'OPTIONS'].includes(request.method()) &&
  page.frames().some((frame) => request.url().startsWith(originOf(frame.url())));

const invalid = (page: Page): Locator => page.locator(INVALID).filter({ visible: true });

/** What the page says is wrong; its whole text where nothing is marked as that. */
async function complaint(page: Page): Promise<string> {
  const alerts = await page.getByRole('alert').filter({ visible: true }).allInnerTexts();
  const said = alerts.join(' ').trim();
  const says = said === '' ? await page.locator('body').innerText() : said;
  return says.replace(/\s+/g, ' ').trim();
}

async function refused(page: Page, why: string): Promise<EngomoRefused> {
  return new EngomoRefused(`engomo did not accept the form (${why}): "${await complaint(page)}"`);
}

/** What engomo answers to a write, and where the browser goes then; to be armed before what causes it. */
function arm(page: Page) {
  const options = { timeout: SENT_WITHIN };
  const answered = page.waitForResponse((response) => isWrite(page, response.request()), options);
  const navigated = page.waitForEvent('framenavigated', options);
  for (const wait of [answered, navigated]) wait.catch(() => undefined);
  return { answered, navigated };
}

/** Waits until an answer has come to what it leads to. @throws EngomoRefused when it is a no. */
async function accepted(page: Page, answer: Response, navigated: Promise<unknown>): Promise<void> {
  const isNewPage = answer.request().isNavigationRequest();
  if (isNewPage) await navigated;
  await drawn(page);
  if (answer.status() < 400) {
    // A page that comes again with marks at its fields is a no, whatever its status.
    if (isNewPage && (await countOf(invalid(page))) > 0) throw await refused(page, 'the form came again');
    return;
  }
  const marked = invalid(page)
    .or(page.getByRole('alert').filter({ visible: true }))
    .first();
  await marked.waitFor({ timeout: SAID_WITHIN }).catch(() => undefined);
  throw await refused(page, `status ${answer.status()}`);
}

/**
 * Clicks a button that sends something and waits for the answer to it. Where nothing is sent in a way that can be seen,
 * the button is waited for to go: what was saved is read back anyway.
 *
 * @throws EngomoRefused with engomo's words.
 */
export async function sendBy(button: Control): Promise<void> {
  const { page } = button.controls;
  const place = await button.located();
  const { answered, navigated } = arm(page);
  const writes: Request[] = [];
  const sent = (request: Request): void => {
    if (isWrite(page, request)) writes.push(request);
  };
  page.on('request', sent);
  await place.click();
  try {
    const { name } = await firstOf({
      answered,
      gone: place.waitFor({ state: 'hidden', timeout: SENT_WITHIN }),
      invalid: invalid(page).first().waitFor({ timeout: SENT_WITHIN }),
    });
    if (name === 'answered' || writes.length > 0) {
      await accepted(page, await answered, navigated);
      return;
    }
  } catch (error) {
    if (error instanceof EngomoRefused) throw error;
    throw new EngomoRefused('nothing was sent, and the form is still there', { cause: error });
  } finally {
    page.off('request', sent);
  }
  if ((await countOf(invalid(page))) > 0) throw await refused(page, 'before anything was sent');
  await drawn(page);
}

/**
 * Makes a change in a form that has no button to save it, and waits until the form has saved itself.
 *
 * @throws EngomoRefused when nothing is sent, or when what was sent is not accepted.
 */
export async function savesItself(page: Page, change: () => Promise<void>): Promise<void> {
  const { answered, navigated } = arm(page);
  await change();
  try {
    await accepted(page, await answered, navigated);
  } catch (error) {
    if (error instanceof EngomoRefused) throw error;
    throw new EngomoRefused('the form is said to save itself, but nothing was sent after a change', {
      cause: error,
    });
  }
}
