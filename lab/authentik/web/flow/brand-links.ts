import { html, type TemplateResult } from 'lit';
import { define, Element, LightElement } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';

const SENTENCE = 'Powered by authentik';

/** The line at the foot of the page; drawn into the document itself (2026.2 and later). */
class LightBrandLinks extends LightElement {
  override render(): TemplateResult {
    return html`<ul aria-label="Site links" class="pf-c-list pf-m-inline" part="list" data-count="1">
      <li part="list-item" data-index="0" data-kind="text" data-track-name="start">${SENTENCE}</li>
    </ul>`;
  }
}

/** The same in a tree of its own (2025.2 to 2025.12). */
class ShadowBrandLinks extends Element {
  override render(): TemplateResult {
    const links = html`<li part="list-item"><span>${SENTENCE}</span></li>`;
    return capability('flowLabels')
      ? html`<ul aria-label="Site links" class="pf-c-list pf-m-inline" part="list">
          ${links}
        </ul>`
      : html`<ul class="pf-c-list pf-m-inline">
          ${links}
        </ul>`;
  }
}

/** The foot of a page whose layout the executor draws (up to 2025.10). */
export function classicFooter(): TemplateResult {
  if (capability('brandLinks') === 'none') {
    return html`<footer class="pf-c-login__footer">
      <ul class="pf-c-list pf-m-inline">
        <li><span>${SENTENCE}</span></li>
      </ul>
    </footer>`;
  }
  return capability('flowLabels')
    ? html`<ak-brand-links
        class="pf-c-login__footer"
        part="brand-links"
        role="contentinfo"
        aria-label="Site footer"
      ></ak-brand-links>`
    : html`<ak-brand-links class="pf-c-login__footer"></ak-brand-links>`;
}

if (capability('brandLinks') !== 'none') {
  define('ak-brand-links', capability('brandLinks') === 'light' ? LightBrandLinks : ShadowBrandLinks);
}
