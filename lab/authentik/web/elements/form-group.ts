import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { capability, define, Element } from './base.ts';

/**
 * Rows under a heading, with a button beside it that opens and closes them (up to 2025.6): heading and rows are slotted,
 * and such a button is called "Details", but in the application wizard like its group. From 2025.2 on a click on the
 * heading does the same.
 */
class ButtonFormGroup extends Element {
  static override properties = {
    expanded: { type: Boolean, reflect: true },
    ariaLabel: { attribute: 'aria-label', reflect: true },
  };

  expanded = false;
  override ariaLabel = 'Details';

  override render(): TemplateResult {
    return html`<div class="pf-c-form">
      <div class="pf-c-form__field-group ${this.expanded ? 'pf-m-expanded' : ''}">
        <div class="pf-c-form__field-group-toggle">
          <div class="pf-c-form__field-group-toggle-button">
            <button
              class="pf-c-button pf-m-plain"
              type="button"
              aria-expanded=${String(this.expanded)}
              aria-label=${this.ariaLabel}
              @click=${this.#toggle}
            >
              <span class="pf-c-form__field-group-toggle-icon">
                <i class="fas fa-angle-right" aria-hidden="true"></i>
              </span>
            </button>
          </div>
        </div>
        ${this.#header()}
        <slot class="pf-c-form__field-group-body" name="body" ?hidden=${!this.expanded}></slot>
      </div>
    </div>`;
  }

  #header(): TemplateResult {
    const main = html`<div class="pf-c-form__field-group-header-main">
      <div class="pf-c-form__field-group-header-title">
        <div class="pf-c-form__field-group-header-title-text"><slot name="header"></slot></div>
      </div>
    </div>`;
    return capability('formGroup') === 'button'
      ? html`<div class="pf-c-form__field-group-header">${main}</div>`
      : html`<div
          class="pf-c-form__field-group-header pf-m-pressable"
          aria-expanded=${String(this.expanded)}
          aria-role="button"
          @click=${this.#toggle}
        >
          ${main}
        </div>`;
  }

  #toggle(): void {
    this.expanded = !this.expanded;
  }
}

/** Rows under a heading that opens and closes them (2025.8 and later); their place is the default slot. */
class DetailsFormGroup extends Element {
  static override styles = [
    Element.styles,
    css`
      summary {
        padding: 0.5rem 1rem;
        cursor: pointer;
      }
      summary > div {
        display: inline-block;
      }
    `,
  ];
  static override properties = { open: { type: Boolean, reflect: true }, label: { reflect: true } };

  open = false;
  label = 'Details';

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('open') !== false || !this.open) return;
    requestAnimationFrame(() => {
      this.renderRoot.querySelector('details')?.scrollIntoView({ behavior: 'smooth' });
    });
  }

  override render(): TemplateResult {
    return html`<details
      role="group"
      aria-labelledby="form-group-header-title"
      aria-expanded=${String(this.open)}
      ?open=${this.open}
    >
      <summary
        @click=${(event: Event) => {
          event.preventDefault();
          this.open = !this.open;
        }}
      >
        <div class="pf-c-form__field-group-header-main">
          <header class="pf-c-form__field-group-header-title">
            <div
              class="pf-c-form__field-group-header-title-text"
              id="form-group-header-title"
              role="heading"
              aria-level="3"
            >
              ${this.label}
              <slot name="header"></slot>
            </div>
          </header>
        </div>
      </summary>
      <div id="form-group-expandable-content"><slot></slot></div>
    </details>`;
  }
}

/**
 * Rows under a heading that opens and closes them. Closed rows stay in the document and are sent.
 *
 * @param open whether the rows show at first.
 * @param buttonName what the button beside the heading is called, where there is one (up to 2025.6).
 */
export const formGroup = (
  title: string,
  rows: unknown,
  open = false,
  buttonName = 'Details',
): TemplateResult =>
  capability('formGroup') === 'details'
    ? html`<ak-form-group ?open=${open} label=${title}><div class="pf-c-form">${rows}</div></ak-form-group>`
    : html`<ak-form-group ?expanded=${open} aria-label=${buttonName}>
        <span slot="header">${title}</span>
        <div slot="body" class="pf-c-form">${rows}</div>
      </ak-form-group>`;

define('ak-form-group', capability('formGroup') === 'details' ? DetailsFormGroup : ButtonFormGroup);

/**
 * Native validation of a whole form, where there is one. Something invalid in a closed group could not get the focus, so
 * its group opens first and the browser's bubble comes one frame later.
 *
 * @returns whether the form may be sent.
 */
export function reportValidity(form: HTMLFormElement): boolean {
  if (!capability('nativeValidation')) return true;
  const closed = form.checkValidity()
    ? null
    : form.querySelector('ak-form-group:not([open]):has(input:invalid)');
  if (!(closed instanceof DetailsFormGroup)) return form.reportValidity();
  closed.open = true;
  requestAnimationFrame(() => form.reportValidity());
  return false;
}
