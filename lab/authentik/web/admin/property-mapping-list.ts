import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { z } from 'zod';
import { call } from '../api.ts';
import { define } from '../elements/base.ts';
import '../elements/forms-delete-bulk.ts';
import '../elements/forms-modal.ts';
import { wizardButton } from '../elements/dialog-button.ts';
import { capability, word } from '../elements/interface.ts';
import { fetchList, type ListQuery, type Page } from '../elements/list-page.ts';
import { routeParameter, setRouteParameters } from '../elements/route-parameters.ts';
import { switchFace } from '../elements/switch-input.ts';
import { TablePage } from '../elements/table-page.ts';
import type { Column } from '../elements/table.ts';
import '../elements/tooltip.ts';
import './permission-modal.ts';
import './property-mapping-test-form.ts';
import './property-mapping-wizard.ts';
import { SCOPE_MAPPING_FORM } from './scope-mapping-form.ts';
import { usedBy } from './used-by.ts';

const mapping = z.object({
  pk: z.string(),
  name: z.string(),
  component: z.string(),
  verbose_name: z.string(),
});

type Mapping = z.infer<typeof mapping>;

/** Customization > Property Mappings. */
export class PropertyMappingList extends TablePage<Mapping> {
  protected override readonly pageTitle = 'Property Mappings';
  protected override readonly pageDescription = 'Control how authentik exposes and interprets information.';
  protected override readonly pageIcon = 'pf-icon pf-icon-blueprint';
  protected override readonly searchEnabled = true;
  protected override readonly checkbox = true;
  protected override order = 'name';
  protected override readonly columns: readonly Column[] = [
    { label: 'Name', orderBy: 'name' },
    { label: 'Type', orderBy: 'type' },
    { label: 'Actions', ariaLabel: 'Row Actions' },
  ];
  #hideManaged = routeParameter('hideManaged') !== false;

  protected override fetchPage(query: ListQuery): Promise<Page<Mapping>> {
    return fetchList('propertymappings/all/', mapping, {
      ...query,
      managed__isnull: this.#hideManaged ? true : undefined,
    });
  }

  protected override renderCells({ pk, name, component, verbose_name }: Mapping): readonly unknown[] {
    return [
      name,
      verbose_name,
      html`${this.#edit(pk, component, verbose_name)}
        <ak-rbac-object-permission-modal></ak-rbac-object-permission-modal>
        ${this.#test(pk)}`,
    ];
  }

  #edit(pk: string, component: string, type: string): TemplateResult {
    return html`<ak-forms-modal>
      <span slot="submit">${word('submitEdit')}</span>
      <span slot="header">Update ${type}</span>
      ${
        component === SCOPE_MAPPING_FORM
          ? staticHtml`<${unsafeStatic(SCOPE_MAPPING_FORM)}
              slot="form"
              .instancePk=${pk}
            ></${unsafeStatic(SCOPE_MAPPING_FORM)}>`
          : html`<div slot="form"></div>`
      }
      ${this.#trigger('Edit', 'fa-edit', word('editMapping'))}
    </ak-forms-modal>`;
  }

  #test(pk: string): TemplateResult {
    return html`<ak-forms-modal .closeAfterSuccessfulSubmit=${false}>
      <span slot="submit">Test</span>
      <span slot="header">Test Property Mapping</span>
      <ak-property-mapping-test-form slot="form" .pk=${pk}></ak-property-mapping-test-form>
      ${this.#trigger('Test', 'fa-vial')}
    </ak-forms-modal>`;
  }

  /** The tooltip names the button. */
  #trigger(label: string, icon: string, name = ''): TemplateResult {
    return html`<button slot="trigger" class="pf-c-button pf-m-plain" aria-label=${name || nothing}>
      <pf-tooltip position="top" content=${label}><i class="fas ${icon}" aria-hidden="true"></i></pf-tooltip>
    </button>`;
  }

  protected override renderObjectCreate(): TemplateResult {
    return capability('dialogs') === 'native'
      ? wizardButton(
          this,
          'ak-property-mapping-wizard',
          'New Property Mapping Wizard',
          word('createPropertyMapping'),
        )
      : html`<ak-property-mapping-wizard></ak-property-mapping-wizard>`;
  }

  protected override renderToolbarSelected(): TemplateResult {
    return html`<ak-forms-delete-bulk
      object-label="Property Mapping(s)"
      .objects=${this.selected}
      .usedBy=${({ pk }: Mapping) => usedBy(`propertymappings/all/${pk}/used_by/`)}
      .delete=${({ pk }: Mapping) => call('DELETE', `propertymappings/all/${pk}/`)}
    >
      <button slot="trigger" class="pf-c-button pf-m-danger" ?disabled=${this.selected.length === 0}>
        Delete
      </button>
    </ak-forms-delete-bulk>`;
  }

  protected override renderToolbarAfter(): TemplateResult {
    return html`<div class="pf-c-toolbar__group pf-m-filter-group">
      <div class="pf-c-toolbar__item pf-m-search-filter">
        <div class="pf-c-input-group">
          <label class="pf-c-switch">
            <input
              class="pf-c-switch__input"
              type="checkbox"
              ?checked=${this.#hideManaged}
              @change=${() => {
                this.#hideManaged = !this.#hideManaged;
                setRouteParameters({ hideManaged: this.#hideManaged });
                void this.show({});
              }}
            />
            ${switchFace('Hide managed mappings')}
          </label>
        </div>
      </div>
    </div>`;
  }
}

define('ak-property-mapping-list', PropertyMappingList);
