import type { Page } from '@playwright/test';
import type { Secret } from '../../guide/secret.ts';
import { Control } from './control.ts';
import type { Dialect } from './dialect.ts';
import { ControlAmbiguous, ControlNotFound, SignedOut } from './finding-errors.ts';
import { dismissCookieNotice, putOffPasswordChange, noticeLogin } from './interruptions.ts';
import { sendBy } from './saved.ts';
import { Screen } from './screen.ts';

/** Who may log in to the composer. */
export interface ComposerAccount {
  readonly username: string;
  readonly password: Secret;
}

/** How often one task is begun anew because the session has expired. */
const MOST_LOGINS = 3;

/** Time without a change after which a dialog that was closed is gone, in milliseconds. */
const CLOSED_AFTER = 500;

/** Time an entry of a menu has to show what is under it, in milliseconds. */
const UNFOLDS_WITHIN = 2_000;

/** The composer: its login and its menu (clauses D1, D2, E1). */
export class Composer {
  readonly screen: Screen;
  readonly username: Control;
  readonly password: Control;
  readonly logInButton: Control;
  readonly menuButton: Control;
  readonly leaveButton: Control;
  readonly serverEntry: Control;
  readonly authenticationEntry: Control;
  readonly usersAndDevicesEntry: Control;
  readonly #page: Page;
  readonly #address: string;
  #account: ComposerAccount | null;

  /** @param account who logs in again when the session expires; `null`: nobody does. */
  constructor(page: Page, address: string, dialect: Dialect, account: ComposerAccount | null = null) {
    this.#page = page;
    this.#address = address;
    this.#account = account;
    this.screen = new Screen(page, dialect, address);
    this.username = new Control(this.screen, 'composerUsername');
    this.password = new Control(this.screen, 'composerPassword');
    this.logInButton = new Control(this.screen, 'composerLogIn');
    this.menuButton = new Control(this.screen, 'menu');
    this.leaveButton = new Control(this.screen, 'leave');
    this.serverEntry = new Control(this.screen, 'server');
    this.authenticationEntry = new Control(this.screen, 'authentication');
    this.usersAndDevicesEntry = new Control(this.screen, 'usersAndDevices');
    this.screen.interruptions.push(putOffPasswordChange(this.screen), noticeLogin(this.screen));
  }

  /** Opens the composer's login. */
  async open(): Promise<void> {
    await this.#goto();
    await this.username.waitFor();
  }

  /** Opens the composer and says whether it lets this browser in without a login. */
  async letsIn(): Promise<boolean> {
    await this.#goto();
    try {
      await this.#entryShown(this.serverEntry);
      return true;
    } catch (error) {
      if (error instanceof SignedOut) return false;
      throw error;
    }
  }

  /** Logs an administrator in and waits for the menu only administrators have. */
  async logIn(username: string, password: Secret): Promise<void> {
    await this.enter(username, password);
    await this.arrived();
  }

  /** Sends the login's form; what may stand between it and the composer is still to come. */
  async enter(username: string, password: Secret): Promise<void> {
    this.#account = { username, password };
    await this.username.fill(username);
    if (!(await this.password.appears(0))) await this.logInButton.click();
    await this.password.fillSecret(password);
    await sendBy(this.screen, this.logInButton);
  }

  /** Waits for the menu only administrators have. */
  async arrived(): Promise<void> {
    await this.#entryShown(this.serverEntry);
  }

  /** Goes to the composer's first page: for somebody who is logged in already. */
  async goToStart(): Promise<void> {
    await this.#goto();
    await this.steadily(() => this.#entryShown(this.serverEntry));
  }

  /** Server > Authentication. */
  async openAuthentication(): Promise<void> {
    await this.openServer();
    await this.authenticationEntry.click();
    await this.screen.atRest();
  }

  /** Server, until what is under it can be seen. */
  async openServer(): Promise<void> {
    await this.#leaveDialog(this.serverEntry);
    await this.#entryShown(this.serverEntry);
    await this.serverEntry.click();
    if (!(await this.authenticationEntry.appears(UNFOLDS_WITHIN))) {
      // The entry may have been unfolded before, and be folded now.
      await this.#entryShown(this.serverEntry);
      await this.serverEntry.click();
      await this.authenticationEntry.waitFor();
    }
  }

  /** Users & Devices. */
  async openUsersAndDevices(): Promise<void> {
    await this.#leaveDialog(this.usersAndDevicesEntry);
    await this.#entryShown(this.usersAndDevicesEntry);
    await this.usersAndDevicesEntry.click();
    await this.screen.atRest();
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
        if (this.#account === null || logins >= MOST_LOGINS || !(await this.#isSignedOut(error))) throw error;
        if (!(error instanceof SignedOut)) await this.#goto();
        await this.logIn(this.#account.username, this.#account.password);
      }
    }
  }

  /**
   * Whether something failed because the session has expired. Not every composer says so: some go on showing what they
   * showed before. Another tab tells, and leaves what is wrong on the screen for whoever looks into it.
   */
  async #isSignedOut(error: unknown): Promise<boolean> {
    if (error instanceof SignedOut) return true;
    if (!(error instanceof ControlNotFound) && !(error instanceof ControlAmbiguous)) return false;
    const tab = await this.#page.context().newPage();
    try {
      return !(await new Composer(tab, this.#address, this.screen.dialect).letsIn());
    } catch {
      // What is wrong there is wrong here, too, and is told already.
      return false;
    } finally {
      await tab.close();
    }
  }

  async #goto(): Promise<void> {
    await dismissCookieNotice(this.screen);
    await this.#page.goto(this.#address);
  }

  /** Leaves a dialog that lies over an entry of the menu; what was saved in it is saved. */
  async #leaveDialog(entry: Control): Promise<void> {
    if (!(await entry.isCovered())) return;
    // It may be closing by itself already.
    await this.screen.atRest(CLOSED_AFTER);
    if (!(await entry.isCovered())) return;
    try {
      if (await this.leaveButton.isVisible()) await this.leaveButton.click(UNFOLDS_WITHIN);
      else await this.#page.keyboard.press('Escape');
    } catch (error) {
      if (await entry.isCovered()) throw error;
    }
    await this.screen.atRest();
  }

  /** Waits for an entry of the menu; a menu that is put away is opened. */
  async #entryShown(entry: Control): Promise<void> {
    try {
      await entry.located(UNFOLDS_WITHIN);
    } catch (error) {
      if (!(error instanceof ControlNotFound)) throw error;
      if (await this.menuButton.isVisible()) await this.menuButton.click();
      await entry.waitFor();
    }
  }
}
