import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../../guide/secret.ts';
import { typeSecret } from '../type-secret.ts';
import { control } from './control.ts';
import type { Dialect } from './dialect.ts';
import { sendBy } from './saved.ts';

/** The composer: its login and its menu (clauses D1, D2, E1). */
export class Composer {
  readonly username: Locator;
  readonly password: Locator;
  readonly logInButton: Locator;
  readonly serverEntry: Locator;
  readonly authenticationEntry: Locator;
  readonly usersAndDevicesEntry: Locator;
  readonly #page: Page;
  readonly #address: string;

  constructor(page: Page, address: string, dialect: Dialect) {
    this.#page = page;
    this.#address = address;
    this.username = control(page, dialect, 'composerUsername');
    this.password = control(page, dialect, 'composerPassword');
    this.logInButton = control(page, dialect, 'composerLogIn');
    this.serverEntry = control(page, dialect, 'server');
    this.authenticationEntry = control(page, dialect, 'authentication');
    this.usersAndDevicesEntry = control(page, dialect, 'usersAndDevices');
  }

  /** Opens the composer's login. */
  async open(): Promise<void> {
    await this.#page.goto(this.#address);
    await this.username.waitFor();
  }

  /** Opens the composer and says whether it lets this browser in without a login. */
  async letsIn(): Promise<boolean> {
    await this.#page.goto(this.#address);
    await this.username.or(this.serverEntry).first().waitFor();
    return this.serverEntry.isVisible();
  }

  /** Logs an administrator in and waits for the menu only administrators have. */
  async logIn(username: string, password: Secret): Promise<void> {
    await this.username.fill(username);
    await typeSecret(this.password, password);
    await sendBy(this.#page, this.logInButton);
    await this.serverEntry.waitFor();
  }

  /** Goes to the composer's first page: for somebody who is logged in already. */
  async goToStart(): Promise<void> {
    await this.#page.goto(this.#address);
    await this.serverEntry.waitFor();
  }

  /** Server > Authentication. */
  async openAuthentication(): Promise<void> {
    await this.serverEntry.click();
    await this.authenticationEntry.click();
  }

  /** Users & Devices. */
  async openUsersAndDevices(): Promise<void> {
    await this.usersAndDevicesEntry.click();
  }
}
