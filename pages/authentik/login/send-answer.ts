import type { Locator, Page, Request } from '@playwright/test';
import { firstOf } from '../../first-of.ts';
import { readChallenge } from './challenge.ts';
import { isChoice, isPost } from './executor-answers.ts';
import { FlowStopped } from './flow-errors.ts';
import { textOf } from './stage.ts';

/** What a stage says against an answer: of a field, or of the whole (all releases). */
export const errorsIn = (stage: Locator): Locator =>
  stage.locator('[class*="pf-m-error"], .pf-c-form__alert .pf-c-alert__title').filter({ visible: true });

/** A field the browser itself finds wanting: it sends nothing then, and says so in no element. */
const invalidIn = (stage: Locator): Locator =>
  stage.locator('input:invalid, select:invalid, textarea:invalid').first();

const isAnswer = (request: Request): boolean => isPost(request) && !isChoice(request);

/** Chooses a device and waits until the executor has said anything to it. */
export async function sendChoice(page: Page, within: number, act: () => Promise<unknown>): Promise<void> {
  const answered = page.waitForResponse((response) => isChoice(response.request()), { timeout: within });
  answered.catch(() => undefined);
  await act();
  await (await answered).finished();
}

/**
 * Sends an answer and waits for what authentik's executor says to it. 302 is yes. 200 is no only where the same stage is
 * shown with an error: it also comes for the choice of a device, and for another stage where the session was lost
 * (authentik 2024.10.5 to 2026.2.2).
 *
 * @throws FlowStopped when it is refused, and when the browser does not send it.
 */
export async function sendAnswer(
  page: Page,
  root: Locator,
  tag: string,
  within: number,
  act: () => Promise<unknown>,
): Promise<void> {
  const sent = page.waitForRequest(isAnswer, { timeout: within });
  const answered = page.waitForResponse((response) => isAnswer(response.request()), { timeout: within });
  for (const wait of [sent, answered]) wait.catch(() => undefined);
  await act();
  const invalid = (signal: AbortSignal): Promise<void> =>
    invalidIn(root).waitFor({ state: 'attached', timeout: within, signal });
  if ((await firstOf({ sent, invalid })).name === 'invalid') {
    const field = (await invalidIn(root).getAttribute('name')) ?? '';
    throw new FlowStopped(tag, field, 'invalid');
  }
  const response = await answered;
  if (response.status() !== 200 && response.status() < 400) return;
  const challenge = readChallenge(await response.text().catch(() => ''));
  // Another stage, or nothing is objected to: the loop sees what comes.
  if (challenge !== undefined && (challenge.component !== tag || challenge.response_errors == null)) return;
  const error = errorsIn(root).first();
  const { name } = await firstOf({
    error: (signal) => error.waitFor({ timeout: within, signal }),
    gone: (signal) => root.waitFor({ state: 'detached', timeout: within, signal }),
  });
  if (name === 'error') throw new FlowStopped(tag, await textOf(error), 'refused');
}
