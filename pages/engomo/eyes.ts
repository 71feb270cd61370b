import { fileURLToPath } from 'node:url';
import { selectors, type Frame, type JSHandle, type Locator } from '@playwright/test';
import { buildSync } from 'esbuild';
import type { Query, Report } from './eyes/query.ts';

/** The page's side of looking, as a script in a page sees it. */
type Eyes = typeof import('./eyes/engine.ts');

/** Name of the selector engine that finds things the way a person does. */
const ENGINE = 'as-a-person';

/** The page's side of looking, as one script: it runs in the browser, where the screen is. */
const script = ((): string => {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('eyes/engine.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'eyes',
    target: 'chrome120',
    charset: 'utf8',
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error('the page’s side of looking could not be bundled');
  return output.text;
})();

// Playwright knows an engine from the next page on: this has to have happened before the first one is opened.
await selectors.register(ENGINE, { content: `(() => { ${script}; return eyes.engine; })()` });

/** A query without characters that mean something in a selector. */
const encoded = (query: Query): string => encodeURIComponent(JSON.stringify(query)).replace(/'/g, '%27');

/** A message of Playwright's without the selectors of this engine. */
export const withoutSelectors = (message: string): string =>
  message.replace(new RegExp(`locator\\('${ENGINE}=[^']*'\\)`, 'g'), 'it');

/** The elements that stand for a query; the frame is looked at anew for each action. */
export const locatorFor = (frame: Frame, query: Query): Locator =>
  frame.locator(`${ENGINE}=${encoded(query)}`);

const opened = new WeakMap<Frame, JSHandle<Eyes>>();

/** Asks the page's side of looking, which is brought into each document once: it is 34 kB. */
async function ask<Answer>(frame: Frame, task: (eyes: JSHandle<Eyes>) => Promise<Answer>): Promise<Answer> {
  const known = opened.get(frame);
  if (known !== undefined) {
    try {
      return await task(known);
    } catch (error) {
      opened.delete(frame);
      if (!isBetweenPages(error)) throw error;
    }
  }
  const eyes = await broughtInto(frame);
  opened.set(frame, eyes);
  return task(eyes);
}

const broughtInto = (frame: Frame): Promise<JSHandle<Eyes>> =>
  frame.evaluateHandle<Eyes>(`(() => { ${script}; return eyes; })()`);

/**
 * Looks at a frame once.
 *
 * @param andAround how many other things to tell of, for messages.
 * @returns `null` when the frame is going or gone, as while a page loads.
 */
export async function lookAt(frame: Frame, query: Query, andAround: number): Promise<Report | null> {
  try {
    return await ask(frame, (eyes) =>
      eyes.evaluate((page, [selector, others]) => page.look(selector, others), [
        encoded(query),
        andAround,
      ] as const),
    );
  } catch (error) {
    if (frame.isDetached() || isBetweenPages(error)) return null;
    throw error;
  }
}

/** Longest wait for a screen to come to rest, in milliseconds. */
const REST_WITHIN = 10_000;

/**
 * Waits until a frame has come to rest.
 *
 * @param quiet time without a change that counts as rest, in milliseconds.
 */
export async function comeToRest(frame: Frame, quiet: number): Promise<void> {
  try {
    await ask(frame, (eyes) =>
      eyes.evaluate((page, [rest, atMost]) => page.quiet(rest, atMost), [quiet, REST_WITHIN] as const),
    );
  } catch (error) {
    if (!frame.isDetached() && !isBetweenPages(error)) throw error;
  }
}

/** A frame whose data is hidden. */
export interface VeiledFrame {
  readonly hidden: readonly string[];
  readonly lift: () => Promise<void>;
}

/**
 * Hides what a frame shows of people and things, until that is lifted.
 *
 * @param known names that are part of the interface.
 * @param secret texts that are none of it.
 */
export async function veil(
  frame: Frame,
  known: readonly string[],
  secret: readonly string[],
): Promise<VeiledFrame> {
  const eyes = await broughtInto(frame);
  const handle = await eyes.evaluateHandle((page, names) => page.veil(names.known, names.secret), {
    known: [...known],
    secret: [...secret],
  });
  return {
    hidden: await handle.evaluate(({ hidden }) => [...hidden]),
    lift: async () => {
      await handle.evaluate(({ lift }) => {
        lift();
      });
      await handle.dispose();
      await eyes.dispose();
    },
  };
}

/** Scrolls the list of a section on, or back to its beginning; says whether there was anything to scroll. */
export const scrollOn = (frame: Frame, section: Query, toBeginning: boolean): Promise<boolean> =>
  ask(frame, (eyes) =>
    eyes.evaluate((page, [selector, back]) => page.scroll(selector, back), [
      encoded(section),
      toBeginning,
    ] as const),
  );

/** Whether something failed only because one page made way for the next. */
const isBetweenPages = (error: unknown): boolean =>
  error instanceof Error &&
  /context was destroyed|frame was detached|navigat|Cannot find context|Execution context|null \(reading/.test(
    error.message,
  );
