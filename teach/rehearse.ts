import type { Locator } from '@playwright/test';
import type { ComposerAdministrator } from '../fixtures/engomo/composer-administrator.ts';
import type { Controls } from '../pages/engomo/find.ts';
import type { ClientPage } from '../pages/engomo/client-page.ts';
import type { Dialect } from '../pages/engomo/dialect.ts';
import type { Places } from '../pages/engomo/locator-text.ts';
import type { Term } from '../pages/engomo/terms.ts';
import { means } from './candidates.ts';
import { nobody, type OwnObjects } from './names.ts';
import { differences } from './read-back.ts';

/** Which locators of each term meant what was used, and which once did not. */
export class Proof {
  readonly #right = new Map<Term, Set<string>>();
  readonly #wrong = new Map<Term, Set<string>>();
  readonly #dialect: Dialect;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** From now on every control that is found is compared with all locators of its term. */
  watch(controls: Controls): void {
    const find = controls.find.bind(controls);
    controls.find = async (term, places, patience, before) => {
      const found = await find(term, places, patience, before);
      await this.#compare(controls, term, places ?? {}, found);
      return found;
    };
  }

  /** Takes out of the dialect what once meant something else, or nothing. @returns how many locators went. */
  apply(): number {
    let gone = 0;
    for (const [term, wrong] of this.#wrong) {
      const entry = this.#dialect.terms[term];
      const find = entry?.find?.filter((text) => !wrong.has(text));
      if (entry == null || find === undefined || find.length === 0) continue;
      gone += wrong.size;
      this.#dialect.terms[term] = { ...entry, find };
    }
    return gone;
  }

  async #compare(controls: Controls, term: Term, places: Places, found: Locator): Promise<void> {
    const texts = this.#dialect.terms[term]?.find ?? [];
    if (texts.length < 2) return;
    const element = await found.elementHandle();
    for (const text of texts) {
      const isRight = await means(controls.page, text, places, element);
      const noted = isRight ? this.#right : this.#wrong;
      noted.set(term, (noted.get(term) ?? new Set()).add(text));
    }
  }
}

/** What the guide is rehearsed with: a session of its own that asks nothing. */
export interface RehearsalOptions {
  readonly administrator: ComposerAdministrator;
  readonly clientPage: ClientPage;
  readonly dialect: Dialect;
  readonly own: readonly [OwnObjects, OwnObjects];
}

/**
 * Carries the guide out once more, by the dialect alone and with other names, and reads everything back.
 *
 * @param made is told what was made before it is made.
 * @returns how many locators no longer meant the same and were dropped.
 * @throws Mistaught, ControlNotFound, EngomoRefused.
 */
export async function rehearse(
  { administrator, clientPage, dialect, own }: RehearsalOptions,
  made: (objects: OwnObjects) => void,
): Promise<number> {
  const proof = new Proof(dialect);
  proof.watch(administrator.composer.controls);
  proof.watch(clientPage.controls);
  for (const objects of own) {
    made(objects);
    await administrator.ensureMethod(objects.method);
    await administrator.ensureUser(objects.user);
  }
  await administrator.page.context().clearCookies();
  for (const { method, user } of own) {
    differences(method, await administrator.readMethod(method.name));
    differences(user, await administrator.readUser(user.username));
  }
  await clientPage.open();
  await clientPage.goOnAs(nobody());
  differences({ says: true }, { says: (await clientPage.refusalSentence()) !== '' });
  return proof.apply();
}
