import { css, html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { ApiError, call } from '../api.ts';
import { define, Element, logo } from '../elements/base.ts';
import { type PageHeader, PageHeaderEvent, SIDEBAR_TOGGLE } from '../elements/list-page.ts';

const styles = [
  Element.styles,
  css`
    :host {
      display: block;
    }
    .bar {
      display: flex;
      align-items: center;
      gap: 1rem;
      height: 7rem;
      padding-inline: 1.5rem;
      background-color: var(--ak-grey);
    }
    .pf-c-content {
      flex: 1 1 auto;
    }
    .pf-c-content h1 {
      margin: 0;
    }
    img {
      width: 15rem;
      height: 2.25rem;
    }
  `,
];

/** Opens and closes the sidebar. */
const toggle = (from: EventTarget): TemplateResult =>
  html`<button
    class="pf-c-button pf-m-plain"
    type="button"
    aria-label="Toggle navigation"
    @click=${() => {
      from.dispatchEvent(new CustomEvent(SIDEBAR_TOGGLE, { bubbles: true, composed: true }));
    }}
  >
    <i class="fas fa-bars" aria-hidden="true"></i>
  </button>`;

/** The links at the right of a header. */
const tools = (otherInterface: string, text: string): TemplateResult =>
  html`<a class="pf-c-button pf-m-secondary pf-m-small" href=${otherInterface}>${text}</a>
    <a class="pf-c-button pf-m-plain" href="/flows/-/default/invalidation/" aria-label="Sign out"
      ><i class="fas fa-sign-out-alt" aria-hidden="true"></i
    ></a>`;

const icon = (classes: string): unknown =>
  classes === '' ? nothing : html`<i class=${classes} aria-hidden="true"></i> `;

/** Heading of a page, part of the page itself (up to 2025.4). */
class PageHeaderElement extends Element {
  static override styles = styles;
  static override properties = { icon: { reflect: true }, header: { reflect: true } };

  icon = '';
  header = '';

  override render(): TemplateResult {
    return html`<div class="bar">
      ${toggle(this)}
      <div class="pf-c-content">
        <h1>${icon(this.icon)}<slot name="header">${this.header}</slot></h1>
      </div>
      ${tools('/if/user/', 'User interface')}
    </div>`;
  }
}

/** The bar above every page: brand, heading, tools. */
class PageNavbar extends Element {
  static override styles = styles;
  static override properties = { header: { state: true } };

  protected header: PageHeader = { title: '' };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(PageHeaderEvent.type, this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(PageHeaderEvent.type, this.#changed);
  }

  readonly #changed = (event: Event): void => {
    if (!(event instanceof PageHeaderEvent)) return;
    const { title, icon: classes } = event.header;
    if (title !== this.header.title || classes !== this.header.icon) this.header = event.header;
  };

  override render(): TemplateResult {
    return html`<div role="banner" aria-label="Main" class="bar">
      <a aria-label="Home" href="#/">${logo}</a>
      ${toggle(this)}
      <div class="pf-c-content">
        <h1 aria-labelledby="page-navbar-heading" class="page-title">
          ${icon(this.header.icon ?? '')}<span id="page-navbar-heading">${this.header.title}</span>
        </h1>
      </div>
      ${tools('/if/user/', 'User interface')}
    </div>`;
  }
}

define('ak-page-header', PageHeaderElement);
define('ak-page-navbar', PageNavbar);

const me = z.object({
  user: z.object({
    pk: z.number(),
    username: z.string(),
    name: z.string(),
    is_superuser: z.boolean(),
    system_permissions: z.array(z.string()).catch([]),
  }),
});

/** Who is signed in. */
export type SessionUser = z.infer<typeof me>['user'];

/** Whether somebody may see the admin interface. */
export const canAccessAdmin = ({ is_superuser, system_permissions }: SessionUser): boolean =>
  is_superuser || system_permissions.includes('access_admin_interface');

/** Name to greet somebody with. */
export const displayName = ({ name, username }: SessionUser): string => (name === '' ? username : name);

let current: Promise<SessionUser | null> | null = null;

/** Leads to the login; the page that was asked for comes after it. */
function signIn(): void {
  const address = new URL('/flows/-/default/authentication/', location.origin);
  address.searchParams.set('next', `${location.pathname}${location.search}${location.hash}`);
  location.assign(address);
}

async function ask(): Promise<SessionUser | null> {
  try {
    return me.parse(await call('GET', 'core/users/me/')).user;
  } catch (error) {
    if (!(error instanceof ApiError) || (error.status !== 401 && error.status !== 403)) throw error;
    signIn();
    return null;
  }
}

/** Who is signed in, asked once per page; null for nobody, and then the browser is on its way to the login. */
export const sessionUser = (): Promise<SessionUser | null> => (current ??= ask());
