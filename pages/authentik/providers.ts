import type { Page } from '@playwright/test';
import { AdminList } from './admin-list.ts';
import { ProviderForm, type ProviderEntry, type ShownProvider } from './provider-form.ts';
import { primaryKey } from './submit.ts';
import { TypeWizard } from './widgets/type-wizard.ts';
import type { Words } from './words.ts';

/** Applications > Providers. */
export class Providers extends AdminList {
  readonly wizard: TypeWizard;
  readonly form: ProviderForm;

  constructor(page: Page, origin: string, words: Words) {
    super(page, origin, words, {
      tag: 'ak-provider-list',
      menu: 'Applications',
      route: '/core/providers',
      request: 'providers/all/',
      title: 'Providers',
      create: 'createProvider',
    });
    this.wizard = new TypeWizard(page, 'ak-provider-wizard', words);
    this.form = new ProviderForm(page.locator('ak-provider-oauth2-form:visible'), words);
  }

  /** Makes a public OAuth2/OpenID provider, ends when the list shows it and returns its key. */
  async create(entry: ProviderEntry): Promise<string> {
    await this.createButton.click();
    await this.wizard.choose(this.words.of('oauth2ProviderType'), this.form.root);
    await this.form.fill(entry);
    const sends = { method: 'POST', path: 'providers/oauth2/' } as const;
    return primaryKey(await this.save(entry.name, this.wizard.finishButton, this.form.root, sends));
  }

  /**
   * Changes what differs of an OAuth2/OpenID provider, and ends when the list shows it.
   *
   * @throws Error when the form shows another provider, or something else than was meant; nothing is sent then.
   */
  async change(key: string, from: ShownProvider, to: ShownProvider): Promise<void> {
    await this.openToEdit(this.rowOfPage(`/core/providers/${key}`), from.name, this.form.root);
    await this.form.change(from, to);
    const sends = { method: 'change', path: `providers/oauth2/${key}/` } as const;
    await this.save(to.name, this.dialogButton(this.words.of('submitEdit')), this.form.root, sends);
  }
}
