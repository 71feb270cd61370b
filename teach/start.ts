import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { hasDisplay } from '../fixtures/env.ts';
import { currentRun } from '../fixtures/run/run.ts';
import { meant } from '../fixtures/settings/setting-names.ts';
import { settingsForTeaching } from '../fixtures/settings/settings.ts';
import { Dialect } from '../pages/engomo/dialect.ts';
import { dialectOf } from '../pages/engomo/dialect-file.ts';
import { isTerm, termNames } from '../pages/engomo/terms.ts';
import { startLab } from '../run/lab-process.ts';
import { connect, NO_DISPLAY, openBrowser } from '../run/open-browser.ts';
import { look } from './look.ts';
import { openSession, versionOf } from './session.ts';
import { kept, Unusable } from './kept.ts';
import { teach } from './teach.ts';

const USAGE = `npm run engomo:teach -- [option]
  (none)                    show the suite the controls of engomo's composer, once
  --again <term>            ask one term anew
  --check                   look for every control without writing anything; exit code 4 when one is not found
  --look                    the same before anything was taught
  --browser-endpoint <url>  a browser on another machine: ws:// of "npx playwright run-server", http:// of Chromium's
                            remote debugging`;

/** What each exit code says; those of a run where both have the same reason. */
const EXIT = { done: 0, notFinished: 1, unusable: 2, moved: 4 } as const;

function options() {
  const { values } = parseArgs({
    options: {
      again: { type: 'string', multiple: true, default: [] },
      check: { type: 'boolean', default: false },
      look: { type: 'boolean', default: false },
      'browser-endpoint': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const again = values.again.filter(isTerm);
  const unknown = values.again.filter((name) => !isTerm(name));
  if (unknown.length > 0) {
    throw new Unusable(`${unknown.map(meantBy).join('; ')}. These are known: ${termNames.join(', ')}`);
  }
  return { ...values, again, endpoint: values['browser-endpoint'] ?? null };
}

/** That a text is no term, and which was meant as far as can be seen. */
function meantBy(unknown: string): string {
  const near = meant(unknown, termNames);
  return `${unknown}: no such term${near === undefined ? '' : `, did you mean ${near}?`}`;
}

/** The settings of this command. @throws Unusable with everything that is wrong with them. */
function usableSettings(): ReturnType<typeof settingsForTeaching> {
  try {
    return settingsForTeaching();
  } catch (cause) {
    throw new Unusable(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** `npm run engomo:teach`. @returns the exit code. */
async function main(): Promise<number> {
  const { again, check, look: looks, endpoint, help } = options();
  if (help) {
    console.log(USAGE);
    return EXIT.done;
  }
  const { settings, file } = usableSettings();
  const isSeen = !check && !looks;
  if (isSeen && endpoint === null && !hasDisplay()) throw new Unusable(NO_DISPLAY);
  const run = currentRun(settings);
  const { guide, engomoAdmin: account } = run;
  const before = kept(file, new URL(guide.engomo.start).host, settings.locale);
  if (check && before === null)
    throw new Unusable(`There is no ${file} to check: teach first, with npm run engomo:teach.`);
  const stopLab = await startLab(settings);
  let browser: Browser | null = null;
  try {
    browser =
      endpoint === null
        ? await openBrowser(run, settings, isSeen ? 'seen' : 'unseen')
        : await connect(endpoint);
    if (isSeen) {
      const terminal = { input: process.stdin, output: process.stdout };
      const isDone = await teach({
        ...{ browser, guide, account, locale: settings.locale, file, terminal, again },
      });
      return isDone ? EXIT.done : EXIT.notFinished;
    }
    const dialect = before === null ? new Dialect() : dialectOf(before);
    const session = await openSession({ browser, guide, account }, dialect);
    const found = await look(session, guide.method.name);
    const version = await versionOf(session);
    await session.context.close();
    if (check && version !== dialect.composer)
      console.log(
        `The composer says "${version ?? 'nothing'}", and "${dialect.composer ?? 'nothing'}" when it was taught.`,
      );
    console.log(found.lines.join('\n'));
    return check && !found.isFound ? EXIT.moved : EXIT.done;
  } finally {
    await browser?.close();
    await stopLab();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof Unusable ? EXIT.unusable : EXIT.notFinished;
}
// What was typed and not read would keep the process; it may be a file, or nothing at all.
process.stdin.destroy();
