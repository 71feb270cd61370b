import { parseArgs } from 'node:util';
import { hasDisplay } from '../fixtures/env.ts';
import { currentRun } from '../fixtures/run/run.ts';
import { meant } from '../fixtures/settings/setting-names.ts';
import { settingsForTeaching } from '../fixtures/settings/settings.ts';
import { dialectOf } from '../pages/engomo/dialect-file.ts';
import { isTerm, termNames } from '../pages/engomo/terms.ts';
import { startLab } from '../run/lab-process.ts';
import { connect, NO_DISPLAY, openBrowser } from '../run/open-browser.ts';
import { readOrExit } from '../run/settings.ts';
import { look } from './look.ts';
import { openSession, versionOf } from './session.ts';
import { kept } from './kept.ts';
import { teach } from './teach.ts';

const USAGE = `npm run engomo:teach -- [option]
  (none)                    show the suite the controls of engomo's composer, once
  --again <term>            ask one term anew
  --check                   look for every control without writing anything; exit code 4 when one is not found
  --look                    the same before anything was taught
  --browser-endpoint <url>  a browser on another machine: ws:// of "npx playwright run-server", http:// of Chromium's
                            remote debugging`;

/** What each exit code says; those of a run where both have the same reason. 2: nothing was started. */
const EXIT = { done: 0, notFinished: 1, moved: 4 } as const;

/**
 * What the command was called for; `null`: to say how it is called.
 *
 * @throws Error with what is wrong with the call, the settings, or the dialect file.
 */
function asked() {
  const { values } = parseArgs({
    options: {
      again: { type: 'string', multiple: true, default: [] },
      check: { type: 'boolean', default: false },
      look: { type: 'boolean', default: false },
      'browser-endpoint': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const again = values.again.filter(isTerm);
  const unknown = values.again.filter((name) => !isTerm(name));
  if (unknown.length > 0)
    throw new Error(`${unknown.map(meantBy).join('; ')}. These are known: ${termNames.join(', ')}`);
  const { settings, file } = settingsForTeaching();
  const { check, 'browser-endpoint': endpoint } = values;
  const isSeen = !check && !values.look;
  if (isSeen && endpoint === undefined && !hasDisplay()) throw new Error(NO_DISPLAY);
  const run = currentRun(settings);
  const dialect = kept(file, new URL(run.guide.engomo.start).host, settings.locale);
  if (check && dialect === null)
    throw new Error(`There is no ${file} to check: teach first, with npm run engomo:teach.`);
  return { again, check, dialect: dialectOf(dialect), endpoint, file, isSeen, run, settings };
}

/** That a text is no term, and which was meant as far as can be seen. */
function meantBy(unknown: string): string {
  const near = meant(unknown, termNames);
  return `${unknown}: no such term${near === undefined ? '' : `, did you mean ${near}?`}`;
}

/** `npm run engomo:teach`. @returns the exit code. */
async function main(): Promise<number> {
  const call = readOrExit(asked);
  if (call === null) {
    console.log(USAGE);
    return EXIT.done;
  }
  const { again, check, dialect, endpoint, file, isSeen, run, settings } = call;
  const { guide, engomoAdmin: account } = run;
  const stopLab = await startLab(settings);
  try {
    await using browser =
      endpoint === undefined
        ? await openBrowser(run, settings, isSeen ? 'seen' : 'unseen')
        : await connect(endpoint);
    if (isSeen) {
      const terminal = { input: process.stdin, output: process.stdout };
      const { locale } = settings;
      const isDone = await teach({ browser, guide, account, locale, file, terminal, again });
      return isDone ? EXIT.done : EXIT.notFinished;
    }
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
    await stopLab();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = EXIT.notFinished;
}
// What was typed and not read would keep the process; it may be a file, or nothing at all.
process.stdin.destroy();
