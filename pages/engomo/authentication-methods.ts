import type { Locator, Page } from '@playwright/test';
import { Secret } from '../../guide/secret.ts';
import type { StoredMethod } from '../../guide/stored.ts';
import { typeSecret } from '../type-secret.ts';
import { control } from './control.ts';
import type { Dialect } from './dialect.ts';
import { sendBy } from './saved.ts';

/** What an administrator types into an authentication method. */
export interface MethodEntry {
  readonly name: string;
  readonly type: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
}

/** Server > Authentication: the list of authentication methods and the form of one (clauses D3 to D8). */
export class AuthenticationMethods {
  readonly addButton: Locator;
  readonly name: Locator;
  readonly type: Locator;
  readonly createButton: Locator;
  readonly issuer: Locator;
  readonly clientId: Locator;
  readonly clientSecret: Locator;
  readonly saveButton: Locator;
  readonly #page: Page;

  constructor(page: Page, dialect: Dialect) {
    this.#page = page;
    this.addButton = control(page, dialect, 'addMethod');
    this.name = control(page, dialect, 'methodName');
    this.type = control(page, dialect, 'methodType');
    this.createButton = control(page, dialect, 'createMethod');
    this.issuer = control(page, dialect, 'issuer');
    this.clientId = control(page, dialect, 'clientId');
    this.clientSecret = control(page, dialect, 'clientSecret');
    this.saveButton = control(page, dialect, 'save');
  }

  /** The list's row of a method. */
  row(name: string): Locator {
    return this.#page.getByRole('row').filter({ has: this.#page.getByText(name, { exact: true }) });
  }

  /** Waits until the list is there, by the plus icon it has. */
  async shown(): Promise<void> {
    await this.addButton.waitFor();
  }

  /** Whether the list shows a method of that name. */
  async has(name: string): Promise<boolean> {
    await this.shown();
    return this.row(name).isVisible();
  }

  /** Adds a method with the plus icon, fills its settings in and saves them. */
  async add(entry: MethodEntry): Promise<void> {
    await this.addButton.click();
    await this.name.fill(entry.name);
    await this.type.selectOption({ label: entry.type });
    await sendBy(this.#page, this.createButton);
    await this.issuer.fill(entry.issuer);
    await this.clientId.fill(entry.clientId);
    await typeSecret(this.clientSecret, entry.clientSecret);
    await sendBy(this.#page, this.saveButton);
  }

  /** Opens a method and reads what its form shows; the type is read from the list. */
  async read(name: string): Promise<StoredMethod> {
    const row = this.row(name);
    const cells = await row.getByRole('cell').allInnerTexts();
    await row.getByRole('link', { name, exact: true }).click();
    await this.issuer.waitFor();
    return {
      name: await this.name.inputValue(),
      type: (cells[1] ?? '').trim(),
      issuer: await this.issuer.inputValue(),
      clientId: await this.clientId.inputValue(),
      clientSecret: new Secret(await this.clientSecret.inputValue()),
    };
  }
}
