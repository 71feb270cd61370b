import { html, nothing, type TemplateResult, type PropertyDeclarations } from 'lit';
import { LightElement } from './base.ts';
import { formLabel } from './form-row.ts';
import { fieldId } from './identifiers.ts';
import { capability } from './interface.ts';

/**
 * Base of the fields that bring their row and label along. They render into the light DOM, so that the form finds the
 * row. From 2025.10 on the label is in the same tree as the control and names it, and the host is labelled, too:
 * looking for a field by its label finds two elements. Before, the label is in the row's own tree and names nothing.
 */
export abstract class LabelledField extends LightElement {
  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    label: {},
    help: {},
    inputHint: { attribute: 'input-hint' },
    required: { type: Boolean },
    hidden: { type: Boolean, reflect: true },
  };

  name = '';
  label = '';
  help = '';
  /** `code`: monospaced, without spell checking. */
  inputHint: string | null = null;
  required = false;
  override hidden = false;
  protected readonly fieldId = fieldId();
  protected readonly helpId = `field-help-${this.fieldId}`;
  protected readonly labelId = `field-label-${this.fieldId}`;

  protected abstract renderControl(): unknown;

  /** Whether host, control and label belong together for assistive technology. */
  protected get isLabelled(): boolean {
    return capability('fieldNames') === 'label';
  }

  protected get isCode(): boolean {
    return this.inputHint === 'code' && capability('codeFields');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.isLabelled) return;
    this.role ??= 'presentation';
    this.setAttribute('aria-labelledby', this.labelId);
  }

  override focus(options?: FocusOptions): void {
    this.querySelector<HTMLElement>('input, textarea, select')?.focus(options);
  }

  protected override willUpdate(): void {
    if (!this.isLabelled) return;
    if (this.required) this.ariaRequired = 'true';
    if (this.hidden) this.ariaHidden = 'true';
    else this.removeAttribute('aria-hidden');
  }

  override render(): TemplateResult {
    const labelled = this.isLabelled;
    const help = this.help === '' ? nothing : html`<p class="pf-c-form__helper-text">${this.help}</p>`;
    return html`<ak-form-element-horizontal
      role=${labelled ? 'presentation' : nothing}
      label=${labelled ? nothing : this.label}
      ?required=${this.required}
      ?hidden=${this.hidden}
      name=${this.name}
      .fieldId=${capability('fieldNames') === 'aria-label' ? this.fieldId : null}
    >
      ${labelled ? this.#label() : nothing} ${this.renderControl()}
      ${labelled ? html`<div id=${this.helpId}>${help}</div>` : help}
    </ak-form-element-horizontal>`;
  }

  #label(): TemplateResult {
    return formLabel(this.label, this.required, { id: this.labelId, slot: 'label', htmlFor: this.fieldId });
  }
}
