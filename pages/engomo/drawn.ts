import type { ElementHandle, Frame, Locator, Page, Request } from '@playwright/test';

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

/**
 * Places of those of a locator's elements that are none of some, and are drawn at the height of one of the names,
 * whatever a row is made of; *of* how many.
 */
export const fitting = (
  all: Locator,
  before: readonly ElementHandle[],
  names: readonly ElementHandle[] | null,
): Promise<{ readonly at: number[]; readonly of: number }> =>
  all
    .evaluateAll(
      (elements, { before, names }) => {
        const at = elements.flatMap((element, at) => {
          const { top, bottom } = element.getBoundingClientRect();
          const isBeside = names?.some((name) => {
            if (!(name instanceof Element)) return false;
            const row = name.getBoundingClientRect();
            return Math.abs(top + bottom - row.top - row.bottom) <= Math.max(bottom - top, row.height);
          });
          return before.includes(element) || isBeside === false ? [] : [at];
        });
        return { at, of: elements.length };
      },
      { before: [...before], names: names && [...names] },
    )
    .catch((error: unknown) => unlessBetween(error, { at: [], of: 0 }));

/** How many elements a locator stands for. */
export const countOf = (found: Locator): Promise<number> =>
  found.count().catch((error: unknown) => unlessBetween(error, 0));

/** There is nothing while one page makes way for the next. */
function unlessBetween<T>(error: unknown, nothing: T): T {
  const between = /context was destroyed|frame was detached|navigat|Cannot find context|Execution context/;
  if (error instanceof Error && between.test(error.message)) return nothing;
  throw error;
}
