import { html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { call, type Json } from '../api.ts';
import { define } from '../elements/base.ts';
import '../elements/codemirror.ts';
import { Form } from '../elements/form.ts';
import '../elements/form-row.ts';
import { fetchList, withQuery } from '../elements/list-page.ts';
import type { Choice } from '../elements/search-select.ts';

const user = z.object({ pk: z.number(), username: z.string(), name: z.string() });
const group = z.object({ pk: z.string(), name: z.string() });
const result = z.object({ successful: z.boolean(), result: z.string() });

const users = async (query: string): Promise<readonly Choice[]> => {
  const { results } = await fetchList('core/users/', user, {
    ordering: 'username',
    search: query === '' ? undefined : query,
  });
  return results.map(({ pk, username, name }) => ({ value: String(pk), label: username, description: name }));
};

const groups = async (query: string): Promise<readonly Choice[]> => {
  const { results } = await fetchList('core/groups/', group, {
    ordering: 'name',
    include_users: false,
    search: query === '' ? undefined : query,
  });
  return results.map(({ pk, name }) => ({ value: pk, label: name }));
};

/** The context as an object; an empty one while it is no JSON. */
const parseContext = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** Tries a mapping for an account. */
export class PropertyMappingTestForm extends Form {
  static override properties = { pk: { attribute: false }, result: { state: true } };

  pk = '';
  protected result: z.infer<typeof result> | null = null;

  protected override successMessage(): string {
    return 'Successfully sent test-request.';
  }

  protected override async send(data: Json): Promise<Json> {
    const path = withQuery(`propertymappings/all/${this.pk}/test/`, { format_result: true });
    const answer = await call('POST', path, data);
    this.result = result.parse(answer);
    return answer;
  }

  override reset(): void {
    super.reset();
    this.result = null;
  }

  protected override renderRows(): TemplateResult {
    return html`<ak-form-element-horizontal label="User" name="user">
        <ak-search-select blankable .fetchChoices=${users}></ak-search-select>
      </ak-form-element-horizontal>
      <ak-form-element-horizontal label="Group" name="group">
        <ak-search-select blankable .fetchChoices=${groups}></ak-search-select>
      </ak-form-element-horizontal>
      <ak-form-element-horizontal label="Context" name="context">
        <ak-codemirror mode="yaml" value="{}" .parse=${parseContext}></ak-codemirror>
      </ak-form-element-horizontal>
      ${
        this.result === null
          ? nothing
          : html`<ak-form-element-horizontal label="Result">
              <pre>${this.result.result}</pre>
            </ak-form-element-horizontal>`
      }`;
  }
}

define('ak-property-mapping-test-form', PropertyMappingTestForm);
