import type { Frame, Page } from '@playwright/test';
import { AnswersDue } from './answers-due.ts';

/** Waits until no answer is due and what the answers brought is drawn. */
export async function drawn(page: Page): Promise<void> {
  const answers = AnswersDue.of(page);
  do {
    await answers.settled();
    await Promise.all(page.frames().map(nextFrames));
  } while (answers.isWaiting());
}

/** Waits for the picture after the next: what a script has changed by now is to be seen in it. */
async function nextFrames(frame: Frame): Promise<void> {
  const twice = frame.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  // One page may be making way for the next.
  await twice.catch(() => undefined);
}
