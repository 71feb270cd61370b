import { css, html, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';

/** What shows for an address that leads nowhere. */
export class NotFound extends Element {
  static override styles = [
    Element.styles,
    patternfly.button,
    patternfly.emptyState,
    patternfly.title,
    css`
      :host {
        display: block;
      }
    `,
  ];
  static override properties = { url: {} };

  url = '';

  override render(): TemplateResult {
    return html`<div class="pf-c-empty-state pf-m-full-height">
      <div class="pf-c-empty-state__content">
        <i class="fas fa-question-circle pf-c-empty-state__icon" aria-hidden="true"></i>
        <h1 class="pf-c-title pf-m-lg">Not found</h1>
        <div class="pf-c-empty-state__body">The URL "${this.url}" was not found.</div>
        <a href="#/" class="pf-c-button pf-m-primary" type="button">Return home</a>
      </div>
    </div>`;
  }
}

define('ak-router-404', NotFound);
