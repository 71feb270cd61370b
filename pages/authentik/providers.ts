import type { Locator, Page } from '@playwright/test';
import { AdminList } from './admin-list.ts';
import { ProviderForm, type ProviderEntry } from './provider-form.ts';
import { submit } from './submit.ts';
import type { Words } from './words.ts';

/** Applications > Providers. */
export class Providers extends AdminList {
  readonly createButton: Locator;
  readonly wizard: Locator;
  readonly form: ProviderForm;

  constructor(page: Page, origin: string, words: Words) {
    super(page, origin, words, {
      tag: 'ak-provider-list',
      menu: 'Applications',
      route: '/core/providers',
      request: 'providers/all/',
    });
    this.createButton = this.root
      .getByRole('button', { name: words.of('createProvider'), exact: true })
      .first();
    this.wizard = page.locator('ak-provider-wizard');
    this.form = new ProviderForm(page.locator('ak-provider-oauth2-form:visible'), words);
  }

  /** Makes a public OAuth2/OpenID provider and ends when the list shows it. */
  async create(entry: ProviderEntry): Promise<void> {
    await this.createButton.click();
    await this.wizard
      .getByText(this.words.of('oauth2ProviderType'), { exact: true })
      .filter({ visible: true })
      .last()
      .click();
    await this.dialogButton(this.words.of('next')).click();
    await this.form.fill(entry);
    await submit(this.page, this.dialogButton(this.words.of('finishWizard')), this.form.root, {
      method: 'POST',
      path: 'providers/oauth2/',
    });
    await this.closedWith(entry.name);
  }
}
