import type { Locator, Page } from '@playwright/test';
import { asMeant } from '../as-meant.ts';
import { AdminList } from './admin-list.ts';
import { firstOf } from '../first-of.ts';
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

/** What the form of an application that is there shows. */
export interface ShownApplication extends Omit<ApplicationEntry, 'provider'> {
  /** `null`: it has none. */
  readonly provider: string | null;
}

/** Applications > Applications. */
export class Applications extends AdminList {
  readonly existingProviderEntry: Locator;
  readonly form: Locator;

  constructor(page: Page, origin: string, words: Words) {
    super(page, origin, words, {
      tag: 'ak-application-list',
      menu: 'Applications',
      route: '/core/applications',
      request: 'core/applications/',
      title: 'Applications',
      create: 'createApplication',
    });
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
    await this.#shows(entry, provider);
    const button = this.dialogButton(this.words.of('submitApplication'));
    await this.save(entry.name, button, this.form, { method: 'POST', path: 'core/applications/' });
  }

  /**
   * Changes what differs of an application, and ends when the list shows it.
   *
   * @throws Error when the form shows another application, or something else than was meant; nothing is sent then.
   */
  async change(from: ShownApplication, to: ShownApplication): Promise<void> {
    await this.openToEdit(this.rowOfPage(`/core/applications/${from.slug}`), from.name, this.form);
    await new FormGroup(this.form, this.words.of('interfaceSettings')).open();
    const provider = new SearchSelect(this.form, 'provider');
    await this.#shows(from, provider);
    if (to.provider !== null && to.provider !== from.provider) await provider.choose({ name: to.provider });
    if (to.launchUrl !== from.launchUrl) {
      await textField(this.form, 'metaLaunchUrl').fill(to.launchUrl ?? '');
    }
    await this.#shows(to, provider);
    const sends = { method: 'change', path: `core/applications/${from.slug}/` } as const;
    await this.save(to.name, this.dialogButton(this.words.of('submitEdit')), this.form, sends);
  }

  async #shows({ name, slug, provider, launchUrl }: ShownApplication, shown: SearchSelect): Promise<void> {
    const text = (field: string): Promise<string> => textField(this.form, field).inputValue();
    asMeant('the application form', [
      ['Name (clause C1)', name, await text('name')],
      ['Slug (clause C2)', slug, await text('slug')],
      ['Provider (clause C1)', provider ?? '', await shown.chosen()],
      ['Launch URL (clause C3)', launchUrl ?? '', await text('metaLaunchUrl')],
    ]);
  }
}
