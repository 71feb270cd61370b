import type { Frame, Page, Request } from '@playwright/test';

/** Time after which an answer is no longer waited for, in milliseconds: some requests are kept open on purpose. */
const KEPT_OPEN = 5_000;

/** Kinds of requests whose answers a screen is drawn from. */
const DRAWN_FROM = ['document', 'script', 'stylesheet', 'xhr', 'fetch'];

/** What a tab has asked its server for. */
export interface Asked {
  /** Answers that are still to come. */
  readonly due: Set<Promise<unknown>>;
  /** How many answers were asked for so far. */
  count: number;
}

const watched = new WeakMap<Page, Asked>();

/** What a tab asks for, from the first call on. */
export function askedBy(page: Page): Asked {
  const known = watched.get(page);
  if (known !== undefined) return known;
  const asked: Asked = { due: new Set(), count: 0 };
  watched.set(page, asked);
  const arrived = new WeakMap<Request, () => void>();
  page.on('request', (request) => {
    if (!DRAWN_FROM.includes(request.resourceType())) return;
    asked.count += 1;
    const come = new Promise<void>((resolve) => {
      arrived.set(request, resolve);
      setTimeout(resolve, KEPT_OPEN).unref();
    });
    void come.then(() => asked.due.delete(come));
    asked.due.add(come);
  });
  page.on('requestfinished', (request) => arrived.get(request)?.());
  page.on('requestfailed', (request) => arrived.get(request)?.());
  return asked;
}

/** Waits until no answer is due, apart from those that are kept open, and what the answers brought is drawn. */
export async function drawn(page: Page): Promise<void> {
  const { due } = askedBy(page);
  do {
    while (due.size > 0) await Promise.all(due);
    await nextPicture(page);
  } while (due.size > 0);
}

/** Waits for the picture after the next: what a script has changed by now is to be seen in it. */
export async function nextPicture(page: Page): Promise<void> {
  const inFrame = (frame: Frame): Promise<unknown> =>
    frame.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  // One page may be making way for the next.
  await Promise.all(page.frames().map((frame) => inFrame(frame).catch(() => undefined)));
}
