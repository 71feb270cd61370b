import { html, LitElement, nothing, type TemplateResult, type PropertyDeclarations } from 'lit';
import { formLabel } from './form-label.ts';
import './form-row.ts';
import { fieldId } from './identifiers.ts';

/**
 * Base of the fields that bring their row and label along. They render into the light DOM, so that the form finds the
 * row, and the label is in the same tree as the control and names it. The host itself is labelled, too: looking for
 * a field by its label finds two elements (authentik 2025.10 and later).
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

  /** Text below the control. */
  protected renderHelp(): unknown {
    return html`${this.help === '' ? nothing : html`<p class="pf-c-form__helper-text">${this.help}</p>`}
    ${this.bighelp}`;
  }

  protected get isCode(): boolean {
    return this.inputHint === 'code';
  }

  override connectedCallback(): void {
    super.connectedCallback();
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
    if (this.required) this.ariaRequired = 'true';
    if (this.hidden) this.ariaHidden = 'true';
    else this.removeAttribute('aria-hidden');
  }

  override render(): TemplateResult {
    return html`<ak-form-element-horizontal
      role="presentation"
      ?required=${this.required}
      ?hidden=${this.hidden}
      name=${this.name}
      .errorMessages=${this.errorMessages}
    >
      ${formLabel(this.label, this.required, {
        id: this.labelId,
        className: 'pf-c-form__group-label',
        slot: 'label',
        htmlFor: this.fieldId,
      })}
      ${this.renderControl()}
      <div id=${this.helpId}>${this.renderHelp()}</div>
    </ak-form-element-horizontal>`;
  }
}
