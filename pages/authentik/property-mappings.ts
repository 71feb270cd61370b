import type { Locator, Page } from '@playwright/test';
import { AdminList } from './admin-list.ts';
import { submit } from './submit.ts';
import { CodeEditor } from './widgets/code-editor.ts';
import { row, textField } from './widgets/row.ts';
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
  readonly wizard: Locator;
  readonly form: Locator;

  constructor(page: Page, origin: string, words: Words) {
    super(page, origin, words, {
      tag: 'ak-property-mapping-list',
      menu: 'Customization',
      route: '/core/property-mappings',
      request: 'propertymappings/all/',
    });
    this.createButton = this.root
      .getByRole('button', { name: words.of('createPropertyMapping'), exact: true })
      .first();
    this.wizard = page.locator('ak-property-mapping-wizard');
    this.form = page.locator('ak-property-mapping-provider-scope-form:visible');
  }

  /** Makes a scope mapping and ends when the list shows it. */
  async createScopeMapping(entry: ScopeMappingEntry): Promise<void> {
    await this.createButton.click();
    await this.wizard
      .getByText(this.words.of('scopeMappingType'), { exact: true })
      .filter({ visible: true })
      .last()
      .click();
    await this.dialogButton(this.words.of('next')).click();
    await textField(this.form, 'name').fill(entry.name);
    await textField(row(this.form, 'scopeName'), 'scopeName').fill(entry.scopeName);
    await new CodeEditor(this.form, 'expression').write(entry.expression);
    await submit(this.page, this.dialogButton(this.words.of('finishWizard')), this.form, {
      method: 'POST',
      path: 'propertymappings/provider/scope/',
    });
    await this.closedWith(entry.name);
  }
}
