import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../../guide/secret.ts';
import { firstOf } from '../first-of.ts';
import { typeSecret } from '../type-secret.ts';
import { asMeant } from '../as-meant.ts';
import { AdminList } from './admin-list.ts';
import { primaryKey, submit } from './submit.ts';
import { textField } from './widgets/row.ts';
import { TypeWizard } from './widgets/type-wizard.ts';
import type { Words } from './words.ts';

/** What an administrator types into the user form. */
export interface UserEntry {
  readonly username: string;
  readonly name: string;
  readonly email: string;
}

/** Folder of the users an administrator makes: the one the list shows first (2025.8 to 2026.2 show no other). */
const USERS_FOLDER = 'users';

/** Directory > Users. */
export class Users extends AdminList {
  readonly wizard: TypeWizard;
  readonly form: Locator;
  readonly passwordForm: Locator;

  constructor(page: Page, origin: string, words: Words) {
    super(page, origin, words, {
      tag: 'ak-user-list',
      menu: 'Directory',
      route: '/identity/users',
      request: 'core/users/',
      title: 'Users',
      create: 'createUser',
    });
    this.wizard = new TypeWizard(page, 'ak-user-wizard', words);
    this.form = page.locator('ak-user-form:visible');
    this.passwordForm = page.locator('ak-user-password-form:visible');
  }

  /** Makes a user, ends when the list shows it and returns its key. */
  async create(entry: UserEntry): Promise<string> {
    await this.createButton.click();
    const { name } = await firstOf({
      form: (signal) => this.form.waitFor({ signal }),
      wizard: (signal) => this.wizard.root.filter({ visible: true }).first().waitFor({ signal }),
    });
    if (name === 'wizard') await this.wizard.choose(this.words.of('internalUserType'), this.form);
    await textField(this.form, 'username').fill(entry.username);
    await textField(this.form, 'name').fill(entry.name);
    await textField(this.form, 'email').fill(entry.email);
    const path = textField(this.form, 'path');
    if ((await path.inputValue()) === '') await path.fill(USERS_FOLDER);
    asMeant('the user form', [
      ['Username', entry.username, await textField(this.form, 'username').inputValue()],
      ['Name', entry.name, await textField(this.form, 'name').inputValue()],
      ['E-mail address (clause E4)', entry.email, await textField(this.form, 'email').inputValue()],
    ]);
    const button = this.dialogButton(this.words.of('submitUser'));
    const sends = { method: 'POST', path: 'core/users/' } as const;
    return primaryKey(await this.save(entry.username, button, this.form, sends));
  }

  /** The row of the user with that key: a name or an address may stand in the row of another. */
  rowOf(key: string): Locator {
    return this.rows.filter({ has: this.page.locator(`a[href$="/identity/users/${key}"]`) });
  }

  /** Shows the list with the user of that key in it. */
  async showUser(key: string, username: string): Promise<void> {
    await this.show();
    await this.find(this.rowOf(key), username);
  }

  /** Sets the password of the user with that key through the details below the user's row. */
  async setPassword(key: string, password: Secret): Promise<void> {
    await this.rowOf(key).locator('.pf-c-table__toggle').getByRole('button').click();
    await this.root
      .getByRole('button', { name: this.words.of('setPassword') })
      .filter({ visible: true })
      .first()
      .click();
    await typeSecret(this.passwordForm.locator('input[name="password"]'), password);
    await submit(this.page, this.dialogButton(this.words.of('submitPassword')), this.passwordForm, {
      method: 'POST',
      path: 'set_password/',
    });
    await this.dialog.first().waitFor({ state: 'hidden' });
  }
}
