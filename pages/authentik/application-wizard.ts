import type { Locator, Page } from '@playwright/test';
import { asMeant } from '../as-meant.ts';
import { ProviderForm, type ProviderEntry } from './provider-form.ts';
import { StepData } from './step-data.ts';
import { submit } from './submit.ts';
import { FormGroup, textField } from './widgets/row.ts';
import type { Words } from './words.ts';

/** The application's own part of the wizard. */
export interface WizardApplication {
  readonly name: string;
  readonly slug: string;
  /** `null`: none is typed. */
  readonly launchUrl: string | null;
}

/** "Create with Provider": application, provider, bindings, review, in one go (2024.12 and later). */
export class ApplicationWizard {
  readonly root: Locator;
  readonly savedNotice: Locator;
  readonly #page: Page;
  readonly #words: Words;

  constructor(page: Page, words: Words) {
    this.#page = page;
    this.#words = words;
    this.root = page.locator('ak-application-wizard:visible').first();
    this.savedNotice = this.root.getByText(words.of('applicationSaved'));
  }

  /** Goes through all steps and ends when the wizard says that the application was saved. */
  async create(application: WizardApplication, provider: ProviderEntry): Promise<void> {
    await textField(this.root, 'name').fill(application.name);
    await textField(this.root, 'slug').fill(application.slug);
    await new FormGroup(this.root, this.#words.of('wizardInterfaceSettings')).open();
    await textField(this.root, 'metaLaunchUrl').fill(application.launchUrl ?? '');
    asMeant('the first step of the application wizard', [
      ['Name (clause C1)', application.name, await textField(this.root, 'name').inputValue()],
      ['Slug (clause C2)', application.slug, await textField(this.root, 'slug').inputValue()],
      [
        'Launch URL (clause C3)',
        application.launchUrl ?? '',
        await textField(this.root, 'metaLaunchUrl').inputValue(),
      ],
    ]);
    await this.#next();
    await this.root.getByText(this.#words.of('oauth2ProviderType'), { exact: true }).last().click();
    const data = new StepData(this.#page);
    await this.#next();
    const form = new ProviderForm(this.root, this.#words);
    await data.arrived();
    await form.fill(provider);
    await this.#next();
    // The step of the bindings has no box of its own in 2026.5: what is seen is that the provider's form is gone.
    await form.name.waitFor({ state: 'hidden' });
    await this.#next();
    await submit(this.#page, this.#button(this.#words.of('submitWizard')), this.root, {
      method: 'PUT',
      path: 'core/transactional/applications/',
    });
    await this.savedNotice.waitFor();
  }

  #button(text: string): Locator {
    return this.root.getByRole('button', { name: text, exact: true });
  }

  async #next(): Promise<void> {
    await this.#button(this.#words.of('next')).click();
  }
}
