import type { Locator, Page } from '@playwright/test';
import { asMeant } from '../as-meant.ts';
import { AdminList } from './admin-list.ts';
import { primaryKey } from './submit.ts';
import { CodeEditor } from './widgets/code-editor.ts';
import { row, textField } from './widgets/row.ts';
import { TypeWizard } from './widgets/type-wizard.ts';
import type { Words } from './words.ts';

/** What an administrator types into the scope-mapping form. */
export interface ScopeMappingEntry {
  readonly name: string;
  readonly scopeName: string;
  readonly expression: string;
}

/** Customization > Property Mappings. */
export class PropertyMappings extends AdminList {
  readonly wizard: TypeWizard;
  readonly form: Locator;

  constructor(page: Page, origin: string, words: Words) {
    super(page, origin, words, {
      tag: 'ak-property-mapping-list',
      menu: 'Customization',
      route: '/core/property-mappings',
      request: 'propertymappings/all/',
      title: 'Property Mappings',
      create: 'createPropertyMapping',
    });
    this.wizard = new TypeWizard(page, 'ak-property-mapping-wizard', words);
    // The name before 2024.8 is the second one.
    this.form = page.locator(
      'ak-property-mapping-provider-scope-form:visible, ak-property-mapping-scope-form:visible',
    );
  }

  /** Makes a scope mapping, ends when the list shows it and returns its key. */
  async createScopeMapping(entry: ScopeMappingEntry): Promise<string> {
    await this.createButton.click();
    await this.wizard.choose(this.words.of('scopeMappingType'), this.form);
    await textField(this.form, 'name').fill(entry.name);
    await this.#scopeName.fill(entry.scopeName);
    await this.#expression.write(entry.expression);
    await this.#shows(entry);
    // `propertymappings/scope/` before 2024.8, `propertymappings/provider/scope/` since.
    const sends = { method: 'POST', path: 'scope/' } as const;
    return primaryKey(await this.save(entry.name, this.wizard.finishButton, this.form, sends));
  }

  /**
   * Changes what differs of a scope mapping, and ends when the list shows it.
   *
   * @throws Error when the form shows another mapping, or something else than was meant; nothing is sent then.
   */
  async changeScopeMapping(key: string, from: ScopeMappingEntry, to: ScopeMappingEntry): Promise<void> {
    await this.openToEdit(this.row(from.name), from.name, this.form);
    await this.#expression.content.waitFor();
    await this.#shows(from);
    if (to.scopeName !== from.scopeName) await this.#scopeName.fill(to.scopeName);
    if (to.expression !== from.expression) await this.#expression.write(to.expression);
    await this.#shows(to);
    const sends = { method: 'change', path: `scope/${key}/` } as const;
    await this.save(to.name, this.dialogButton(this.words.of('submitEdit')), this.form, sends);
  }

  get #scopeName(): Locator {
    return textField(row(this.form, 'scopeName'), 'scopeName');
  }

  get #expression(): CodeEditor {
    return new CodeEditor(this.form, 'expression');
  }

  async #shows(entry: ScopeMappingEntry): Promise<void> {
    asMeant('the scope mapping form', [
      ['Name (clause A2)', entry.name, await textField(this.form, 'name').inputValue()],
      ['Scope name (clause A3)', entry.scopeName, await this.#scopeName.inputValue()],
      ['Expression (clause A4)', entry.expression, await this.#expression.read()],
    ]);
  }
}
