import { html, nothing } from 'lit';
import { z } from 'zod';
import '../elements/drop-downs.ts';
import type { MenuEntry } from '../elements/drop-downs.ts';
import { FormsModal } from '../elements/forms-modal.ts';
import { capability, define, word } from '../elements/base.ts';
import './application-form.ts';
import { applicationWizard } from './application-wizard.ts';
import type { Column } from '../elements/table.ts';
import { editDialog, formDialog, ObjectList } from './objects.ts';
import { providerSummary } from './providers.ts';
import { openWizard } from '../elements/native-dialog.ts';

const application = z.object({
  pk: z.string(),
  name: z.string(),
  slug: z.string(),
  group: z.string(),
  provider_obj: providerSummary.nullable(),
});

type Application = z.infer<typeof application>;

const namesRows = capability('rowNames') === 'checkbox';

/** Applications > Applications. */
export class ApplicationList extends ObjectList<Application> {
  protected override readonly pageTitle = 'Applications';
  protected override readonly searchLabel =
    capability('tableSearch') === 'query' ? 'Applications search' : 'Table Search';
  protected override readonly searchPlaceholder =
    capability('tableSearch') === 'query'
      ? 'Search for application by name, group or provider...'
      : 'Search...';
  protected override readonly path = 'core/applications/';
  protected override readonly schema = application;
  protected override readonly query = { superuser_full_list: true };
  protected override readonly columns: readonly Column[] = [
    { label: 'Name' },
    { label: 'Group' },
    { label: 'Provider' },
    { label: 'Provider Type' },
    { label: 'Actions', ariaLabel: 'Row Actions' },
  ];

  protected override renderCells({ name, slug, group, ...row }: Application): readonly unknown[] {
    const provider = row.provider_obj;
    return [
      html`<a href="#/core/applications/${slug}">${name}</a>`,
      group === '' ? '-' : group,
      provider === null ? '-' : html`<a href="#/core/providers/${provider.pk}">${provider.name}</a>`,
      provider?.verbose_name ?? '-',
      html`<div>
        ${editDialog(
          'Update Application',
          html`<ak-application-form slot="form" .instancePk=${slug}></ak-application-form>`,
          namesRows ? `Edit "${name}"` : null,
        )}
      </div>`,
    ];
  }

  protected override renderObjectCreate(): unknown {
    const form = formDialog({
      heading: word('createApplicationTitle'),
      submit: word('submitApplication'),
      form: html`<ak-application-form slot="form"></ak-application-form>`,
      button: word('createApplication'),
      id: 'new-application-form',
    });
    switch (capability('applicationWizardTrigger')) {
      case 'hint':
        return form;
      case 'button':
        return html`${applicationWizard} ${form}`;
      case 'menu':
        // From 2026.5 on the plain form is behind a menu.
        return html`<ak-dropdown
            menu-id="new-application"
            text=${word('createApplication')}
            .entries=${this.#ways}
          ></ak-dropdown>
          <span hidden>${form}</span>`;
    }
  }

  readonly #ways: readonly MenuEntry[] = [
    {
      text: 'with New Provider...',
      choose: () => {
        openWizard(this, 'ak-application-wizard', 'New Application Wizard');
      },
    },
    {
      text: 'with Existing Provider...',
      choose: () => {
        const modal = this.renderRoot.querySelector('#new-application-form');
        if (modal instanceof FormsModal) modal.show();
      },
    },
  ];

  /** Up to 2024.12 the wizard is opened from a hint above the list. */
  protected override renderSectionBefore(): unknown {
    return capability('applicationWizardTrigger') === 'hint'
      ? html`<ak-application-wizard-hint></ak-application-wizard-hint>`
      : nothing;
  }
}

define('ak-application-list', ApplicationList);
