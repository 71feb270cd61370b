import { html, type TemplateResult } from 'lit';
import { z } from 'zod';
import { capability, word } from '../elements/interface.ts';
import type { TypeCreate } from '../elements/type-grid.ts';
import { define, editDialog, ObjectList, type Column } from './object-list.ts';
import './provider-form.ts';
import { typesAt, TypeWizard, wizardTrigger } from './type-wizard.ts';

/** A provider as lists show it (`providers/all/`). */
export const providerSummary = z.object({
  pk: z.number(),
  name: z.string(),
  verbose_name: z.string(),
  assigned_application_slug: z.string().nullable(),
  assigned_application_name: z.string().nullable(),
});

/** A provider as lists show it. */
export type ProviderSummary = z.infer<typeof providerSummary>;

/** "New provider": choose a type, then fill its form. */
class ProviderWizard extends TypeWizard {
  protected override readonly texts = {
    heading: word('createProviderTitle'),
    thing: 'Provider',
    button: word('createProvider'),
    buttonName: capability('wizardNames') ? 'New Provider' : null,
    listName: capability('providerTypeStepName') ? 'selectProviderType' : null,
    cards: true,
  };

  protected override load(): Promise<readonly TypeCreate[]> {
    return typesAt('providers/all/types/');
  }

  protected override slotOf({ component }: TypeCreate): string {
    return `type-${component}`;
  }
}

const assignment = (provider: ProviderSummary): TemplateResult =>
  provider.assigned_application_name === null
    ? html`<i aria-hidden="true" class="pf-icon pf-icon-warning-triangle pf-m-warning"></i
        ><span>${word('unassignedProvider')}</span>`
    : html`<i class="pf-icon pf-icon-ok pf-m-success" aria-hidden="true"></i> Assigned to application
        <a href="#/core/applications/${provider.assigned_application_slug}"
          >${provider.assigned_application_name}</a
        >`;

/** Name of the button that edits a provider; up to 2025.8 its tooltip names it, in 2025.8 not quite the same. */
function editName(name: string): string | null {
  if (capability('dialogs') === 'native') return 'Edit Provider';
  if (capability('rowNames') === 'checkbox') return `Edit "${name}" provider`;
  return capability('rowNames') === 'object' ? 'Edit provider' : null;
}

/** Applications > Providers. */
export class ProviderList extends ObjectList<ProviderSummary> {
  protected override readonly pageTitle = 'Providers';
  protected override readonly pageIcon = 'pf-icon pf-icon-integration';
  protected override readonly searchLabel =
    capability('tableSearch') === 'namedButtons' ? 'Provider name' : 'Provider Search';
  protected override readonly searchPlaceholder = 'Search for providers…';
  protected override readonly path = 'providers/all/';
  protected override readonly schema = providerSummary;
  protected override readonly columns: readonly Column[] = [
    { label: 'Name', orderBy: 'name' },
    { label: 'Application' },
    { label: 'Type' },
    { label: 'Actions', ariaLabel: 'Row Actions' },
  ];

  protected override renderCells(provider: ProviderSummary): readonly unknown[] {
    const { pk, name, verbose_name } = provider;
    return [
      html`<a href="#/core/providers/${pk}">${name}</a>`,
      assignment(provider),
      verbose_name,
      editDialog(
        `Update ${verbose_name}`,
        html`<ak-provider-oauth2-form slot="form" .instancePk=${pk}></ak-provider-oauth2-form>`,
        editName(name),
      ),
    ];
  }

  protected override renderObjectCreate(): TemplateResult {
    return wizardTrigger(
      this,
      'ak-provider-wizard',
      'New Provider Wizard',
      word('createProvider'),
      html`<ak-provider-wizard></ak-provider-wizard>`,
    );
  }
}

define('ak-provider-wizard', ProviderWizard);
define('ak-provider-list', ProviderList);
