import { css, html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { patternfly } from '../patternfly.ts';
import './sidebar.ts';

/** The sidebar in a tree of its own, around the navigation (seen in 2024.12.5). */
export class AdminSidebar extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.nav,
    css`
      ak-sidebar,
      ak-sidebar-item {
        display: block;
      }
      ak-sidebar {
        height: 100%;
      }
    `,
  ];
  static override properties = { items: { attribute: false } };

  items: readonly TemplateResult[] = [];

  override render(): TemplateResult {
    return html`<ak-sidebar class="pf-m-light">${this.items}</ak-sidebar>`;
  }
}

define('ak-admin-sidebar', AdminSidebar);
