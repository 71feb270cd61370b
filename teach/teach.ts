import { basename } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { ComposerAdministrator } from '../fixtures/engomo/composer-administrator.ts';
import type { GuideValues } from '../guide/values.ts';
import { ClientPage } from '../pages/engomo/client-page.ts';
import type { ComposerAccount } from '../pages/engomo/composer.ts';
import { Dialect } from '../pages/engomo/dialect.ts';
import { dialectOf } from '../pages/engomo/dialect-file.ts';
import type { OnUnknown } from '../pages/engomo/find.ts';
import { ControlNotFound } from '../pages/engomo/finding-errors.ts';
import { EngomoRefused } from '../pages/engomo/saved.ts';
import { termNames, type Term } from '../pages/engomo/terms.ts';
import { Dialogue, type Terminal } from './dialogue.ts';
import { Interview, Stopped } from './interview.ts';
import { dataOf, forRehearsal, forTeaching } from './names.ts';
import { readyToPoint, WindowClosed } from './pointing.ts';
import { Mistaught } from './read-back.ts';
import { rehearse } from './rehearse.ts';
import { Leftovers } from './removal.ts';
import { kept, save, type Taught } from './save.ts';
import { Walk } from './walk.ts';

/** Size of the page while it is taught, in pixels. */
export const VIEWPORT = { width: 1440, height: 900 };

/** What teaching needs to know. */
export interface TeachOptions {
  readonly browser: Browser;
  readonly guide: GuideValues;
  readonly account: ComposerAccount;
  /** Language of the composer. */
  readonly locale: Taught['locale'];
  /** The dialect file, which is gone on with where it is there. */
  readonly file: string;
  readonly terminal: Terminal;
  /** Terms to ask anew. */
  readonly again: readonly Term[];
}

/** A session of the composer, with the page objects of the suite. */
export interface Session {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly administrator: ComposerAdministrator;
  readonly clientPage: ClientPage;
}

/** A browser context as the suite's own, with the page objects over one page of it. */
export async function session(
  { browser, guide, account }: Pick<TeachOptions, 'browser' | 'guide' | 'account'>,
  dialect: Dialect,
  onUnknown?: OnUnknown,
): Promise<Session> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    locale: 'en-US',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const tools = { guide, dialect, account, mayWrite: true };
  const administrator = new ComposerAdministrator(
    page,
    onUnknown === undefined ? tools : { ...tools, onUnknown },
  );
  const clientPage = new ClientPage(page, guide.engomo.start, dialect, onUnknown);
  return { context, page, administrator, clientPage };
}

/** What ends teaching although nothing is wrong with the command: each is one message. */
const isExpected = (error: unknown): error is Error =>
  [Stopped, WindowClosed, EngomoRefused, ControlNotFound, Mistaught].some((kind) => error instanceof kind);

/**
 * Walks the guide with a person, rehearses it alone, and writes the dialect file.
 *
 * @returns whether it was rehearsed, so that a run takes it.
 */
export async function teach(options: TeachOptions): Promise<boolean> {
  const { guide, locale, file, terminal, again, account } = options;
  const { host } = new URL(guide.engomo.start);
  const before = kept(file, host, locale);
  const dialect = before === null ? new Dialect() : dialectOf(before);
  for (const term of again) Reflect.deleteProperty(dialect.terms, term);
  let composer = before?.taught.composer ?? null;
  const write = (rehearsed: boolean): void => {
    save(file, dialect, { locale, viewport: VIEWPORT, host, composer, rehearsed });
  };
  const own = forTeaching(guide);
  const leftovers = new Leftovers();
  const say = (text: string): void => void terminal.output.write(`${text}\n`);

  const asked: { interview?: Interview } = {};
  const taught = await session(options, dialect, (about) => {
    if (asked.interview === undefined) throw new Error('nobody can be asked yet');
    return asked.interview.ask(about);
  });
  const { context, page, administrator, clientPage } = taught;
  try {
    await readyToPoint(page);
    const dialogue = await Dialogue.about(page, terminal);
    dialogue.left = () => termNames.filter((term) => dialect.terms[term] === undefined).length;
    const interview = new Interview({
      ...{ page, dialogue, dialect, controls: administrator.composer.controls },
      data: [...dataOf(own), account.username],
      keep: () => {
        write(false);
      },
    });
    asked.interview = interview;
    const walk = new Walk({
      administrator,
      clientPage,
      account,
      dialect,
      interview,
      dialogue,
      own,
      leftovers,
    });
    const isWhole = await walk.whole();
    composer = await versionOf(administrator);
    write(false);
    if (!isWhole) {
      say(
        `\nSomething was skipped, so nothing was rehearsed. What is taught is kept in ${file}; npm run engomo:teach goes on with it.`,
      );
      return false;
    }
    say('\n== Rehearsal: the same once more, alone and with other names');
    const dropped = await rehearsed(options, dialect, leftovers);
    write(true);
    say(summary(file, dialect, dropped));
    return true;
  } catch (error) {
    if (!isExpected(error)) throw error;
    const why = error instanceof Stopped ? '' : `\n${error.message}\n`;
    say(`${why}\nNot finished. What is taught is kept in ${file}; npm run engomo:teach goes on with it.`);
    return false;
  } finally {
    await context.close();
    await removeLeft(options, dialect, leftovers, say);
  }
}

/** Rehearses in a session of its own, and removes what that made. @returns how many locators were dropped. */
async function rehearsed(options: TeachOptions, dialect: Dialect, leftovers: Leftovers): Promise<number> {
  const { context, administrator, clientPage } = await session(options, dialect);
  try {
    const own = forRehearsal(options.guide);
    return await rehearse({ administrator, clientPage, dialect, own }, (made) => {
      leftovers.add(made);
    });
  } finally {
    await context.close();
  }
}

/** Removes what is still there, or says what has to be removed by hand. */
async function removeLeft(
  options: TeachOptions,
  dialect: Dialect,
  leftovers: Leftovers,
  say: (text: string) => void,
): Promise<void> {
  if (leftovers.names.length === 0 || !options.browser.isConnected()) return;
  const { context, administrator } = await session(options, dialect);
  context.setDefaultTimeout(10_000);
  try {
    await leftovers.removeBy(administrator);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    say(`Still in the composer, to be removed by hand: ${leftovers.names.join(', ')}`);
  } finally {
    await context.close();
  }
}

/** What the composer says of its version on the page it shows; `null`: nothing. */
async function versionOf({ page }: ComposerAdministrator): Promise<string | null> {
  const says = page.getByText(/\b(?:version|v)\s*\d+(?:\.\d+)+/i).filter({ visible: true });
  const [first] = await says.allInnerTexts();
  return first?.replace(/\s+/g, ' ').trim().slice(0, 60) ?? null;
}

/** Locators that say how a page is built instead of what is written on it. */
const isFragile = (text: string): boolean => /(?:^|\.)locator\('[^']*[#.]?[^']*'\)$/.test(text);

function summary(file: string, dialect: Dialect, dropped: number): string {
  const fragile = termNames.filter((term) => isFragile(dialect.terms[term]?.find?.[0] ?? ''));
  return [
    `\nDone: ${basename(file)} is rehearsed. Look through it, and keep it in version control.`,
    ...(dropped === 0
      ? []
      : [`${dropped} locators no longer meant the same with other names and were dropped.`]),
    ...(fragile.length === 0
      ? []
      : [`These are found by how the page is built, which a new release may change: ${fragile.join(', ')}`]),
  ].join('\n');
}
