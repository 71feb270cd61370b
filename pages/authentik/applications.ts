import type { Locator, Page } from '@playwright/test';
import { asMeant } from './as-meant.ts';
import { AdminList } from './admin-list.ts';
import { firstOf } from '../first-of.ts';
import { submit } from './submit.ts';
import { FormGroup, textField } from './widgets/row.ts';
import { SearchSelect } from './widgets/search-select.ts';
import type { Words } from './words.ts';

/** What an administrator types into the application form. */
export interface ApplicationEntry {
  readonly name: string;
  readonly slug: string;
  /** `null`: none is typed. */
  readonly launchUrl: string | null;
  /** Name of the provider. */
  readonly provider: string;
}

/** Applications > Applications. */
export class Applications extends AdminList {
  readonly createButton: Locator;
  readonly existingProviderEntry: Locator;
  readonly form: Locator;

  constructor(page: Page, origin: string, words: Words) {
    super(page, origin, words, {
      tag: 'ak-application-list',
      menu: 'Applications',
      route: '/core/applications',
      request: 'core/applications/',
      title: 'Applications',
    });
    this.createButton = this.root
      .getByRole('button', { name: words.of('createApplication'), exact: true })
      .first();
    this.existingProviderEntry = page.getByRole('menuitem', {
      name: words.of('createWithExistingProvider'),
      exact: true,
    });
    this.form = page.locator('ak-application-form:visible');
  }

  /** Opens the wizard that makes an application together with its provider. */
  async openWizard(): Promise<void> {
    await this.root
      .getByRole('button', { name: this.words.of('createWithProvider'), exact: true })
      .first()
      .click();
  }

  /** Opens the form of an application for a provider that exists: by its button, or by a menu (2026.5). */
  async openForm(): Promise<void> {
    await this.createButton.click();
    const { name } = await firstOf({
      form: (signal) => this.form.waitFor({ signal }),
      menu: (signal) => this.existingProviderEntry.first().waitFor({ signal }),
    });
    if (name === 'menu') await this.existingProviderEntry.first().click();
    await this.form.waitFor();
  }

  /** Makes an application for a provider that exists, and ends when the list shows it. */
  async create(entry: ApplicationEntry): Promise<void> {
    await this.openForm();
    await textField(this.form, 'name').fill(entry.name);
    await textField(this.form, 'slug').fill(entry.slug);
    const provider = new SearchSelect(this.form, 'provider');
    await provider.choose({ name: entry.provider });
    await new FormGroup(this.form, this.words.of('interfaceSettings')).open();
    await textField(this.form, 'metaLaunchUrl').fill(entry.launchUrl ?? '');
    asMeant('the application form', [
      ['Name (clause C1)', entry.name, await textField(this.form, 'name').inputValue()],
      ['Slug (clause C2)', entry.slug, await textField(this.form, 'slug').inputValue()],
      ['Provider (clause C1)', entry.provider, await provider.input.inputValue()],
      [
        'Launch URL (clause C3)',
        entry.launchUrl ?? '',
        await textField(this.form, 'metaLaunchUrl').inputValue(),
      ],
    ]);
    await submit(this.page, this.dialogButton(this.words.of('submitApplication')), this.form, {
      method: 'POST',
      path: 'core/applications/',
    });
    await this.closedWith(entry.name);
  }
}
