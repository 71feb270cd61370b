import { html, type TemplateResult } from 'lit';
import { define, LightElement } from '../elements/base.ts';

const links = html`<ul aria-label="Site links" class="pf-c-list pf-m-inline">
  <li>Powered by authentik</li>
</ul>`;

/** The line at the foot of the page; drawn into the document itself. */
class BrandLinks extends LightElement {
  override render(): TemplateResult {
    return links;
  }
}

/** The foot of a page whose layout the executor draws (up to 2025.10). */
export const classicFooter = html`<footer class="pf-c-login__footer">${links}</footer>`;

define('ak-brand-links', BrandLinks);
