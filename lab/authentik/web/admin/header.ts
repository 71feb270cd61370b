import { css, html, type TemplateResult } from 'lit';
import { z } from 'zod';
import { ApiError, call } from '../api.ts';
import { define, Element, logo } from '../elements/base.ts';
import { PageHeaderEvent, SIDEBAR_TOGGLE } from '../elements/list-page.ts';

/** The bar above every page: brand, heading, tools. */
class PageNavbar extends Element {
  static override styles = [
    Element.styles,
    css`
      .bar {
        display: flex;
        align-items: center;
        gap: 1rem;
        padding: 1rem;
      }
      h1 {
        flex: 1 1 auto;
      }
      img {
        height: 2.25rem;
      }
    `,
  ];
  static override properties = { header: { state: true } };

  protected header = '';

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener(PageHeaderEvent.type, this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(PageHeaderEvent.type, this.#changed);
  }

  readonly #changed = (event: Event): void => {
    if (event instanceof PageHeaderEvent) this.header = event.title;
  };

  readonly #toggle = (): void => {
    this.dispatchEvent(new CustomEvent(SIDEBAR_TOGGLE, { bubbles: true, composed: true }));
  };

  override render(): TemplateResult {
    return html`<div role="banner" aria-label="Main" class="bar">
      <a aria-label="Home" href="#/">${logo}</a>
      <button
        class="pf-c-button pf-m-plain"
        type="button"
        aria-label="Toggle navigation"
        @click=${this.#toggle}
      >
        <i class="fas fa-bars" aria-hidden="true"></i>
      </button>
      <h1 class="pf-c-title">${this.header}</h1>
      <a class="pf-c-button pf-m-secondary" href="/if/user/">User interface</a>
      <a class="pf-c-button pf-m-plain" href="/flows/-/default/invalidation/" aria-label="Sign out"
        ><i class="fas fa-sign-out-alt" aria-hidden="true"></i
      ></a>
    </div>`;
  }
}

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
