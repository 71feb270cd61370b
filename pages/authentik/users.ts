import type { Locator, Page } from '@playwright/test';
import type { Secret } from '../../guide/secret.ts';
import { typeSecret } from '../type-secret.ts';
import { AdminList } from './admin-list.ts';
import { submit } from './submit.ts';
import { textField } from './widgets/row.ts';
import type { Words } from './words.ts';

/** What an administrator types into the user form. */
export interface UserEntry {
  readonly username: string;
  readonly name: string;
  readonly email: string;
}

/** Directory > Users. */
export class Users extends AdminList {
  readonly createButton: Locator;
  readonly form: Locator;
  readonly passwordForm: Locator;

  constructor(page: Page, origin: string, words: Words) {
    super(page, origin, words, {
      tag: 'ak-user-list',
      menu: 'Directory',
      route: '/identity/users',
      request: 'core/users/',
    });
    this.createButton = this.root.getByRole('button', { name: words.of('createUser'), exact: true }).first();
    this.form = page.locator('ak-user-form:visible');
    this.passwordForm = page.locator('ak-user-password-form:visible');
  }

  /** Makes a user and ends when the list shows it. */
  async create(entry: UserEntry): Promise<void> {
    await this.createButton.click();
    await textField(this.form, 'username').fill(entry.username);
    await textField(this.form, 'name').fill(entry.name);
    await textField(this.form, 'email').fill(entry.email);
    await submit(this.page, this.dialogButton(this.words.of('submitUser')), this.form, {
      method: 'POST',
      path: 'core/users/',
    });
    await this.closedWith(entry.username);
  }

  /** Sets a user's password through the details below the user's row. */
  async setPassword(username: string, password: Secret): Promise<void> {
    await this.row(username)
      .getByRole('button', { name: this.words.of('expandRow') })
      .click();
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
