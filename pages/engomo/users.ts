import type { Permissions, StoredUser } from '../../guide/stored.ts';
import { Control } from './control.ts';
import { DropDown } from './drop-down.ts';
import { EntryForm } from './entry-form.ts';
import { List } from './list.ts';
import { Permission } from './permission.ts';
import { sendBy } from './saved.ts';
import type { Screen } from './screen.ts';

/** What an administrator sets for a user of engomo. */
export interface EngomoUserEntry {
  readonly username: string;
  /** Name of the authentication method. */
  readonly authenticator: string;
  readonly permissions: Permissions;
}

/** Time the list has to appear before something else is tried, in milliseconds. */
const LIST_WITHIN = 3_000;

/** Users & Devices > Users: the list of users and the form of one (clauses E2 to E4, E6). */
export class EngomoUsers {
  readonly tab: Control;
  readonly addButton: Control;
  readonly authenticator: DropDown;
  readonly username: Control;
  readonly appPermission: Permission;
  readonly composerPermission: Permission;
  readonly saveButton: Control;
  readonly confirmRemoval: Control;
  readonly list: List;
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
    this.tab = new Control(screen, 'usersTab');
    this.addButton = new Control(screen, 'addUser');
    this.authenticator = new DropDown(screen, 'authenticator');
    this.username = new Control(screen, 'username');
    this.appPermission = new Permission(screen, 'appPermission');
    this.composerPermission = new Permission(screen, 'composerPermission');
    this.saveButton = new Control(screen, 'save');
    this.confirmRemoval = new Control(screen, 'confirmRemoval');
    this.list = new List(screen, 'users', 'username');
  }

  /** Waits until the list is there, by the plus button it has; it may be behind a tab. */
  async shown(): Promise<void> {
    if (await this.addButton.appears(LIST_WITHIN)) return;
    if (await this.tab.isVisible()) await this.tab.click();
    await this.addButton.waitFor();
  }

  /** Whether the list shows a user of that name. */
  async has(username: string): Promise<boolean> {
    await this.shown();
    return this.list.has(username);
  }

  /** Adds a user with the plus button and saves it. */
  async add(entry: EngomoUserEntry): Promise<void> {
    await this.shown();
    await this.addButton.click();
    const form = await EntryForm.with(this.#screen, this.username, this.saveButton);
    await form.fill(this.username, entry.username);
    await form.choose(this.authenticator, entry.authenticator);
    await form.grant(this.appPermission, entry.permissions.app);
    await form.grant(this.composerPermission, entry.permissions.composer);
    await form.save();
  }

  /** Removes a user and confirms it where that is asked for. */
  async remove(username: string): Promise<void> {
    const removal = new Control(this.#screen, 'removeUser', [this.list.row(username).query]);
    await removal.click();
    await sendBy(this.#screen, this.confirmRemoval);
  }

  /** Opens a user and reads what the form shows. */
  async read(username: string): Promise<StoredUser> {
    await this.list.open(username, this.username);
    return {
      username: await this.username.inputValue(),
      authenticator: await this.authenticator.chosen(),
      permissions: {
        app: await this.appPermission.isGranted(),
        composer: await this.composerPermission.isGranted(),
      },
    };
  }
}
