import type { Permissions, StoredUser } from '../../guide/stored.ts';
import { CheckBox } from './check-box.ts';
import { Choice } from './choice.ts';
import { Control } from './control.ts';
import { EntryForm } from './entry-form.ts';
import type { Controls } from './find.ts';
import { List } from './list.ts';
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
  readonly addButton: Control;
  readonly authenticator: Choice;
  readonly username: Control;
  readonly appPermission: CheckBox;
  readonly composerPermission: CheckBox;
  readonly saveButton: Control;
  readonly list: List;
  readonly #controls: Controls;

  constructor(controls: Controls) {
    this.#controls = controls;
    this.addButton = new Control(controls, 'addUser');
    this.authenticator = new Choice(controls, 'authenticator', 'authenticatorOption');
    this.username = new Control(controls, 'username');
    this.appPermission = new CheckBox(controls, 'appPermission');
    this.composerPermission = new CheckBox(controls, 'composerPermission');
    this.saveButton = new Control(controls, 'saveUser');
    this.list = new List(controls, {
      row: 'openUser',
      place: 'email',
      search: 'searchUsers',
      searchButton: 'searchUsersButton',
      next: 'nextUsers',
    });
  }

  /** Waits until the list is there, by the plus button it has. */
  async shown(): Promise<void> {
    await this.addButton.waitFor();
  }

  /** Whether the list shows a user of that name. */
  async has(username: string): Promise<boolean> {
    await this.shown();
    return this.list.has(username);
  }

  /** Adds a user with the plus button and saves it. */
  async add(entry: EngomoUserEntry): Promise<void> {
    await this.addButton.click();
    const form = new EntryForm(this.saveButton);
    await form.choose(this.authenticator, entry.authenticator);
    await form.fill(this.username, entry.username);
    await form.check(this.appPermission, entry.permissions.app);
    await form.check(this.composerPermission, entry.permissions.composer);
    await form.save();
  }

  /** Removes a user and confirms it where that is asked for. */
  async remove(username: string): Promise<void> {
    await new Control(this.#controls, 'removeUser', { email: username }).click();
    await sendBy(new Control(this.#controls, 'confirmUserRemoval'));
  }

  /** Opens a user and reads what the form shows. */
  async read(username: string): Promise<StoredUser> {
    await this.list.open(username, this.username);
    return {
      username: await this.username.inputValue(),
      authenticator: await this.authenticator.chosen(),
      permissions: {
        app: await this.appPermission.isChecked(),
        composer: await this.composerPermission.isChecked(),
      },
    };
  }
}
