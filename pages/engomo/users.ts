import type { Locator, Page } from '@playwright/test';
import type { Permissions, StoredUser } from '../../guide/stored.ts';
import { control, startingWith } from './control.ts';
import type { Dialect } from './dialect.ts';
import { sendBy } from './saved.ts';

/** What an administrator sets for a user of engomo. */
export interface EngomoUserEntry {
  readonly username: string;
  /** Name of the authentication method. */
  readonly authenticator: string;
  readonly permissions: Permissions;
}

/** Users & Devices > Users: the list of users and the form of one (clauses E2 to E4, E6). */
export class EngomoUsers {
  readonly section: Locator;
  readonly addButton: Locator;
  readonly authenticator: Locator;
  readonly username: Locator;
  readonly appPermission: Locator;
  readonly composerPermission: Locator;
  readonly saveButton: Locator;
  readonly removeButton: Locator;
  readonly #page: Page;
  readonly #removal: RegExp;

  constructor(page: Page, dialect: Dialect) {
    this.#page = page;
    this.section = control(page, dialect, 'users');
    this.addButton = control(this.section, dialect, 'addUser');
    this.authenticator = control(page, dialect, 'authenticator');
    this.username = control(page, dialect, 'username');
    this.appPermission = control(page, dialect, 'appPermission');
    this.composerPermission = control(page, dialect, 'composerPermission');
    this.saveButton = control(page, dialect, 'save');
    this.removeButton = control(page, dialect, 'removeUser');
    this.#removal = startingWith(dialect, 'removeUser');
  }

  /** The list's row of a user. */
  row(username: string): Locator {
    return this.section.getByRole('row').filter({ has: this.#page.getByText(username, { exact: true }) });
  }

  /** Waits until the list is there, by the plus button it has. */
  async shown(): Promise<void> {
    await this.addButton.waitFor();
  }

  /** Whether the list shows a user of that name. */
  async has(username: string): Promise<boolean> {
    await this.shown();
    return this.row(username).isVisible();
  }

  /** Adds a user with the plus button and saves it. */
  async add(entry: EngomoUserEntry): Promise<void> {
    await this.addButton.click();
    await this.authenticator.selectOption({ label: entry.authenticator });
    await this.username.fill(entry.username);
    await this.appPermission.setChecked(entry.permissions.app);
    await this.composerPermission.setChecked(entry.permissions.composer);
    await sendBy(this.#page, this.saveButton);
  }

  /** Removes a user and confirms it. */
  async remove(username: string): Promise<void> {
    await this.row(username)
      .getByRole('link', { name: this.#removal })
      .or(this.row(username).getByRole('button', { name: this.#removal }))
      .click();
    await sendBy(this.#page, this.removeButton);
  }

  /** Opens a user and reads what the form shows. */
  async read(username: string): Promise<StoredUser> {
    await this.row(username).getByRole('link', { name: username, exact: true }).click();
    await this.username.waitFor();
    return {
      username: await this.username.inputValue(),
      authenticator: (await this.authenticator.locator('option:checked').innerText()).trim(),
      permissions: {
        app: await this.appPermission.isChecked(),
        composer: await this.composerPermission.isChecked(),
      },
    };
  }
}
