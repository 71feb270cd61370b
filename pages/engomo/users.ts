import type { Permissions, StoredUser } from '../../guide/stored.ts';
import { asMeant } from '../as-meant.ts';
import { Choice } from './choice.ts';
import { CheckBox, Control } from './control.ts';
import type { Controls } from './find.ts';
import { List } from './list.ts';
import { EntryForm } from './saved.ts';

/** What an administrator sets for a user of engomo. */
export interface EngomoUserEntry {
  readonly username: string;
  /** Name of the authentication method. */
  readonly authenticator: string;
  readonly permissions: Permissions;
}

/** Users & Devices > Users: the list of users and the form of one (clauses E2 to E4, E6). */
export class EngomoUsers extends List {
  readonly authenticator = new Choice(this.controls, 'authenticator', 'authenticatorOption');
  readonly username = new Control(this.controls, 'username');
  readonly appPermission = new CheckBox(this.controls, 'appPermission');
  readonly composerPermission = new CheckBox(this.controls, 'composerPermission');
  readonly saveButton = new Control(this.controls, 'saveUser');

  constructor(controls: Controls) {
    super(controls, {
      ...{ add: 'addUser', row: 'openUser', place: 'email' },
      ...{ remove: 'removeUser', confirm: 'confirmUserRemoval' },
      ...{ search: 'searchUsers', searchButton: 'searchUsersButton', next: 'nextUsers' },
    });
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

  /**
   * Changes authenticator and permissions of a user.
   *
   * @throws Error when the form shows another user; nothing is sent then.
   */
  async change({ username }: StoredUser, to: Omit<EngomoUserEntry, 'username'>): Promise<void> {
    await this.openRow(username, this.username);
    asMeant('the form of the user', [['Username (clause E4)', username, await this.username.inputValue()]]);
    const form = new EntryForm(this.saveButton);
    await form.choose(this.authenticator, to.authenticator);
    await form.check(this.appPermission, to.permissions.app);
    await form.check(this.composerPermission, to.permissions.composer);
    await form.save();
  }

  /** Opens a user and reads what the form shows. */
  async read(username: string): Promise<StoredUser> {
    await this.openRow(username, this.username);
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
