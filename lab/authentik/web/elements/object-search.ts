import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { z } from 'zod';
import { capability, define, Element, fieldId, LightElement } from './base.ts';
import { formLabel } from './form-row.ts';
import { fetchList } from './list-page.ts';
import { SearchSelectControl, type Choice } from './search-select-control.ts';
import './search-select.ts';

/** Base of drop-downs for one kind of object. */
abstract class ObjectSearch extends Element {
  static override properties: PropertyDeclarations = {
    name: {},
    label: {},
    placeholder: {},
    fieldID: { attribute: 'field-id' },
  };

  name = '';
  label = '';
  placeholder = '';
  fieldID: string | null = null;
  #value: string | null = null;

  /** Primary key of the chosen object. */
  get value(): string | null {
    return this.#value;
  }

  protected abstract fetchChoices(query: string): Promise<readonly Choice[]>;
  protected abstract isPreselected(choice: Choice, all: readonly Choice[]): boolean;
  protected abstract get blankable(): boolean;
  /** The drop-down tells its portal what it is called in every family. */
  protected readonly isAlwaysNamed: boolean = true;

  override render(): TemplateResult {
    return html`<ak-search-select
      .name=${this.isAlwaysNamed ? this.name : ''}
      name=${capability('certificatePortalNames') ? this.name : nothing}
      label=${this.label}
      placeholder=${this.placeholder}
      .fieldID=${this.fieldID}
      .fetchChoices=${this.#fetch}
      .preselect=${this.#preselect}
      ?blankable=${this.blankable}
      @ak-change=${this.#changed}
    ></ak-search-select>`;
  }

  readonly #fetch = (query: string): Promise<readonly Choice[]> => this.fetchChoices(query);

  readonly #preselect = (choice: Choice, all: readonly Choice[]): boolean => this.isPreselected(choice, all);

  #changed(event: Event): void {
    event.stopPropagation();
    if (event.target instanceof SearchSelectControl) this.#value = event.target.value;
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

const keyPair = z.object({ pk: z.string(), name: z.string() });

/** Chooses a certificate, or none. */
class CertificateSearch extends ObjectSearch {
  static override properties = {
    certificate: { reflect: true },
    singleton: { type: Boolean },
  };

  /** Primary key of the certificate that is set. */
  certificate: string | null = null;
  override label = 'Certificate';
  override placeholder = 'Select a certificate...';
  /** Choose the only certificate there is; with two of them nothing is chosen. */
  singleton = false;
  protected readonly blankable = true;
  protected override readonly isAlwaysNamed = false;

  protected override async fetchChoices(query: string): Promise<readonly Choice[]> {
    const { results } = await fetchList('crypto/certificatekeypairs/', keyPair, {
      has_key: true,
      include_details: false,
      ordering: 'name',
      search: query === '' ? undefined : query,
    });
    return results.map(({ pk, name }) => ({ value: pk, label: name }));
  }

  protected override isPreselected({ value }: Choice, all: readonly Choice[]): boolean {
    return this.certificate === null ? this.singleton && all.length === 1 : value === this.certificate;
  }
}

const flow = z.object({ pk: z.string(), slug: z.string(), name: z.string() });

/** Chooses a flow. */
class FlowSearch extends ObjectSearch {
  static override properties = {
    flowType: { attribute: 'flow-type' },
    currentFlow: { attribute: false },
    defaultFlowSlug: { attribute: 'default-flow-slug' },
    required: { type: Boolean },
  };

  /** Designation of the flows to choose from. */
  flowType = '';
  /** Primary key of the flow that is set. */
  currentFlow: string | null = null;
  /** Slug of the flow that is chosen while none is set. */
  defaultFlowSlug: string | null = null;
  required = false;
  override placeholder = 'Select a flow...';

  protected get blankable(): boolean {
    return !this.required;
  }

  protected override async fetchChoices(query: string): Promise<readonly Choice[]> {
    const { results } = await fetchList('flows/instances/', flow, {
      designation: this.flowType,
      ordering: 'slug',
      search: query === '' ? undefined : query,
    });
    return results.map(({ pk, slug, name }) => ({
      value: pk,
      label: `${slug} (${name})`,
      description: slug,
    }));
  }

  /** The description of a choice is the slug of its flow. */
  protected override isPreselected({ value, description }: Choice): boolean {
    return this.currentFlow === null ? description === this.defaultFlowSlug : value === this.currentFlow;
  }
}

/** A row of a form whose field searches for its value. Renders into the light DOM. */
export abstract class SearchInput extends LightElement {
  static override properties = {
    name: {},
    label: {},
    placeholder: {},
    blankable: { type: Boolean },
  };

  name = '';
  label = '';
  /** With one the field is named by its label (2026.5). */
  placeholder: string | null = null;
  blankable = false;
  readonly #fieldId = fieldId();

  /** What is offered for what was typed. */
  protected abstract choices(search: string): Promise<readonly Choice[]>;

  /** Value of the choice that is taken at first. */
  protected abstract chosen(): string;

  override render(): TemplateResult {
    const slotted = capability('fieldNames') === 'label';
    return html`<ak-form-element-horizontal name=${this.name} label=${slotted ? nothing : this.label}>
      ${slotted ? formLabel(this.label, false, { slot: 'label', htmlFor: this.#fieldId }) : nothing}
      <ak-search-select
        field-id=${slotted ? this.#fieldId : nothing}
        name=${this.name}
        label=${this.placeholder === null ? nothing : this.label}
        placeholder=${this.placeholder ?? nothing}
        .fetchChoices=${this.#fetch}
        .preselect=${(choice: Choice) => choice.value === this.chosen()}
        ?blankable=${this.blankable}
      ></ak-search-select>
    </ak-form-element-horizontal>`;
  }

  // The same function at each rendering: a new one would make the field ask again.
  readonly #fetch = (search: string): Promise<readonly Choice[]> => this.choices(search);
}

define('ak-crypto-certificate-search', CertificateSearch);
define('ak-flow-search', FlowSearch);
