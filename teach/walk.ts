import type { Locator } from '@playwright/test';
import type { Controls } from '../pages/engomo/find.ts';
import { ControlNotFound, NotShown } from '../pages/engomo/finding-errors.ts';
import type { Places } from '../pages/engomo/locator-text.ts';
import type { Term } from '../pages/engomo/terms.ts';
import { means } from './candidates.ts';
import { compare, Mistaught, nobody, type OwnObjects } from './own-objects.ts';
import type { Session } from './session.ts';

/** A part of the guide, which begins at an address of engomo. */
export interface Chapter {
  readonly name: string;
  readonly walk: () => Promise<void>;
}

const SAVED = { method: ['createMethod', 'openMethod'], user: ['saveUser', 'openUser'] } as const;

/** Asks how a row is opened; that it is not to be seen means that what was entered was not saved. @throws Mistaught. */
async function listed(
  controls: Controls,
  term: Term,
  places: Places,
  blamed: readonly Term[],
): Promise<void> {
  await controls.entry(term, places).catch((error: unknown) => {
    if (error instanceof NotShown)
      throw new Mistaught('What was entered is not in the list afterwards.', blamed);
    throw error;
  });
}

/**
 * The guide's steps through the page objects of the suite, with names of their own; everything is read back.
 *
 * @param made is told what is about to be made.
 * @throws Mistaught, EngomoRefused, ControlNotFound, and what is thrown by those who are asked.
 */
export function chapters(
  session: Session,
  own: readonly OwnObjects[],
  made: (objects: OwnObjects) => void,
): Chapter[] {
  const { administrator, clientPage, account } = session;
  const { composer, methods, page, users } = administrator;
  const { controls } = composer;
  const login = async (): Promise<void> => {
    await page.context().clearCookies();
    await composer.open();
    await composer.logIn(account.username, account.password);
  };
  const method = async (): Promise<void> => {
    for (const objects of own) {
      made(objects);
      await administrator.ensureMethod(objects.method);
    }
    for (const { method } of own) {
      await composer.openAuthentication();
      await methods.shown();
      await listed(controls, 'openMethod', { method: method.name }, ['createMethod']);
      compare(method, await administrator.readMethod(method.name), SAVED.method);
    }
  };
  const user = async (): Promise<void> => {
    for (const { user } of own) await administrator.ensureUser(user);
    for (const { user } of own) {
      await composer.openUsersAndDevices();
      await users.shown();
      await listed(controls, 'openUser', { email: user.username }, ['saveUser']);
      compare(user, await administrator.readUser(user.username), SAVED.user);
    }
  };
  const expiry = async (): Promise<void> => {
    await administrator.showMethods();
    await page.context().clearCookies();
    let isFirst = true;
    await composer.steadily(async () => {
      if (!isFirst) await composer.goToStart();
      isFirst = false;
      await composer.usersAndDevicesEntry.click();
      await users.shown();
    });
    await administrator.showUsers();
  };
  const startPage = async (): Promise<void> => {
    await clientPage.open();
    await clientPage.goOnAs(nobody());
    if ((await clientPage.refusalSentence()) === '') throw new Mistaught('No sentence is read.', ['refusal']);
  };
  return [
    { name: 'The log-in of the composer', walk: login },
    { name: 'An authentication method', walk: method },
    { name: 'A user', walk: user },
    { name: 'The session expires', walk: expiry },
    { name: 'The start page', walk: startPage },
    { name: 'What was made is removed', walk: () => removed(session, own) },
  ];
}

/** Removes users, then methods. */
async function removed({ administrator }: Session, own: readonly OwnObjects[]): Promise<void> {
  for (const { user } of own) await administrator.removeUser(user.username);
  for (const { method } of own) await administrator.removeMethod(method.name);
}

/** Removes what is left of several, as far as that is known. @returns names of what is still there. */
export async function removeAll(session: Session, own: Iterable<OwnObjects>): Promise<string[]> {
  const left: string[] = [];
  const tried = async (name: string, remove: () => Promise<void>): Promise<void> => {
    await remove().catch((error: unknown) => {
      if (!(error instanceof Error)) throw error;
      left.push(name);
    });
  };
  for (const { user } of own)
    await tried(user.username, () => session.administrator.removeUser(user.username));
  for (const { method } of own)
    await tried(method.name, () => session.administrator.removeMethod(method.name));
  return left;
}

/**
 * Carries the guide out once more, by the dialect alone, and drops locators that no longer mean what was used.
 *
 * @returns how many were dropped.
 */
export async function rehearse(
  session: Session,
  own: readonly OwnObjects[],
  made: (objects: OwnObjects) => void,
): Promise<number> {
  const { dialect } = session;
  const wrong = new Set<string>();
  const watch = (controls: Controls): void => {
    controls.whenFound = async (term: Term, places: Places, found: Locator): Promise<void> => {
      const { find = [], beside } = dialect.terms[term] ?? {};
      if (find.length < 2 || beside !== undefined) return;
      const element = await found.elementHandle();
      for (const text of find)
        if (!(await means(controls.page, text, places, element))) wrong.add(`${term} ${text}`);
    };
  };
  watch(session.administrator.composer.controls);
  watch(session.clientPage.controls);
  for (const { walk } of chapters(session, own, made)) {
    await walk().catch((error: unknown) => {
      // engomo may have no way to remove something.
      if (!(error instanceof ControlNotFound && dialect.terms[error.term] === null)) throw error;
    });
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
