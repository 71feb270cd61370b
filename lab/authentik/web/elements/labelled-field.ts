import { html, LitElement, nothing, type TemplateResult, type PropertyDeclarations } from 'lit';
import { formLabel } from './form-label.ts';
import './form-row.ts';
import { fieldId } from './identifiers.ts';
import { capability } from './interface.ts';

/**
 * Base of the fields that bring their row and label along. They render into the light DOM, so that the form finds the
 * row. From 2025.10 on the label is in the same tree as the control and names it, and the host is labelled, too:
 * looking for a field by its label finds two elements. Before, the label is in the row's own tree and names nothing.
 */
export abstract class LabelledField extends LitElement {
  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    label: {},
    help: {},
    bighelp: { attribute: false },
    inputHint: { attribute: 'input-hint' },
    required: { type: Boolean },
    hidden: { type: Boolean, reflect: true },
    autofocus: { type: Boolean },
    errorMessages: { attribute: false },
  };

  name = '';
  label = '';
  help = '';
  bighelp: unknown = nothing;
  /** `code`: monospaced, without spell checking. */
  inputHint: string | null = null;
  required = false;
  override hidden = false;
  override autofocus = false;
  errorMessages: readonly string[] = [];
  protected readonly fieldId = fieldId();
  protected readonly helpId = `field-help-${this.fieldId}`;
  protected readonly labelId = `field-label-${this.fieldId}`;

  protected abstract renderControl(): unknown;

  /** Whether host, control and label belong together for assistive technology. */
  protected get isLabelled(): boolean {
    return capability('fieldNames') === 'label';
  }

  /** Id of the control; without names of fields there is none. */
  protected get controlId(): string | typeof nothing {
    return capability('fieldNames') === 'none' ? nothing : this.fieldId;
  }

  /** What the control refers to for its help. */
  protected get describedBy(): string | typeof nothing {
    return this.isLabelled ? this.helpId : nothing;
  }

  /** Text below the control. */
  protected renderHelp(): unknown {
    return html`${this.help === '' ? nothing : html`<p class="pf-c-form__helper-text">${this.help}</p>`}
    ${this.bighelp}`;
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

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    if (this.autofocus) {
      requestAnimationFrame(() => {
        this.focus();
      });
    }
  }

  protected override willUpdate(): void {
    if (!this.isLabelled) return;
    if (this.required) this.ariaRequired = 'true';
    if (this.hidden) this.ariaHidden = 'true';
    else this.removeAttribute('aria-hidden');
  }

  override render(): TemplateResult {
    return this.isLabelled ? this.#labelled() : this.#plain();
  }

  #plain(): TemplateResult {
    return html`<ak-form-element-horizontal
      label=${this.label}
      ?required=${this.required}
      ?hidden=${this.hidden}
      name=${this.name}
      .fieldId=${capability('fieldNames') === 'none' ? null : this.fieldId}
      .errorMessages=${this.errorMessages}
    >
      ${this.renderControl()} ${this.renderHelp()}
    </ak-form-element-horizontal>`;
  }

  #labelled(): TemplateResult {
    return html`<ak-form-element-horizontal
      role="presentation"
      ?required=${this.required}
      ?hidden=${this.hidden}
      name=${this.name}
      .errorMessages=${this.errorMessages}
    >
      ${formLabel(this.label, this.required, {
        id: this.labelId,
        slot: 'label',
        htmlFor: this.fieldId,
      })}
      ${this.renderControl()}
      <div id=${this.helpId}>${this.renderHelp()}</div>
    </ak-form-element-horizontal>`;
  }
}
