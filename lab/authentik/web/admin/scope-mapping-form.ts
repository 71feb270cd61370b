import { html, type TemplateResult } from 'lit';
import { z } from 'zod';
import { call, type Json } from '../api.ts';
import { define } from '../elements/base.ts';
import '../elements/codemirror.ts';
import { capability, word } from '../elements/interface.ts';
import { ModelForm } from '../elements/form.ts';
import '../elements/form-row.ts';
import '../elements/text-input.ts';

const scopeMapping = z.object({
  pk: z.string(),
  name: z.string(),
  scope_name: z.string(),
  description: z.string().catch(''),
  expression: z.string(),
});

type ScopeMapping = z.infer<typeof scopeMapping>;

const PATH = `propertymappings/${capability('scopeMappingPath')}/`;

/** Tag of the form. */
export const SCOPE_MAPPING_FORM =
  capability('scopeMappingPath') === 'scope'
    ? 'ak-property-mapping-scope-form'
    : 'ak-property-mapping-provider-scope-form';

const nameRow = (name: string): TemplateResult =>
  capability('dialogs') === 'native'
    ? html`<ak-text-input
        name="name"
        label=${word('scopeMappingName')}
        placeholder="Type a name for this mapping..."
        value=${name}
        required
      ></ak-text-input>`
    : html`<ak-form-element-horizontal label=${word('scopeMappingName')} required name="name">
        <input type="text" value=${name} class="pf-c-form-control" required />
      </ak-form-element-horizontal>`;

/** Makes or changes a scope mapping. Up to 2026.2 no row names its control, from 2026.5 on the first one does. */
export class ScopeMappingForm extends ModelForm<ScopeMapping> {
  protected override async loadInstance(pk: string | number): Promise<ScopeMapping> {
    return scopeMapping.parse(await call('GET', `${PATH}${pk}/`));
  }

  protected override successMessage(): string {
    return this.instance === null ? 'Successfully created mapping.' : 'Successfully updated mapping.';
  }

  protected override send(data: Json): Promise<Json> {
    return this.instance === null
      ? call('POST', PATH, data)
      : call('PUT', `${PATH}${this.instance.pk}/`, data);
  }

  protected override renderRows(): TemplateResult {
    const { name, scope_name, description, expression } = this.instance ?? {
      name: '',
      scope_name: '',
      description: '',
      expression: '',
    };
    return html`${nameRow(name)}
      <ak-form-element-horizontal label="Scope name" required name="scopeName">
        <input type="text" value=${scope_name} class="pf-c-form-control" required />
        <p class="pf-c-form__helper-text">Scope which the client can specify to access these properties.</p>
      </ak-form-element-horizontal>
      <ak-form-element-horizontal label="Description" name="description">
        <input type="text" value=${description} class="pf-c-form-control" />
        <p class="pf-c-form__helper-text">
          Description shown to the user when consenting. If left empty, the user won't be informed.
        </p>
      </ak-form-element-horizontal>
      <ak-form-element-horizontal label="Expression" required name="expression">
        <ak-codemirror mode="python" .value=${expression}></ak-codemirror>
        <p class="pf-c-form__helper-text">
          Expression using Python.
          <a
            target="_blank"
            rel="noopener noreferrer"
            href="https://next.goauthentik.io/add-secure-apps/providers/property-mappings/expression?utm_source=authentik"
            >See documentation for a list of all variables.</a
          >
        </p>
      </ak-form-element-horizontal>`;
  }
}

define(SCOPE_MAPPING_FORM, ScopeMappingForm);
