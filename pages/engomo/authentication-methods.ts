import { Secret } from '../../guide/secret.ts';
import type { StoredMethod } from '../../guide/stored.ts';
import { Control } from './control.ts';
import { isWord } from './dialect.ts';
import { DropDown } from './drop-down.ts';
import { EntryForm } from './entry-form.ts';
import { List } from './list.ts';
import { sendBy } from './saved.ts';
import type { Screen } from './screen.ts';

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
  readonly addButton: Control;
  readonly name: Control;
  readonly type: DropDown;
  readonly createButton: Control;
  readonly issuer: Control;
  readonly clientId: Control;
  readonly clientSecret: Control;
  readonly saveButton: Control;
  readonly list: List;
  readonly #screen: Screen;

  constructor(screen: Screen) {
    this.#screen = screen;
    this.addButton = new Control(screen, 'addMethod');
    this.name = new Control(screen, 'methodName');
    this.type = new DropDown(screen, 'methodType');
    this.createButton = new Control(screen, 'createMethod');
    this.issuer = new Control(screen, 'issuer');
    this.clientId = new Control(screen, 'clientId');
    this.clientSecret = new Control(screen, 'clientSecret');
    this.saveButton = new Control(screen, 'save');
    this.list = new List(screen, 'authenticationPage', 'methodName');
  }

  /** Waits until the list is there, by the plus icon it has. */
  async shown(): Promise<void> {
    await this.addButton.waitFor();
  }

  /** Whether the list shows a method of that name. */
  async has(name: string): Promise<boolean> {
    await this.shown();
    return this.list.has(name);
  }

  /** Adds a method of type OpenID Connect with the plus icon; its settings are still to be filled in (clauses D3, D4). */
  async create(name: string): Promise<void> {
    await this.addButton.click();
    await this.name.fill(name);
    await this.type.chooseTerm('openIdConnect');
    await sendBy(this.#screen, this.createButton);
  }

  /** Opens the settings of a method, wherever *Create* has led. */
  async open(name: string): Promise<void> {
    if (await this.issuer.isVisible()) return;
    if (await this.#screen.shows(this.list.row(name).query)) await this.list.open(name, this.issuer);
    else await this.issuer.waitFor();
  }

  /** Fills the settings of the open method in and saves them (clauses D5 to D8). */
  async fillIn(entry: MethodEntry): Promise<void> {
    const form = await EntryForm.with(this.#screen, this.issuer, this.saveButton);
    await form.fill(this.issuer, entry.issuer);
    await form.fill(this.clientId, entry.clientId);
    await form.fillSecret(this.clientSecret, entry.clientSecret);
    await form.save();
  }

  /** Opens a method and reads what its form shows; the type is read from the list or the form, whichever says it. */
  async read(name: string): Promise<StoredMethod> {
    const row = await (await this.#screen.locate(this.list.row(name))).innerText();
    await this.list.open(name, this.issuer);
    const form = await this.#formText();
    return {
      name: (await this.name.isVisible()) ? await this.name.inputValue() : name,
      type: this.#typeIn(row) ?? this.#typeIn(form) ?? '',
      issuer: await this.issuer.inputValue(),
      clientId: await this.clientId.inputValue(),
      clientSecret: new Secret(await this.clientSecret.inputValue()),
    };
  }

  async #formText(): Promise<string> {
    const chosen = (await this.type.isVisible()) ? await this.type.chosen() : '';
    const texts = await Promise.all(
      this.#screen.page.frames().map((frame) =>
        frame
          .locator('body')
          .innerText()
          .catch(() => ''),
      ),
    );
    return [chosen, ...texts].join('\n');
  }

  /** The guide's name of the type a text speaks of; the first line that is no known type where it speaks of none. */
  #typeIn(text: string): string | null {
    const lines = text.split(/[\n\t]+/).map((line) => line.trim().toLowerCase());
    const [official, ...others] = this.#screen.dialect.openIdConnect.candidates.filter(isWord);
    if (official === undefined) return null;
    const said = [official, ...others].some((word) => lines.includes(word.text.toLowerCase()));
    return said ? official.text : null;
  }
}
