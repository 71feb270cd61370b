import { html } from 'hono/html';
import type { Capabilities } from '../capabilities.ts';
import type { RequestContext } from '../environment.ts';
import { backgroundStyle, type Markup, page, skipLink } from '../skeleton.ts';

/** What surrounds the card. */
export type PageStyle = Pick<Capabilities, 'serverPages' | 'deniedPageGoesHome'>;

/** What differs between the pages the server makes itself. */
export interface ServerPage {
  /** Title of the document. */
  readonly title: string;
  /** Heading of the card. */
  readonly heading: string;
  /** What the card holds. */
  readonly card: (style: PageStyle) => Markup;
}

/** Button that leads to the start page, at the end of a card (2025.12+). */
export const goHome: Markup = html`<div class="pf-c-form__group">
  <a id="ak-back-home" href="/" class="pf-c-button pf-m-primary pf-m-block"> Go home </a>
</div>`;

/** The card of an error: a sentence, which may be empty, and the way home. */
export const errorCard = ({ serverPages }: PageStyle, sentence: string): Markup =>
  serverPages !== 'login'
    ? html`<div class="pf-c-form">
        <p>${sentence}</p>
        ${goHome}
      </div>`
    : html`<form method="POST" class="pf-c-form">
        <p>${sentence}</p>
        <a id="ak-back-home" href="/" class="pf-c-button pf-m-primary"> Go home </a>
      </form>`;

const LOGO = '/static/dist/assets/icons/icon_left_brand.svg';

const poweredBy = html`<span> Powered by authentik </span>`;

/** Up to 2025.10: PatternFly's login page. */
const loginBody = (skip: Markup, heading: string, card: Markup): Markup =>
  html`<div class="pf-c-background-image"></div>
    ${skip}
    <ak-message-container></ak-message-container>
    <div class="pf-c-login stacked">
      <div class="ak-login-container">
        <main class="pf-c-login__main">
          <div class="pf-c-login__main-header pf-c-brand ak-brand">
            <img src="${LOGO}" alt="authentik Logo" />
          </div>
          <header class="pf-c-login__main-header">
            <h1 class="pf-c-title pf-m-3xl">${heading}</h1>
          </header>
          <div class="pf-c-login__main-body">${card}</div>
        </main>
        <footer class="pf-c-login__footer">
          <ul class="pf-c-list pf-m-inline">
            <li>${poweredBy}</li>
          </ul>
        </footer>
      </div>
    </div>`;

const PLAIN_FOOTER = html`<footer aria-label="Site footer" class="pf-c-login__footer pf-m-dark">
  <ul class="pf-c-list pf-m-inline">
    <li>${poweredBy}</li>
  </ul>
</footer>`;

/** From 2026.2 on. */
const NAMED_FOOTER = html`<footer
  name="site-footer"
  aria-label="Site footer"
  class="pf-c-login__footer pf-m-dark"
>
  <div name="flow-links" aria-label="Flow links">
    <ul class="pf-c-list pf-m-inline" part="list">
      <li part="list-item">${poweredBy}</li>
    </ul>
  </div>
</footer>`;

/** What surrounds a card. */
function bodyOf(capabilities: Capabilities, heading: string, card: Markup): Markup {
  const skip = skipLink(capabilities);
  switch (capabilities.serverPages) {
    case 'login':
      return loginBody(skip, heading, card);
    case 'drawer':
      return drawerBody(skip, heading, card, PLAIN_FOOTER);
    case 'drawer-with-links':
      return drawerBody(skip, heading, card, NAMED_FOOTER);
  }
}

/** From 2025.12 on: the frame of the interfaces. */
const drawerBody = (skip: Markup, heading: string, card: Markup, footer: Markup): Markup =>
  html`${skip}
    <ak-message-container></ak-message-container>
    <div class="pf-c-page__drawer">
      <div class="pf-c-drawer pf-m-collapsed">
        <div class="pf-c-drawer__main">
          <div class="pf-c-drawer__content">
            <div class="pf-c-drawer__body">
              <div class="pf-c-login" data-layout="stacked">
                <main class="pf-c-login__main" aria-label="Authentication form">
                  <div class="pf-c-login__main-header pf-c-brand">
                    <img class="branding-logo" src="${LOGO}" alt="authentik Logo" />
                  </div>
                  <div class="pf-c-login__main-header">
                    <h1 class="pf-c-title pf-m-3xl" data-test-id="card-title">${heading}</h1>
                  </div>
                  <div class="pf-c-login__main-body">${card}</div>
                </main>
                ${footer}
              </div>
            </div>
          </div>
        </div>
      </div>
    </div>`;

/** The whole document as plain text: there is nothing to wait for in it, and hono would wait for an object. */
function written(markup: Markup): string {
  if (markup instanceof Promise) throw new Error('a server page waits for something');
  return markup.toString();
}

/** A page the server makes itself, in the clothes of the login (markup: captures of 2024.10.5 and 2026.2.2). */
export function serverDocument(request: RequestContext, { title, heading, card }: ServerPage): string {
  const { capabilities } = request.get('state');
  const head = html`${backgroundStyle('static-styles')}
    <link rel="stylesheet" type="text/css" href="/static/dist/styles/static-${capabilities.version}.css" />`;
  return written(
    page(request, {
      title,
      head,
      body: bodyOf(capabilities, heading, card(capabilities)),
    }),
  );
}
