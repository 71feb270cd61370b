import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { z } from 'zod';
import { Dialect } from '../pages/engomo/dialect.ts';
import { dialectOf, readDialect, type DialectFile } from '../pages/engomo/dialect-file.ts';
import { ControlNotFound, NotShown } from '../pages/engomo/finding-errors.ts';
import { EngomoRefused } from '../pages/engomo/saved.ts';
import { termNames, type Term } from '../pages/engomo/terms.ts';
import { Dialogue, WindowClosed, type Terminal } from './dialogue.ts';
import { Interview, Stopped, WentBack } from './interview.ts';
import { dataOf, forRehearsal, forTeaching, Mistaught, type OwnObjects } from './own-objects.ts';
import { openSession, VIEWPORT, type Session, type Target } from './session.ts';
import { chapters, rehearse, removeAll } from './walk.ts';

/** How often the way is begun anew because of something that was shown wrong. */
const MOST_TRIES = 4;

const GO_ON = 'npm run engomo:teach goes on with it.';

const { version: playwright } = z
  .object({ version: z.string() })
  .parse(createRequire(import.meta.url)('@playwright/test/package.json'));

/** What teaching needs to know. */
export interface TeachOptions extends Target {
  /** Language of the composer. */
  readonly locale: 'de' | 'en';
  /** The dialect file, which is gone on with where it is there. */
  readonly file: string;
  readonly terminal: Terminal;
  /** Terms to ask anew. */
  readonly again: readonly Term[];
}

/**
 * What was taught before; `null`: nothing.
 *
 * @throws Error with everything that is wrong with the file, or with what it is meant for.
 */
export function kept({
  file,
  guide,
  locale,
}: Pick<TeachOptions, 'file' | 'guide' | 'locale'>): DialectFile | null {
  if (!existsSync(file)) return null;
  const read = readDialect(readFileSync(file, 'utf8'), basename(file), null);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const { taught } = read.file;
  const { host } = new URL(guide.engomo.start);
  if (taught.host === host && taught.locale === locale) return read.file;
  throw new Error(
    `${basename(file)} was taught on ${taught.host} in "${taught.locale}", and this is ${host} in "${locale}": ` +
      'move it away to teach anew, or set its host where both are alike.',
  );
}

/** Writes everything that is known, in one go: whatever ends this process, the file is whole. */
function save(
  file: string,
  dialect: Dialect,
  taught: Omit<DialectFile['taught'], 'when' | 'playwright'>,
): void {
  const content = {
    $schema: './docs/engomo.dialect.schema.json',
    taught: { when: new Date().toISOString(), playwright, ...taught },
    interruptions: dialect.interruptions,
    terms: Object.fromEntries(termNames.map((term) => [term, dialect.terms[term]])),
  };
  writeFileSync(`${file}.part`, `${JSON.stringify(content, null, 2)}\n`);
  renameSync(`${file}.part`, file);
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
  const { guide, locale, file, terminal, again, account, browser } = options;
  const before = kept(options);
  const dialect = before === null ? new Dialect() : dialectOf(before);
  for (const term of again) Reflect.deleteProperty(dialect.terms, term);
  let composer = dialect.composer;
  const own = new Set<OwnObjects>();
  const made = (objects: OwnObjects): void => void own.add(objects);
  const write = (rehearsed: boolean): void => {
    save(file, dialect, {
      locale,
      viewport: VIEWPORT,
      host: new URL(guide.engomo.start).host,
      composer,
      rehearsed,
    });
  };
  let interview: Interview | null = null;
  const session = await openSession(options, dialect, (term, places, controls) => {
    if (interview === null) throw new Error('nobody can be asked yet');
    return interview.ask(term, places, controls);
  });
  const { page } = session.administrator;
  const dialogue = await Dialogue.about(page, terminal);
  try {
    dialogue.left = () => termNames.filter((term) => dialect.terms[term] === undefined).length;
    const data = (): string[] => [account.username, ...[...own].flatMap(dataOf)];
    const asks = new Interview({
      page,
      dialogue,
      dialect,
      data,
      keep: () => {
        write(false);
      },
    });
    interview = asks;
    const isWhole = await walkWith(session, asks, dialogue, made, () => forTeaching(guide));
    composer = (await versionOf(session)) ?? composer;
    write(false);
    if (!isWhole) {
      dialogue.say(
        `\nSomething was skipped, so nothing was rehearsed. What is taught is kept in ${file}; ${GO_ON}`,
      );
      return false;
    }
    dialogue.say('\n== Rehearsal: the same once more, alone and with other names');
    const alone = await openSession(options, dialect);
    const dropped = await rehearse(alone, forRehearsal(guide), made).finally(() => alone.context.close());
    write(true);
    dialogue.say(summary(file, dialect, dropped));
    return true;
  } catch (error) {
    if (!isExpected(error)) throw error;
    dialogue.say(`\n${error.message}\n\nNot finished. What is taught is kept in ${file}; ${GO_ON}`);
    return false;
  } finally {
    await session.context.close();
    if (browser.isConnected() && own.size > 0) await removeLeft(options, dialect, own, dialogue);
  }
}

/**
 * Walks all chapters; what was shown wrong is forgotten, and the way begun anew: what is known is not asked again.
 *
 * @returns whether nothing was skipped.
 */
async function walkWith(
  session: Session,
  interview: Interview,
  dialogue: Dialogue,
  made: (objects: OwnObjects) => void,
  names: () => OwnObjects[],
): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      let isWhole = true;
      for (const { name, walk } of chapters(session, names(), made)) {
        dialogue.say(`\n== ${name}`);
        await walk().catch((error: unknown) => {
          if (!(error instanceof NotShown)) throw error;
          dialogue.say(`  ${error.message}; the rest of this part is left out`);
          isWhole = false;
        });
      }
      return isWhole;
    } catch (error) {
      if (error instanceof WentBack) {
        tries -= 1;
      } else if (error instanceof Mistaught && tries < MOST_TRIES) {
        dialogue.say(`  ${error.message}`);
        for (const term of error.terms) interview.forget(term);
      } else {
        throw error;
      }
    }
  }
}

/** Removes what is still there, or says what has to be removed by hand. */
async function removeLeft(
  target: Target,
  dialect: Dialect,
  own: ReadonlySet<OwnObjects>,
  dialogue: Dialogue,
): Promise<void> {
  const session = await openSession(target, dialect);
  session.context.setDefaultTimeout(10_000);
  const left = await removeAll(session, own).finally(() => session.context.close());
  if (left.length > 0) dialogue.say(`Still in the composer, to be removed by hand: ${left.join(', ')}`);
}

/** What the composer says of its version on the page it shows; `null`: nothing. */
async function versionOf({ administrator: { page } }: Session): Promise<string | null> {
  const says = page.getByText(/\b(?:version|v)\s*\d+(?:\.\d+)+/i).filter({ visible: true });
  const [first] = await says.allInnerTexts();
  return first?.replace(/\s+/g, ' ').trim().slice(0, 60) ?? null;
}

function summary(file: string, dialect: Dialect, dropped: number): string {
  // Found by how the page is built instead of by what is written on it.
  const fragile = dialect
    .taught()
    .filter(([, { find }]) => /(?:^|\.)locator\('[^']*'\)$/.test(find[0] ?? ''));
  const names = fragile.map(([term]) => term).join(', ');
  return [
    `\nDone: ${basename(file)} is rehearsed. Look through it, and keep it in version control.`,
    ...(dropped === 0
      ? []
      : [`${dropped} locators no longer meant the same with other names and were dropped.`]),
    ...(names === '' ? [] : [`Found by how the page is built, which a new release may change: ${names}`]),
  ].join('\n');
}
