import { html, nothing, type TemplateResult } from 'lit';
import { capability, define, Element } from '../elements/base.ts';

/** Path of the current page, without parameters. */
const currentPath = (): string => location.hash.slice(1).split(';', 1)[0] ?? '';

const arrow = html`<span class="pf-c-nav__toggle">
  <span class="pf-c-nav__toggle-icon"><i class="fas fa-angle-right" aria-hidden="true"></i></span>
</span>`;

/** Up to 2025.6 the label is slotted. */
const isClassic = capability('sidebarGroups') === 'label';

/** A link of the sidebar or, around other items, a group that opens and closes. */
export class SidebarItem extends Element {
  static override properties = {
    path: {},
    label: {},
    expanded: { type: Boolean },
    current: { state: true },
  };

  path: string | null = null;
  label = '';
  expanded = false;
  protected current = false;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#synchronize);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#synchronize);
  }

  protected override firstUpdated(): void {
    this.#synchronize();
  }

  get #items(): readonly SidebarItem[] {
    return [...this.children].filter((child) => child instanceof SidebarItem);
  }

  /** Whether the page is the one this item leads to, or one below it. */
  leadsTo(path: string): boolean {
    return this.path !== null && `${path}/`.startsWith(`${this.path}/`);
  }

  readonly #synchronize = (): void => {
    const path = currentPath();
    this.current = this.leadsTo(path);
    if (this.#items.some((item) => item.leadsTo(path))) this.expanded = true;
  };

  readonly #toggle = (): void => {
    this.expanded = !this.expanded;
  };

  override render(): TemplateResult {
    if (this.#items.length > 0) return isClassic ? this.#classicGroup() : this.#group();
    return isClassic ? this.#classicLink() : this.#link();
  }

  #classicLink(): TemplateResult {
    return html`<li class="pf-c-nav__item">
      <a href="#${this.path}" class="pf-c-nav__link ${this.current ? 'pf-m-current' : ''}"
        ><slot name="label"></slot
      ></a>
    </li>`;
  }

  /** It always says that it is expanded, whatever it shows. */
  #classicGroup(): TemplateResult {
    return html`<li class="pf-c-nav__item ${this.expanded ? 'pf-m-expandable pf-m-expanded' : ''}">
      <button class="pf-c-nav__link" aria-expanded="true" @click=${this.#toggle}>
        <slot name="label"></slot>
        ${arrow}
      </button>
      <section class="pf-c-nav__subnav" ?hidden=${!this.expanded}>
        <ul class="pf-c-nav__list">
          <slot></slot>
        </ul>
      </section>
    </li>`;
  }

  #link(): TemplateResult {
    return html`<li role="presentation" aria-label=${this.label} class="pf-c-nav__item">
      <a
        id="sidebar-nav-link-${this.path}"
        href="#${this.path}"
        class="pf-c-nav__link ${this.current ? 'pf-m-current' : ''}"
        aria-current=${this.current ? 'page' : nothing}
        >${this.label}</a
      >
    </li>`;
  }

  #group(): TemplateResult {
    const { expanded, label } = this;
    return html`<li
      aria-label=${label}
      role="heading"
      class="pf-c-nav__item pf-m-expandable ${expanded ? 'pf-m-expanded' : ''}"
    >
      <button
        class="pf-c-nav__link"
        aria-label="${expanded ? 'Collapse' : 'Expand'} ${label}"
        aria-expanded=${String(expanded)}
        aria-controls="subnav-"
        type=${capability('fieldNames') === 'label' ? 'button' : nothing}
        @click=${this.#toggle}
      >
        ${label} ${arrow}
      </button>
      <div class="pf-c-nav__subnav" ?hidden=${!expanded}>
        <ul id="subnav-" role="navigation" aria-label="${label} navigation" class="pf-c-nav__list">
          ${expanded ? html`<slot></slot>` : nothing}
        </ul>
      </div>
    </li>`;
  }
}

define('ak-sidebar-item', SidebarItem);
