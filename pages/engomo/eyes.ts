import { fileURLToPath } from 'node:url';
import { selectors, type Frame, type Locator } from '@playwright/test';
import { buildSync } from 'esbuild';
import type { Query, Report } from './eyes/query.ts';
import type { Veil } from './eyes/veil.ts';

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

/**
 * Looks at a frame once.
 *
 * @param andAround how many other things to tell of, for messages.
 * @returns `null` when the frame is going or gone, as while a page loads.
 */
export async function lookAt(frame: Frame, query: Query, andAround: number): Promise<Report | null> {
  try {
    return await frame.evaluate<Report>(
      `(() => { ${script}; return eyes.look(${JSON.stringify(encoded(query))}, ${String(andAround)}); })()`,
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
    await frame.evaluate(`(() => { ${script}; return eyes.quiet(${quiet}, ${REST_WITHIN}); })()`);
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
  const names = `${JSON.stringify(known)}, ${JSON.stringify(secret)}`;
  const handle = await frame.evaluateHandle<Veil>(`(() => { ${script}; return eyes.veil(${names}); })()`);
  return {
    hidden: await handle.evaluate(({ hidden }) => [...hidden]),
    lift: async () => {
      await handle.evaluate(({ lift }) => {
        lift();
      });
      await handle.dispose();
    },
  };
}

/** Scrolls the list of a section on, or back to its beginning; says whether there was anything to scroll. */
export const scrollOn = (frame: Frame, section: Query, toBeginning: boolean): Promise<boolean> =>
  frame.evaluate<boolean>(
    `(() => { ${script}; return eyes.scroll(${JSON.stringify(encoded(section))}, ${String(toBeginning)}); })()`,
  );

/** Whether something failed only because one page made way for the next. */
const isBetweenPages = (error: unknown): boolean =>
  error instanceof Error &&
  /context was destroyed|frame was detached|navigat|Cannot find context|Execution context|null \(reading/.test(
    error.message,
  );
