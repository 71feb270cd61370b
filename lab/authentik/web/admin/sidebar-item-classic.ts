import { html, type TemplateResult } from 'lit';

/** A link of the sidebar up to 2025.6; its label is slotted. */
export const classicLink = (path: string, current: boolean): TemplateResult =>
  html`<li class="pf-c-nav__item">
    <a
      href=${path.startsWith('/if/') ? new URL(path, document.baseURI).href : `#${path}`}
      class="pf-c-nav__link ${current ? 'pf-m-current' : ''}"
      ><slot name="label"></slot
    ></a>
  </li>`;

/** A group of the sidebar up to 2025.6: it always says that it is expanded, whatever it shows. */
export const classicGroup = (expanded: boolean, toggle: () => void): TemplateResult =>
  html`<li class="pf-c-nav__item ${expanded ? 'pf-m-expandable pf-m-expanded' : ''}">
    <button class="pf-c-nav__link" aria-expanded="true" @click=${toggle}>
      <slot name="label"></slot>
      <span class="pf-c-nav__toggle">
        <span class="pf-c-nav__toggle-icon"><i class="fas fa-angle-right" aria-hidden="true"></i></span>
      </span>
    </button>
    <section class="pf-c-nav__subnav" ?hidden=${!expanded}>
      <ul class="pf-c-nav__list">
        <slot></slot>
      </ul>
    </section>
  </li>`;
