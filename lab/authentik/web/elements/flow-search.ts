import { html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';
import { fetchList } from './list-page.ts';
import { isSearchSelect, type Choice } from './search-select.ts';

const flow = z.object({ pk: z.string(), slug: z.string(), name: z.string() });

/** Chooses a flow. */
export class FlowSearch extends Element {
  static override properties = {
    flowType: { attribute: 'flow-type' },
    currentFlow: { attribute: false },
    defaultFlowSlug: { attribute: 'default-flow-slug' },
    required: { type: Boolean },
    name: {},
    label: {},
    placeholder: {},
    fieldID: { attribute: 'field-id' },
  };

  /** Designation of the flows to choose from. */
  flowType = '';
  /** Primary key of the flow that is set. */
  currentFlow: string | null = null;
  /** Slug of the flow that is chosen while none is set. */
  defaultFlowSlug: string | null = null;
  required = false;
  name = '';
  label = '';
  placeholder = 'Select a flow...';
  fieldID: string | null = null;
  #value: string | null = null;
  #slugs = new Map<string, string>();

  /** Primary key of the chosen flow. */
  get value(): string | null {
    return this.#value;
  }

  override render(): TemplateResult {
    return html`<ak-search-select
      .name=${this.name}
      name=${capability('certificatePortalNames') ? this.name : nothing}
      label=${this.label}
      placeholder=${this.placeholder}
      .fieldID=${this.fieldID}
      .fetchChoices=${this.#fetch}
      .preselect=${this.#preselect}
      ?blankable=${!this.required}
      @ak-change=${this.#changed}
    ></ak-search-select>`;
  }

  readonly #fetch = async (query: string): Promise<readonly Choice[]> => {
    const { results } = await fetchList('flows/instances/', flow, {
      designation: this.flowType,
      ordering: 'slug',
      search: query === '' ? undefined : query,
    });
    this.#slugs = new Map(results.map(({ pk, slug }) => [pk, slug]));
    return results.map(({ pk, slug, name }) => ({
      value: pk,
      label: `${slug} (${name})`,
      description: slug,
    }));
  };

  readonly #preselect = ({ value }: Choice): boolean =>
    this.currentFlow === null
      ? this.defaultFlowSlug !== null && this.#slugs.get(value) === this.defaultFlowSlug
      : value === this.currentFlow;

  #changed(event: Event): void {
    event.stopPropagation();
    if (isSearchSelect(event.target)) this.#value = event.target.value;
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

define('ak-flow-search', FlowSearch);
