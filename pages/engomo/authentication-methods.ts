import { Secret } from '../../guide/secret.ts';
import type { StoredMethod } from '../../guide/stored.ts';
import { asMeant } from '../as-meant.ts';
import { Choice } from './choice.ts';
import { Control } from './control.ts';
import { countOf, drawn } from './drawn.ts';
import type { Controls } from './find.ts';
import { List } from './list.ts';
import { EntryForm, sendBy } from './saved.ts';

/** What an administrator types into an authentication method. */
export interface MethodEntry {
  readonly name: string;
  readonly type: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
}

/** Server > Authentication: the list of authentication methods and the form of one (clauses D3 to D8). */
export class AuthenticationMethods extends List {
  readonly name = new Control(this.controls, 'methodName');
  readonly type = new Choice(this.controls, 'methodType', 'typeOption');
  readonly createButton = new Control(this.controls, 'createMethod');
  readonly issuer = new Control(this.controls, 'issuer');
  readonly clientId = new Control(this.controls, 'clientId');
  readonly clientSecret = new Control(this.controls, 'clientSecret');
  readonly saveButton = new Control(this.controls, 'saveMethod');

  constructor(controls: Controls) {
    super(controls, {
      ...{ add: 'addMethod', row: 'openMethod', place: 'method' },
      ...{ remove: 'removeMethod', confirm: 'confirmMethodRemoval' },
    });
  }

  /** Adds a method with the plus icon; its settings are still to be filled in (clauses D3, D4). */
  async create(name: string, type: string): Promise<void> {
    await this.addButton.click();
    await this.name.fill(name);
    await this.type.choose(type);
    await sendBy(this.createButton);
  }

  /** Opens the settings of a method, wherever *Create* has led. */
  async open(name: string): Promise<void> {
    await drawn(this.controls.page);
    const first = await this.controls.firstSeen(['issuer', 'openMethod'], { method: name });
    if (first === 'openMethod') await this.openRow(name, this.issuer);
    await this.issuer.waitFor();
  }

  /** Fills settings of the open method in and saves them (clauses D5 to D8). */
  async fillIn({ issuer, clientId, clientSecret }: Partial<MethodEntry>): Promise<void> {
    const form = new EntryForm(this.saveButton);
    if (issuer !== undefined) await form.fill(this.issuer, issuer);
    if (clientId !== undefined) await form.fill(this.clientId, clientId);
    if (clientSecret !== undefined) await form.fillSecret(this.clientSecret, clientSecret);
    await form.save();
  }

  /**
   * Changes settings of a method.
   *
   * @throws Error when the form shows another method; nothing is sent then.
   */
  async change(from: StoredMethod, to: Partial<MethodEntry>): Promise<void> {
    await this.openRow(from.name, this.issuer);
    asMeant('the form of the authentication method', [
      ['Name (clause D4)', from.name, await this.#shownName(from.name)],
      ['Issuer (clause D5)', from.issuer, await this.issuer.inputValue()],
      ['Client ID (clause D6)', from.clientId, await this.clientId.inputValue()],
    ]);
    await this.fillIn(to);
  }

  /**
   * Opens a method and reads what its form shows.
   *
   * @param type what is looked for, whole, in its row and in its form; where neither says it, the type is read as ''.
   */
  async read(name: string, type: string): Promise<StoredMethod> {
    const listed = await this.#listedWith(name, type);
    await this.openRow(name, this.issuer);
    return {
      name: await this.#shownName(name),
      type: listed || (await this.#saysInForm(type)) ? type : '',
      issuer: await this.issuer.inputValue(),
      clientId: await this.clientId.inputValue(),
      clientSecret: new Secret(await this.clientSecret.inputValue()),
    };
  }

  /** Name of the open method; where the form has no field for it, that of its row. */
  async #shownName(name: string): Promise<string> {
    return (await this.name.isVisible()) ? this.name.inputValue() : name;
  }

  /** Whether the row of a method says that type. */
  async #listedWith(name: string, type: string): Promise<boolean> {
    const link = await this.row(name).located();
    const rows = 'xpath=ancestor-or-self::*[self::tr or self::li or @role="row" or @role="listitem"][1]';
    return (await link.locator(rows).getByText(type, { exact: true }).count()) > 0;
  }

  /** Whether the form says that type: as what is chosen, else as any text. */
  async #saysInForm(type: string): Promise<boolean> {
    if (await this.type.isVisible()) return (await this.type.chosen()) === type;
    const { page } = this.controls;
    return (await countOf(page.getByText(type, { exact: true }).filter({ visible: true }))) > 0;
  }
}
