import type { ComposerAdministrator } from '../fixtures/engomo/composer-administrator.ts';
import type { ClientPage } from '../pages/engomo/client-page.ts';
import type { ComposerAccount } from '../pages/engomo/composer.ts';
import type { Dialect } from '../pages/engomo/dialect.ts';
import { ControlNotFound } from '../pages/engomo/finding-errors.ts';
import type { Places } from '../pages/engomo/locator-text.ts';
import type { Term } from '../pages/engomo/terms.ts';
import type { Dialogue } from './dialogue.ts';
import { Skipped, WentBack, type Interview } from './interview.ts';
import { nobody, type OwnObjects } from './names.ts';
import type { Leftovers } from './removal.ts';
import { differences, Mistaught } from './read-back.ts';

/** How often one chapter is begun anew because of something that was shown wrong. */
const MOST_TRIES = 5;

/** Time the composer has to show its log-in after the session has expired, in milliseconds. */
const SIGNED_OUT_WITHIN = 5_000;

/** A part of the guide that begins at an address of engomo, so that it can be begun anew. */
interface Chapter {
  readonly name: string;
  readonly walk: () => Promise<void>;
}

/** What the guide is walked with. */
export interface WalkOptions {
  readonly administrator: ComposerAdministrator;
  readonly clientPage: ClientPage;
  readonly account: ComposerAccount;
  readonly dialect: Dialect;
  readonly interview: Interview;
  readonly dialogue: Dialogue;
  readonly own: OwnObjects;
  /** Is told what was made. */
  readonly leftovers: Leftovers;
}

/** The guide's steps through the page objects of the suite, which ask where the dialect is silent. */
export class Walk {
  readonly #administrator: ComposerAdministrator;
  readonly #clientPage: ClientPage;
  readonly #account: ComposerAccount;
  readonly #dialect: Dialect;
  readonly #interview: Interview;
  readonly #dialogue: Dialogue;
  readonly #own: OwnObjects;
  readonly #leftovers: Leftovers;
  #hasMethod = false;
  #hasUser = false;

  constructor(options: WalkOptions) {
    this.#administrator = options.administrator;
    this.#clientPage = options.clientPage;
    this.#account = options.account;
    this.#dialect = options.dialect;
    this.#interview = options.interview;
    this.#dialogue = options.dialogue;
    this.#own = options.own;
    this.#leftovers = options.leftovers;
  }

  /**
   * Walks the whole way, and says whether nothing was skipped.
   *
   * @throws Stopped and WindowClosed, and what engomo refused.
   */
  async whole(): Promise<boolean> {
    const chapters: readonly Chapter[] = [
      { name: 'The log-in of the composer', walk: () => this.#login() },
      { name: 'An authentication method', walk: () => this.#method() },
      { name: 'A user', walk: () => this.#user() },
      { name: 'The session expires', walk: () => this.#expiry() },
      { name: 'The start page', walk: () => this.#startPage() },
      { name: 'What was made is removed', walk: () => this.#removal() },
    ];
    let isWhole = true;
    for (const { name, walk } of chapters) {
      this.#dialogue.say(`\n== ${name}`);
      isWhole = (await this.#through(walk)) && isWhole;
    }
    return isWhole;
  }

  /** @returns false when the chapter was left because something was skipped. */
  async #through(walk: () => Promise<void>): Promise<boolean> {
    for (let tries = 1; ; tries += 1) {
      try {
        await walk();
        return true;
      } catch (error) {
        if (error instanceof Skipped) {
          this.#dialogue.say(`  ${error.message}; the rest of this part is left out`);
          return false;
        }
        if (error instanceof WentBack) continue;
        if (tries >= MOST_TRIES) throw error;
        if (error instanceof Mistaught) {
          this.#dialogue.say(`  ${error.message}`);
          for (const term of error.terms) this.#interview.forget(term);
        } else if (error instanceof ControlNotFound) {
          // It was said just now that there is none: what was begun goes on without it.
          if (this.#dialect.terms[error.term] === null) continue;
          this.#dialogue.say(`  ${error.message}`);
          this.#interview.forget(error.term, true);
        } else {
          throw error;
        }
      }
    }
  }

  async #login(): Promise<void> {
    const { composer, page } = this.#administrator;
    await page.context().clearCookies();
    await composer.open();
    try {
      await composer.password.waitFor();
    } catch (error) {
      // Some log-ins ask for the password on a page of its own.
      if (!(error instanceof Skipped)) throw error;
    }
    await composer.logIn(this.#account.username, this.#account.password);
  }

  async #method(): Promise<void> {
    const { composer, methods } = this.#administrator;
    const { method } = this.#own;
    await composer.steadily(async () => {
      await composer.openAuthentication();
      await methods.shown();
      if (!this.#hasMethod) {
        this.#leftovers.add(this.#own);
        await methods.create(method.name, method.type);
        this.#hasMethod = true;
      }
      await this.#openSettings();
      await methods.fillIn(method);
    });
    await composer.openAuthentication();
    await methods.has(method.name);
    this.#hasMethod = false;
    await this.#listed('openMethod', { method: method.name }, ['createMethod']);
    this.#hasMethod = true;
    differences(method, await this.#administrator.readMethod(method.name));
  }

  /** They may have opened by themselves after *Create*. */
  async #openSettings(): Promise<void> {
    const { composer, methods } = this.#administrator;
    const { name } = this.#own.method;
    try {
      const isKnown = this.#dialect.terms.issuer !== undefined;
      if (!isKnown) {
        await methods.issuer.waitFor();
        return;
      }
      if ((await composer.controls.firstSeen(['issuer'], {}, { within: SIGNED_OUT_WITHIN })) !== null) return;
    } catch (error) {
      if (!(error instanceof Skipped)) throw error;
    }
    await methods.list.open(name, methods.issuer);
  }

  async #user(): Promise<void> {
    const { composer, users } = this.#administrator;
    const { user } = this.#own;
    await composer.openUsersAndDevices();
    await users.shown();
    // A form that turned out to save itself may have made it already.
    if (!this.#hasUser && !(await users.has(user.username))) await users.add(user);
    this.#hasUser = true;
    await composer.openUsersAndDevices();
    await users.shown();
    const hasSearch = (await composer.controls.entry('searchUsers')) !== null;
    await composer.controls.entry(hasSearch ? 'searchUsersButton' : 'nextUsers');
    await users.has(user.username);
    this.#hasUser = false;
    await this.#listed('openUser', { email: user.username }, ['saveUser']);
    this.#hasUser = true;
    differences(user, await this.#administrator.readUser(user.username));
  }

  /** Asks for a row; that it is not to be seen means that what was entered was not saved. @throws Mistaught. */
  async #listed(term: Term, places: Places, blamed: readonly Term[]): Promise<void> {
    try {
      await this.#administrator.composer.controls.entry(term, places);
    } catch (error) {
      if (!(error instanceof Skipped)) throw error;
      throw new Mistaught('What was entered is not in the list afterwards.', blamed);
    }
  }

  /** Lets the session expire, and sees what the composer says then. */
  async #expiry(): Promise<void> {
    const { composer, page } = this.#administrator;
    await this.#administrator.showMethods();
    await page.context().clearCookies();
    await composer.usersAndDevicesEntry.click();
    const shown = ['composerUsername', 'composerPassword', 'addUser'] as const;
    const isKnown = await composer.controls.firstSeen(shown, {}, { within: SIGNED_OUT_WITHIN });
    if (isKnown === null) {
      const answer = await this.#dialogue.ask({
        about: 'The session has expired',
        asks: 'Is something in the way?',
        clause: 'D1',
        ...{ enter: 'none', outlined: null, may: ['none', 'way', 'stop'] },
      });
      if (answer === 'way') await this.#interview.putAway();
    }
    await this.#administrator.showUsers();
  }

  async #startPage(): Promise<void> {
    const { controls, email, arrow } = this.#clientPage;
    this.#interview.controls = controls;
    try {
      await this.#clientPage.open();
      await email.fill(nobody());
      await arrow.click();
      await controls.entry('refusal');
      differences({ says: true }, { says: (await this.#clientPage.refusalSentence()) !== '' });
    } finally {
      this.#interview.controls = this.#administrator.composer.controls;
    }
  }

  /** engomo may have no way to remove something. */
  async #removal(): Promise<void> {
    try {
      await this.#leftovers.removeBy(this.#administrator);
    } catch (error) {
      if (error instanceof ControlNotFound && this.#dialect.terms[error.term] === null) return;
      throw error;
    }
  }
}
