import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Dialect } from '../pages/engomo/dialect.ts';
import { dialectOf } from '../pages/engomo/dialect-file.ts';
import { NotShown } from '../pages/engomo/finding-errors.ts';
import { termNames, type Term } from '../pages/engomo/terms.ts';
import { Dialogue, type Terminal } from './dialogue.ts';
import { Interview, Stopped, WentBack } from './interview.ts';
import { kept, save } from './kept.ts';
import { dataOf, forRehearsal, forTeaching, Mistaught, type OwnObjects } from './own-objects.ts';
import { openSession, versionOf, VIEWPORT, type Session, type Target } from './session.ts';
import { chapters, rehearse } from './walk.ts';

/** How often the way is begun anew because of something that was shown wrong. */
const MOST_TRIES = 4;

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
 * Walks the guide with a person, rehearses it alone, and writes the dialect file.
 *
 * @returns whether it was rehearsed, so that a run takes it.
 */
export async function teach(options: TeachOptions): Promise<boolean> {
  const { guide, locale, file, terminal, again, account } = options;
  const { host } = new URL(guide.engomo.start);
  const before = kept(file, host, locale);
  const dialect = dialectOf(before);
  for (const term of again) Reflect.deleteProperty(dialect.terms, term);
  let { composer } = dialect;
  const left = new Set<OwnObjects>();
  const data = new Set([account.username]);
  const write = (rehearsed: boolean): void => {
    save(file, dialect, { locale, viewport: VIEWPORT, host, composer, rehearsed });
  };
  const session = await openSession(options, dialect, (...asked) => interview.ask(...asked));
  const untaught = (): number => termNames.filter((term) => dialect.terms[term] === undefined).length;
  const dialogue = await Dialogue.about(session.administrator.page, terminal, untaught);
  const interview = new Interview(dialogue, dialect, data, () => {
    write(false);
  });
  const names = (): OwnObjects[] => {
    const own = forTeaching(guide);
    for (const text of own.flatMap(dataOf)) data.add(text);
    return own;
  };
  try {
    const isWhole = await walkWith(session, interview, dialogue, names, left);
    composer = (await versionOf(session)) ?? composer;
    write(false);
    if (!isWhole) throw new Stopped('Something was skipped, so nothing was rehearsed.');
    dialogue.say('\n== Rehearsal: the same once more, alone and with other names');
    const alone = await openSession(options, dialect);
    const dropped = await rehearse(alone, forRehearsal(guide), left, (says) => {
      dialogue.say(`  ${says}`);
    }).finally(() => alone.context.close());
    write(true);
    dialogue.say(`\nDone: ${basename(file)} is rehearsed. Look through it, and keep it in version control.`);
    if (dropped > 0)
      dialogue.say(`${dropped} locators no longer meant the same with other names and were dropped.`);
    for (const [term, { find }] of dialect.taught()) {
      if (/(?:^|\.)locator\('[^']*'\)$/.test(find[0] ?? ''))
        dialogue.say(
          `${term} is found by how the page is built, which a new release may change: ${find[0] ?? ''}`,
        );
    }
    return true;
  } catch (error) {
    const isClosed = session.administrator.page.isClosed();
    if (!(error instanceof Error)) throw error;
    const [says = ''] = error.message.split('\nCall log:');
    dialogue.say(`\n${isClosed ? 'The window was closed.' : says}`);
    const next = existsSync(file)
      ? `What is taught is kept in ${file}; npm run engomo:teach goes on with it, and -- --again <term> asks one anew.`
      : 'Nothing was taught.';
    dialogue.say(`Not finished. ${next}`);
    return false;
  } finally {
    await session.context.close();
    await removeLeft(options, dialect, left, dialogue);
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
  names: () => OwnObjects[],
  left: Set<OwnObjects>,
): Promise<boolean> {
  let isWhole = true;
  for (let tries = 1; ; isWhole = true) {
    try {
      for (const [name, walk] of Object.entries(chapters(session, names(), left))) {
        dialogue.say(`\n== ${name}`);
        await walk().catch((error: unknown) => {
          if (!(error instanceof NotShown)) throw error;
          dialogue.remark(`${error.message}; the rest of this part is left out`);
          isWhole = false;
        });
      }
      return isWhole;
    } catch (error) {
      if (error instanceof WentBack) continue;
      if (!(error instanceof Mistaught) || tries >= MOST_TRIES) throw error;
      tries += 1;
      dialogue.remark(error.message);
      for (const term of error.terms) interview.forget(term);
    }
  }
}

/** Removes what is still in the composer, or says what has to be removed by hand. */
async function removeLeft(
  target: Target,
  dialect: Dialect,
  left: ReadonlySet<OwnObjects>,
  dialogue: Dialogue,
): Promise<void> {
  if (left.size === 0 || !target.browser.isConnected()) return;
  const { context, administrator } = await openSession(target, dialect);
  context.setDefaultTimeout(10_000);
  const byHand: string[] = [];
  for (const { user, method } of left) {
    const names = [user.username, method.name];
    const removal = (): Promise<void> =>
      administrator.removeUser(user.username).then(() => administrator.removeMethod(method.name));
    // What cannot be removed once is not tried again and again.
    if (byHand.length > 0) byHand.push(...names);
    else await removal().catch(() => byHand.push(...names));
  }
  await context.close();
  if (byHand.length > 0)
    dialogue.say(`Look for these in the composer, and remove them by hand: ${byHand.join(', ')}`);
}
