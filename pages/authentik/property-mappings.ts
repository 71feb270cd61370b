import type { Locator, Page } from '@playwright/test';
import { asMeant } from './as-meant.ts';
import { AdminList } from './admin-list.ts';
import { primaryKey, submit } from './submit.ts';
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
  readonly createButton: Locator;
  readonly wizard: TypeWizard;
  readonly form: Locator;

  constructor(page: Page, origin: string, words: Words) {
    super(page, origin, words, {
      tag: 'ak-property-mapping-list',
      menu: 'Customization',
      route: '/core/property-mappings',
      request: 'propertymappings/all/',
      title: 'Property Mappings',
    });
    this.createButton = this.root
      .getByRole('button', { name: words.of('createPropertyMapping'), exact: true })
      .first();
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
    const scopeName = textField(row(this.form, 'scopeName'), 'scopeName');
    const expression = new CodeEditor(this.form, 'expression');
    await textField(this.form, 'name').fill(entry.name);
    await scopeName.fill(entry.scopeName);
    await expression.write(entry.expression);
    asMeant('the scope mapping form', [
      ['Name (clause A2)', entry.name, await textField(this.form, 'name').inputValue()],
      ['Scope name (clause A3)', entry.scopeName, await scopeName.inputValue()],
      ['Expression (clause A4)', entry.expression, await expression.read()],
    ]);
    // `propertymappings/scope/` before 2024.8, `propertymappings/provider/scope/` since.
    const saved = await submit(this.page, this.wizard.finishButton, this.form, {
      method: 'POST',
      path: 'scope/',
    });
    await this.closedWith(entry.name);
    return primaryKey(saved);
  }
}
