import type { Page } from '@playwright/test';
import type { Secret } from '../../guide/secret.ts';
import { Control, Screen } from './control.ts';
import type { Dialect } from './dialect.ts';
import { Controls, type OnUnknown } from './find.ts';
import { SignedOut } from './finding-errors.ts';
import { sendBy } from './saved.ts';
import type { Term } from './terms.ts';

/** Who may log in to the composer. */
export interface ComposerAccount {
  readonly username: string;
  readonly password: Secret;
}

/** What a composer is worked with. */
export interface ComposerOptions {
  readonly dialect: Dialect;
  /** Who logs in again when the session has expired; absent: nobody does. */
  readonly account?: ComposerAccount;
  readonly onUnknown?: OnUnknown | undefined;
  /** How long a control is looked for, in milliseconds. */
  readonly patience?: number;
}

/** How often one task is begun anew because the session has expired. */
const MOST_LOGINS = 3;

const LOGIN: readonly Term[] = ['composerUsername', 'composerPassword', 'composerLogIn'];

/** The composer: its login and its menu (clauses D1, D2, E1). */
export class Composer extends Screen {
  readonly username = new Control(this.controls, 'composerUsername');
  readonly password = new Control(this.controls, 'composerPassword');
  readonly logInButton = new Control(this.controls, 'composerLogIn');
  readonly serverEntry = new Control(this.controls, 'server');
  readonly authenticationEntry = new Control(this.controls, 'authentication');
  readonly usersAndDevicesEntry = new Control(this.controls, 'usersAndDevices');
  #account: ComposerAccount | undefined;
  /** Nothing was done since the login has led to the first page. */
  #isFresh = false;

  constructor(page: Page, address: string, { dialect, account, onUnknown, patience }: ComposerOptions) {
    super(new Controls({ page, dialect, address, onUnknown, patience }));
    this.#account = account;
    this.controls.whileMissing = (term) => this.#noticeLogin(term);
  }

  /** Opens the composer's login. */
  async open(): Promise<void> {
    await this.controls.open();
    await this.username.waitFor();
  }

  /** Opens the composer and says whether it lets this browser in without a login. */
  async letsIn(): Promise<boolean> {
    await this.controls.open();
    return (await this.controls.firstSeen(['server', 'composerUsername', 'composerPassword'])) === 'server';
  }

  /** Logs an administrator in and waits for the menu only administrators have. */
  async logIn(username: string, password: Secret): Promise<void> {
    await this.enter(username, password);
    await this.serverEntry.waitFor();
    this.#isFresh = true;
  }

  /** Sends the login's form; what may stand between it and the composer is still to come. */
  async enter(username: string, password: Secret): Promise<void> {
    this.#account = { username, password };
    await this.username.fill(username);
    if (!(await this.controls.offers('composerPassword'))) await this.logInButton.click();
    await this.password.fillSecret(password);
    await sendBy(this.logInButton);
  }

  /** Goes to the composer's first page, with a login where it asks for one. */
  async goToStart(): Promise<void> {
    const isThere = this.#isFresh || (await this.letsIn());
    if (!isThere && this.#account !== undefined)
      await this.logIn(this.#account.username, this.#account.password);
    await this.serverEntry.waitFor();
    this.#isFresh = false;
  }

  /** Server > Authentication, from the composer's first page: whatever was open before is out of the way. */
  async openAuthentication(): Promise<void> {
    await this.goToStart();
    if (!(await this.authenticationEntry.isVisible())) await this.serverEntry.click();
    await this.authenticationEntry.click();
  }

  /** Users & Devices, from the composer's first page. */
  async openUsersAndDevices(): Promise<void> {
    await this.goToStart();
    await this.usersAndDevicesEntry.click();
  }

  /**
   * Does something in the composer, and begins anew after another login when the session expires in the middle.
   * What is done has to bear being done twice.
   */
  async steadily<T>(task: () => Promise<T>): Promise<T> {
    for (let logins = 0; ; logins += 1) {
      try {
        return await task();
      } catch (error) {
        if (!(error instanceof SignedOut) || this.#account === undefined || logins >= MOST_LOGINS)
          throw error;
      }
    }
  }

  /** @throws SignedOut when the login is shown where something else was looked for. */
  async #noticeLogin(wanted: Term): Promise<void> {
    if (LOGIN.includes(wanted) || !(await this.controls.seen('composerLogIn'))) return;
    if (await this.controls.firstSeen(['composerPassword', 'composerUsername'], {}, { within: 0 })) {
      throw new SignedOut(wanted);
    }
  }
}
