import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import { patternfly } from '../patternfly.ts';
import { classicGroup, classicLink } from './sidebar-item-classic.ts';
import { classicItemStyles, sidebarStyles } from './sidebar-styles.ts';

/** Path of the current page, without parameters. */
const currentPath = (): string => location.hash.slice(1).split(';', 1)[0] ?? '';

/** A link of the sidebar or, around other items, a group that opens and closes. */
export class SidebarItem extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.nav,
    sidebarStyles,
    ...(capability('sidebarGroups') === 'label' ? [classicItemStyles] : []),
    css`
      :host {
        z-index: var(--pf-global--ZIndex--xs);
      }
      button.pf-c-nav__link {
        margin-block-end: var(--pf-global--spacer--xs);
      }
      .pf-c-nav__link::after {
        transition: border-color 0.2s;
      }
      .pf-c-nav__link.pf-m-current {
        color: var(--ak-accent);
      }
      .pf-c-nav__link.pf-m-current::after {
        border-color: var(--ak-accent) !important;
      }
      .pf-c-nav__item:not(.pf-m-expandable) {
        --pf-c-nav__link--after--BorderLeftWidth: 1px;
      }
      .pf-c-nav__enterprise-notice {
        margin-inline-start: 0.5rem;
        padding: 0.1rem 0.5rem;
        border-radius: var(--pf-global--BorderRadius--sm);
        font-size: var(--pf-global--FontSize--xs);
        color: var(--pf-global--Color--dark-200);
        background-color: var(--pf-global--BackgroundColor--200);
      }
    `,
  ];
  static override properties = {
    path: {},
    label: {},
    expanded: { type: Boolean },
    enterprise: { type: Boolean },
    activeWhen: { attribute: false },
    current: { state: true },
  };

  path: string | null = null;
  label = '';
  expanded = false;
  enterprise = false;
  activeWhen: RegExp | null = null;
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

  get #children(): readonly SidebarItem[] {
    return [...this.children].filter((child) => child instanceof SidebarItem);
  }

  /** Whether the page is the one this item leads to. */
  leadsTo(path: string): boolean {
    return this.path !== null && (this.path === path || (this.activeWhen?.test(path) ?? false));
  }

  readonly #synchronize = (): void => {
    const path = currentPath();
    this.current = this.leadsTo(path);
    if (this.#children.some((child) => child.leadsTo(path))) this.expanded = true;
  };

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('expanded') !== false || !this.expanded) return;
    requestAnimationFrame(() => {
      this.renderRoot.querySelector('li')?.scrollIntoView({ block: 'nearest' });
    });
  }

  override render(): TemplateResult {
    const hasChildren = this.#children.length > 0;
    if (capability('sidebarGroups') === 'label') {
      return hasChildren
        ? classicGroup(this.expanded, () => {
            this.expanded = !this.expanded;
          })
        : classicLink(this.path ?? '', this.current);
    }
    return hasChildren ? this.#group() : this.#single();
  }

  #single(): TemplateResult {
    return html`<li part="list-item" role="presentation" aria-label=${this.label} class="pf-c-nav__item">
      ${this.enterprise ? this.#enterpriseLink() : this.#link()}
    </li>`;
  }

  #link(): TemplateResult {
    return html`<a
      part="link ${this.current ? 'current' : ''}"
      id="sidebar-nav-link-${this.path}"
      href="#${this.path}"
      class="pf-c-nav__link ${this.current ? 'pf-m-current' : ''}"
      aria-current=${this.current ? 'page' : nothing}
      >${this.label}</a
    >`;
  }

  #enterpriseLink(): TemplateResult {
    return html`<a href="#/enterprise/licenses" class="pf-c-nav__link"
      >${this.label} <span class="pf-c-nav__enterprise-notice">Enterprise only</span></a
    >`;
  }

  #group(): TemplateResult {
    const { expanded, label } = this;
    return html`<li
      part="list-item-expandable"
      aria-label=${label}
      role="heading"
      class="pf-c-nav__item pf-m-expandable ${expanded ? 'pf-m-expanded' : ''}"
    >
      <button
        part="button button-with-children"
        class="pf-c-nav__link"
        aria-label="${expanded ? 'Collapse' : 'Expand'} ${label}"
        aria-expanded=${String(expanded)}
        aria-controls="subnav-"
        type=${capability('fieldNames') === 'label' ? 'button' : nothing}
        @click=${() => {
          this.expanded = !this.expanded;
        }}
      >
        ${label}
        <span class="pf-c-nav__toggle">
          <span class="pf-c-nav__toggle-icon"><i class="fas fa-angle-right" aria-hidden="true"></i></span>
        </span>
      </button>
      <div class="pf-c-nav__subnav" ?hidden=${!expanded}>
        <ul
          id="subnav-"
          role="navigation"
          aria-label="${label} navigation"
          class="pf-c-nav__list"
          ?hidden=${!expanded}
        >
          ${expanded ? html`<slot></slot>` : nothing}
        </ul>
      </div>
    </li>`;
  }
}

define('ak-sidebar-item', SidebarItem);
