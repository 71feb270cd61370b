import type { ComposerAdministrator } from '../fixtures/engomo/composer-administrator.ts';
import type { ClientPage } from '../pages/engomo/client-page.ts';
import type { Control } from '../pages/engomo/control.ts';
import type { Dialect } from '../pages/engomo/dialect.ts';
import type { Tried } from '../pages/engomo/finding-errors.ts';
import type { Places } from '../pages/engomo/locator-text.ts';
import { termNames, type Term } from '../pages/engomo/terms.ts';

/** Time a control has to be found when nobody is asked, in milliseconds. */
const WITHIN = 6_000;

/** What came of looking for one term. */
interface Finding {
  readonly term: Term;
  readonly tried: readonly Tried[];
}

/** What a composer is looked at with. */
export interface LookOptions {
  readonly administrator: ComposerAdministrator;
  readonly clientPage: ClientPage;
  readonly dialect: Dialect;
  /** Name of a method whose settings may be looked at. */
  readonly method: string;
}

/** Looks for every term that can be seen without writing: forms are opened and left by loading the composer anew. */
export class Look {
  readonly #options: LookOptions;
  readonly #findings = new Map<Term, Finding>();

  constructor(options: LookOptions) {
    this.#options = options;
  }

  /** @returns what was found, one line a term, and whether everything that was looked for was found. */
  async whole(): Promise<{ readonly lines: readonly string[]; readonly isFound: boolean }> {
    const { administrator, clientPage, method } = this.#options;
    const { composer, methods, users } = administrator;
    await this.#part(['email', 'arrow'], () => clientPage.open(), clientPage.controls);
    await this.#part(['server'], () => composer.goToStart());
    await this.#part(['authentication'], () => this.#click(composer.serverEntry));
    await this.#part(['addMethod'], () => composer.openAuthentication());
    await this.#part(['methodName', 'methodType', 'createMethod'], () => this.#click(methods.addButton));
    await composer.openAuthentication();
    if (await methods.list.has(method)) {
      await this.#part(['openMethod'], () => Promise.resolve(), undefined, { method });
      const settings = ['issuer', 'clientId', 'clientSecret', 'saveMethod'] as const;
      await this.#part(settings, () => this.#click(methods.list.row(method)));
    }
    await this.#part(['usersAndDevices'], () => composer.goToStart());
    await this.#part(['addUser', 'searchUsers'], () => composer.openUsersAndDevices());
    const form = ['authenticator', 'username', 'appPermission', 'composerPermission', 'saveUser'] as const;
    await this.#part(form, () => this.#click(users.addButton));
    await composer.goToStart();
    return this.#report();
  }

  async #click(control: Control): Promise<void> {
    await (await control.located({ within: WITHIN })).click();
  }

  /** Opens a part of engomo, and looks for its terms; a part that cannot be opened has none of them. */
  async #part(
    looked: readonly Term[],
    open: () => Promise<void>,
    controls = this.#options.administrator.composer.controls,
    places: Places = {},
  ): Promise<void> {
    let isOpen = true;
    try {
      await open();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      isOpen = false;
    }
    for (const term of looked) {
      if (isOpen) await controls.firstSeen([term], places, { within: WITHIN });
      this.#findings.set(term, { term, tried: isOpen ? await controls.tried(term, places) : [] });
    }
  }

  #report(): { lines: string[]; isFound: boolean } {
    const { dialect } = this.#options;
    let isFound = true;
    const lines = termNames.map((term) => {
      const { tried } = this.#findings.get(term) ?? {};
      const says = (text: string): string => `${term.padEnd(22)} ${text}`;
      if (dialect.terms[term] === null) return says('there is none');
      if (tried === undefined) return says('not looked at: it is not to be seen without a change');
      const at = tried.findIndex(({ hits }) => hits === 1);
      const hit = tried[at];
      isFound &&= hit !== undefined;
      const moved =
        at > 0 && dialect.terms[term] !== undefined
          ? ` (moved: the first ${at} of its locators fit no more)`
          : '';
      if (hit !== undefined) return says(`${hit.text}${moved}`);
      const several = tried.filter(({ hits }) => hits > 1).map(({ hits, text }) => `${hits} fit ${text}`);
      return says(several.length > 0 ? several.join('; ') : 'not found');
    });
    return { lines, isFound };
  }
}
