import type { Controls } from '../pages/engomo/find.ts';
import { ControlNotFound } from '../pages/engomo/finding-errors.ts';
import { means } from './candidates.ts';
import { compare, Mistaught, nobody, type OwnObjects } from './own-objects.ts';
import type { Session } from './session.ts';

/**
 * The guide's steps through the page objects of the suite, with names of their own; everything is read back and removed.
 *
 * @param left what is in the composer: what is about to be made is added, what was removed is taken out.
 * @throws Mistaught, EngomoRefused, ControlNotFound, and what is thrown by those who are asked.
 */
export function chapters(
  { administrator, clientPage, account }: Session,
  own: readonly OwnObjects[],
  left: Set<OwnObjects>,
) {
  const { composer, methods, page, users } = administrator;
  const { controls } = composer;
  /** engomo may have no way to remove something. */
  const ifThereIsAWay = (removal: Promise<void>): Promise<boolean> =>
    removal.then(
      () => true,
      (error: unknown) => {
        if (error instanceof ControlNotFound && controls.dialect.terms[error.term] === null) return false;
        throw error;
      },
    );
  return {
    'The login of the composer': async () => {
      await page.context().clearCookies();
      await composer.open();
      await composer.logIn(account.username, account.password);
    },
    'An authentication method': async () => {
      for (const each of own) {
        left.add(each);
        await administrator.ensureMethod(each.method);
      }
      for (const { method } of own) {
        await administrator.show('methods');
        await methods.has(method.name);
        const isListed = await controls.offers('openMethod', { method: method.name });
        const read = isListed ? await administrator.readMethod(method.name) : undefined;
        compare(method, read, ['createMethod', 'openMethod']);
      }
    },
    'A user': async () => {
      for (const { user } of own) await administrator.ensureUser(user);
      for (const { user } of own) {
        await administrator.show('users');
        await users.has(user.username);
        const isListed = await controls.offers('openUser', { email: user.username });
        const read = isListed ? await administrator.readUser(user.username) : undefined;
        compare(user, read, ['saveUser', 'openUser']);
      }
    },
    'The session expires': async () => {
      await administrator.show('methods');
      await page.context().clearCookies();
      let isFirst = true;
      await composer.steadily(async () => {
        if (!isFirst) await composer.goToStart();
        isFirst = false;
        await composer.usersAndDevicesEntry.click();
        await users.shown();
      });
    },
    'The start page': async () => {
      await clientPage.open();
      await clientPage.goOnAs(nobody());
      if ((await clientPage.refusalSentence()) === '')
        throw new Mistaught('No sentence is read.', ['refusal']);
    },
    'What was made is removed': async () => {
      for (const each of own) {
        const { user, method } = each;
        const isGone = [
          await ifThereIsAWay(administrator.removeUser(user.username)),
          await ifThereIsAWay(administrator.removeMethod(method.name)),
        ];
        if (!isGone.includes(false)) left.delete(each);
      }
    },
  };
}

/**
 * Carries the guide out once more, by the dialect alone, and drops locators that no longer mean what was used.
 *
 * @param say is told what comes next.
 * @returns how many were dropped.
 */
export async function rehearse(
  session: Session,
  own: readonly OwnObjects[],
  left: Set<OwnObjects>,
  say: (chapter: string) => void,
): Promise<number> {
  const { dialect, administrator, clientPage } = session;
  const seen = new Set<string>();
  const wrong = new Set<string>();
  const watch = (controls: Controls): void => {
    controls.whenFound = async (term, places, found) => {
      const { find = [], beside } = dialect.terms[term] ?? {};
      const key = `${term} ${Object.values(places).join(' ')} ${controls.page.url()}`;
      if (find.length < 2 || beside !== undefined || seen.has(key)) return;
      seen.add(key);
      const element = await found.elementHandle();
      for (const text of find)
        if (!(await means(controls.page, text, places, element))) wrong.add(`${term} ${text}`);
    };
  };
  watch(administrator.composer.controls);
  watch(clientPage.controls);
  for (const [name, walk] of Object.entries(chapters(session, own, left))) {
    say(name);
    await walk();
  }
  let dropped = 0;
  for (const [term, entry] of dialect.taught()) {
    const find = entry.find.filter((text) => !wrong.has(`${term} ${text}`));
    if (find.length === 0) continue;
    dropped += entry.find.length - find.length;
    dialect.terms[term] = { ...entry, find };
  }
  return dropped;
}
