import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { Element } from './base.ts';

/** Rows under a heading that opens and closes them (2025.8 and later); their place is the default slot. */
export class DetailsFormGroup extends Element {
  static override styles = [
    Element.styles,
    patternfly.form,
    patternfly.button,
    patternfly.formControl,
    css`
      :host {
        display: block;
      }
      details::details-content {
        padding-inline-start: var(--pf-c-form__field-group--GridTemplateColumns--toggle);
        padding-inline-end: var(--pf-global--spacer--md);
        padding-block-end: var(--pf-global--spacer--sm);
      }
      summary {
        margin-inline-start: 2em;
        padding-block: var(--pf-global--spacer--xs);
        padding-inline: var(--pf-global--spacer--md);
        list-style: '\\f105' outside;
        cursor: pointer;
        user-select: none;
        font-weight: bold;
      }
      summary::marker {
        color: var(--pf-global--Color--200);
        font-family: 'Font Awesome 5 Free';
        font-weight: 900;
      }
      [open] > summary {
        padding-block: var(--pf-global--spacer--sm);
        list-style-type: '\\f107';
      }
    `,
  ];
  static override properties = {
    open: { type: Boolean, reflect: true },
    label: { reflect: true },
    description: { reflect: true },
  };

  open = false;
  label = 'Details';
  description: string | null = null;
  #observer: MutationObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new MutationObserver((changes) => {
      requestAnimationFrame(() => {
        this.#reveal(changes);
      });
    });
    this.#observer.observe(this, { subtree: true, attributes: true, attributeFilter: ['aria-invalid'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  /** Opens when the server found something wrong inside. */
  #reveal(changes: readonly MutationRecord[]): void {
    const wrong = changes
      .map((change) => change.target)
      .find((target) => target instanceof HTMLElement && target.ariaInvalid === 'true');
    if (!(wrong instanceof HTMLElement) || this.open) return;
    this.open = true;
    requestAnimationFrame(() => {
      wrong.focus();
    });
  }

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
      aria-describedby="form-group-expandable-content-description"
      aria-expanded=${this.open ? 'true' : 'false'}
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
          <div
            class="pf-c-form__field-group-header-description"
            data-test-id="form-group-header-description"
            id="form-group-expandable-content-description"
          >
            ${this.description}
            <slot name="description"></slot>
          </div>
        </div>
      </summary>
      <div id="form-group-expandable-content"><slot></slot></div>
    </details>`;
  }
}
