import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { errorDetail } from '../elements/errors.ts';
import '../elements/spinner.ts';
import '../elements/tooltip.ts';
import { patternfly } from '../patternfly.ts';

/** A card of the overview. */
export class AggregateCard extends Element {
  static override styles = [
    Element.styles,
    patternfly.card,
    patternfly.flex,
    css`
      :host {
        display: block;
        height: 100%;
      }
      .pf-c-card {
        height: 100%;
      }
      .pf-c-card__header {
        padding: var(--pf-global--spacer--md);
      }
      .pf-c-card__title {
        display: flex;
        flex: 1 1 auto;
        align-items: center;
        gap: var(--pf-global--spacer--sm);
      }
      .pf-c-card__body {
        overflow-x: auto;
        padding-inline: calc(var(--pf-c-card--child--PaddingLeft) / 2);
      }
      .pf-c-card__header,
      .pf-c-card__title,
      .pf-c-card__body,
      .pf-c-card__footer {
        padding-bottom: 0;
      }
      .pf-c-card__footer {
        min-height: 1ex;
      }
      .status-container {
        font-size: var(--pf-global--icon--FontSize--lg);
        text-align: center;
      }
      .status-heading {
        display: flex;
        justify-content: center;
        align-items: baseline;
        gap: var(--pf-global--spacer--sm);
        font-size: inherit;
        font-weight: var(--pf-global--FontWeight--normal);
      }
      .subtext {
        margin-top: var(--pf-global--spacer--sm);
        font-size: var(--pf-global--FontSize--sm);
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    icon: {},
    label: {},
    hint: { attribute: 'tooltip' },
    headerLink: { attribute: 'headerlink' },
  };

  icon = '';
  label = '';
  hint = '';
  headerLink = '';

  protected renderInner(): unknown {
    return html`<slot></slot>`;
  }

  override render(): TemplateResult {
    return html`<section class="pf-c-card pf-c-card-aggregate" aria-labelledby="card-title" part="card">
      <header class="pf-c-card__header pf-l-flex pf-m-justify-content-space-between" part="card-header">
        <h1 class="pf-c-card__title" id="card-title" part="card-title">
          ${this.icon === '' ? nothing : html`<i aria-hidden="true" class=${this.icon}></i>`}
          ${
            this.hint === ''
              ? html`<span>${this.label}</span>`
              : html`<pf-tooltip position="top" content=${this.hint}><span>${this.label}</span></pf-tooltip>`
          }
          ${
            this.headerLink === ''
              ? nothing
              : html`<a href=${this.headerLink}><i aria-hidden="true" class="fa fa-link"></i></a>`
          }
        </h1>
      </header>
      <div class="pf-c-card__body" part="card-body">${this.renderInner()}</div>
      <div class="pf-c-card__footer"></div>
    </section>`;
  }
}

/** What a status card shows. */
export interface Status {
  /** Classes of the icon. */
  readonly icon: string;
  readonly value: unknown;
  readonly message?: unknown;
}

/** A card with one status, asked for once. */
export abstract class StatusCard extends AggregateCard {
  static override properties: PropertyDeclarations = { status: { state: true }, error: { state: true } };

  protected status: Status | null = null;
  protected error: unknown = null;

  protected abstract ask(): Promise<Status>;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#ask();
  }

  async #ask(): Promise<void> {
    try {
      this.status = await this.ask();
    } catch (error) {
      this.error = error;
    }
  }

  protected override renderInner(): unknown {
    if (this.error !== null) {
      return html`<h2 role="alert" aria-live="assertive">
          <i aria-hidden="true" class="fa fa-times"></i>Failed to fetch
        </h2>
        <p class="subtext">${errorDetail(this.error)}</p>`;
    }
    if (this.status === null) return html`<ak-spinner size="lg"></ak-spinner>`;
    const { icon, value, message } = this.status;
    return html`<div class="status-container">
      <h2 class="status-heading"><i class=${icon} aria-hidden="true"></i>${value}</h2>
      ${message === undefined ? nothing : html`<p class="subtext">${message}</p>`}
    </div>`;
  }
}

define('ak-aggregate-card', AggregateCard);
