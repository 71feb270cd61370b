import { html, raw } from 'hono/html';
import { originOf, type RequestContext } from '../environment.ts';
import { globalsScript } from '../page-globals.ts';
import { backgroundStyle, FLOW_BACKGROUND, page, type Markup } from '../skeleton.ts';

/** What differs between the pages the server makes itself. */
export interface ServerPage {
  /** Title of the document. */
  readonly title: string;
  /** Heading of the card. */
  readonly heading: string;
  /** What the card holds. */
  readonly card: Markup;
}

/** Button that leads to the start page, at the end of every card. */
export const goHome: Markup = html`<div class="pf-c-form__group">
  <a id="ak-back-home" href="/" class="pf-c-button pf-m-primary pf-m-block"> Go home </a>
</div>`;

const logo = html`<div class="pf-c-login__main-header pf-c-brand">
  <img class="branding-logo" src="/static/dist/assets/icons/icon_left_brand.svg" alt="authentik Logo" />
</div>`;

const footer = html`<footer name="site-footer" aria-label="Site footer" class="pf-c-login__footer pf-m-dark">
  <div name="flow-links" aria-label="Flow links">
    <ul class="pf-c-list pf-m-inline" part="list">
      <li part="list-item"><span> Powered by authentik </span></li>
    </ul>
  </div>
</footer>`;

const body = ({ heading, card }: ServerPage): Markup =>
  html`<ak-skip-to-content></ak-skip-to-content>
    <ak-message-container></ak-message-container>
    <div class="pf-c-page__drawer">
      <div class="pf-c-drawer pf-m-collapsed">
        <div class="pf-c-drawer__main">
          <div class="pf-c-drawer__content">
            <div class="pf-c-drawer__body">
              <div class="pf-c-login" data-layout="stacked">
                <main class="pf-c-login__main" aria-label="Authentication form">
                  ${logo}
                  <div class="pf-c-login__main-header">
                    <h1 class="pf-c-title pf-m-3xl" data-test-id="card-title">${heading}</h1>
                  </div>
                  <div class="pf-c-login__main-body">
                    <div class="pf-c-form">${card}</div>
                  </div>
                </main>
                ${footer}
              </div>
            </div>
          </div>
        </div>
      </div>
    </div>`;

/** These pages carry the global object of the interfaces, almost without values (seen live). */
const globals = (request: RequestContext): Markup => {
  const script = globalsScript({
    origin: originOf(request),
    versionFamily: '',
    configuration: {},
    brand: {},
  });
  return html`<link rel="prefetch" href="${FLOW_BACKGROUND}" />
    <script data-id="authentik-config">
      ${raw(script)};
    </script>`;
};

/** The whole document as plain text: there is nothing to wait for in it, and hono would wait for an object. */
function written(markup: Markup): string {
  if (markup instanceof Promise) throw new Error('a server page waits for something');
  return markup.toString();
}

/** A page the server makes itself, in the clothes of the login (markup: captures of 2026.2.2). */
export function serverDocument(request: RequestContext, content: ServerPage): string {
  const { version } = request.get('state').capabilities;
  const head = html`${backgroundStyle('static-styles')}
    <link rel="stylesheet" type="text/css" href="/static/dist/styles/static-${version}.css" />`;
  return written(
    page(request, { title: content.title, beforeTheme: globals(request), head, body: body(content) }),
  );
}
