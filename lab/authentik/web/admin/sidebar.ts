import { css, html, nothing, type TemplateResult } from 'lit';
import { capability, define, Element, word } from '../elements/base.ts';

/** A link of the sidebar: path behind `#`, and what it says. */
type SidebarLink = readonly [path: string, label: string];

/** A group of links. */
interface SidebarGroup {
  readonly label: string;
  readonly links: readonly SidebarLink[];
}

/** The groups of the guide, with the entries around its own that begin or end alike. */
const groups: Readonly<Record<string, readonly SidebarLink[]>> = {
  Dashboards: [['/administration/overview', 'Overview']],
  Applications: [
    ['/core/applications', 'Applications'],
    ['/core/providers', 'Providers'],
    ['/outpost/outposts', 'Outposts'],
  ],
  Customization: [
    ['/policy/policies', 'Policies'],
    ['/core/property-mappings', 'Property Mappings'],
  ],
  Directory: [
    ['/identity/users', 'Users'],
    ['/identity/groups', 'Groups'],
  ],
  System: [
    ['/core/brands', 'Brands'],
    ['/crypto/certificates', 'Certificates'],
  ],
};

/** The sidebar of the admin interface. */
export const sidebarGroups: readonly SidebarGroup[] = Object.entries(groups).map(([label, links]) => ({
  label,
  links,
}));

const isClassic = capability('sidebarGroups') === 'label';

/** Up to 2025.6 the label of an item is slotted. */
const item = (label: string, path: string | null, inside: unknown): TemplateResult => {
  const expanded = label === 'Dashboards';
  return isClassic
    ? html`<ak-sidebar-item path=${path ?? nothing} ?expanded=${expanded}
        ><span slot="label">${label}</span>${inside}</ak-sidebar-item
      >`
    : html`<ak-sidebar-item label=${label} path=${path ?? nothing} ?expanded=${expanded}
        >${inside}</ak-sidebar-item
      >`;
};

const group = ({ label, links }: SidebarGroup): TemplateResult =>
  item(
    label,
    null,
    links.map(([path, text]) => item(text, path, nothing)),
  );

/** The navigation of the admin interface; its items are light children. */
class Sidebar extends Element {
  static override styles = [
    Element.styles,
    css`
      :host {
        z-index: 100;
      }
      .pf-c-nav {
        height: 100%;
        overflow-y: auto;
      }
    `,
  ];

  override render(): TemplateResult {
    return isClassic ? this.#classic() : this.#named();
  }

  /** Up to 2025.6. */
  #classic(): TemplateResult {
    return html`<nav class="pf-c-nav pf-m-light" aria-label=${word('globalNavigation')}>
      <ul class="pf-c-nav__list">
        <slot></slot>
      </ul>
    </nav>`;
  }

  #named(): TemplateResult {
    return html`<div class="pf-c-nav" role="presentation">
      <ul id="global-nav" aria-label=${word('globalNavigation')} role="navigation" class="pf-c-nav__list">
        <slot></slot>
      </ul>
    </div>`;
  }
}

/** The sidebar in a tree of its own, around the navigation (seen in 2024.12.5). */
class AdminSidebar extends Element {
  static override styles = [
    Element.styles,
    css`
      ak-sidebar-item {
        display: block;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<ak-sidebar>${sidebarGroups.map(group)}</ak-sidebar>`;
  }
}

define('ak-sidebar', Sidebar);
define('ak-admin-sidebar', AdminSidebar);

/** The sidebar, shown or not. */
export const sidebar = (open: boolean): TemplateResult => {
  const classes = `pf-c-page__sidebar ${open ? 'pf-m-expanded' : 'pf-m-collapsed'} pf-m-light`;
  return capability('adminShell') === 'nested'
    ? html`<ak-admin-sidebar class=${classes} ?hidden=${!open}></ak-admin-sidebar>`
    : html`<ak-sidebar class=${classes} ?hidden=${!open}>${sidebarGroups.map(group)}</ak-sidebar>`;
};

/** Path of the current page, without parameters. */
const currentPath = (): string => location.hash.slice(1).split(';', 1)[0] ?? '';

const arrow = html`<span class="pf-c-nav__toggle">
  <span class="pf-c-nav__toggle-icon"><i class="fas fa-angle-right" aria-hidden="true"></i></span>
</span>`;

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
