import { css, html, nothing, type TemplateResult } from 'lit';
import { capability, define, Element, word } from '../elements/base.ts';
import './sidebar-item.ts';

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
