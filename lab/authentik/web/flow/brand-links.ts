import { html, type TemplateResult } from 'lit';
import { LitElement } from 'lit';
import { define } from '../elements/base.ts';

/** The line at the foot of the page; drawn into the document itself. */
class BrandLinks extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    return html`<ul aria-label="Site links" class="pf-c-list pf-m-inline" part="list" data-count="1">
      <li part="list-item" data-index="0" data-kind="text" data-track-name="start">Powered by authentik</li>
    </ul>`;
  }
}

define('ak-brand-links', BrandLinks);
