import { html, nothing, type TemplateResult } from 'lit';
import { capability, define, Element } from '../elements/base.ts';
import '../elements/spinner.ts';
import type { CommonChallenge } from './challenge.ts';

/** Frame of a stage: the flow's title above, the stage in the default slot, links in `footer-band`. */
class FlowCard extends Element {
  static override properties = { challenge: { attribute: false }, loading: { type: Boolean } };

  challenge: CommonChallenge | null = null;
  loading = false;

  constructor() {
    super();
    if (capability('flowCard') === 'card') this.role = 'presentation';
  }

  override render(): unknown {
    const title = this.challenge?.flow_info?.title;
    const hasBand = this.querySelector(':scope > [slot=footer-band]') !== null;
    return html`${title ? cardHeader(title) : nothing}
      <div class="pf-c-login__main-body">
        ${
          this.challenge === null || this.loading
            ? html`<ak-empty-state loading>Loading</ak-empty-state>`
            : html`<slot></slot>`
        }
      </div>
      ${
        hasBand ? html`<div class="pf-c-login__main-footer"><slot name="footer-band"></slot></div>` : nothing
      }`;
  }
}

const cardHeader = (title: string): TemplateResult =>
  capability('flowCard') === 'header'
    ? html`<header class="pf-c-login__main-header"><h1 class="pf-c-title pf-m-3xl">${title}</h1></header>`
    : html`<div class="pf-c-login__main-header">
        <h1 class="pf-c-title pf-m-3xl">${title}</h1>
      </div>`;

define('ak-flow-card', FlowCard);
