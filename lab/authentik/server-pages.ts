import { html, raw } from 'hono/html';
import type { Capabilities } from './capabilities.ts';
import type { RequestContext } from './environment.ts';
import { launchUrl } from './launch-url.ts';
import type { Application } from './model.ts';
import { isSuperuser } from './state.ts';

/** A piece of a page, escaped. */
export type Markup = ReturnType<typeof html>;

/** Address of the logo. */
const BRAND_LOGO = '/static/dist/assets/icons/icon_left_brand.svg';

/** What a page is made of. */
interface PageParts {
  readonly title: string;
  /** Set at the end of the head: the page's own script. */
  readonly head?: Markup;
  readonly body: Markup;
}

/** A script of the browser part, by its name without version. */
export const script = ({ version }: Capabilities, name: string): Markup =>
  html`<script src="/static/dist/${name}-${version}.js" type="module"></script>`;

/** The skeleton of every HTML page of the server. */
export function page(request: RequestContext, { title, head, body }: PageParts): Markup {
  const { version } = request.get('state').capabilities;
  return html`<!DOCTYPE html>
    <html>
      <head>
        <meta charset="UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/static/dist/assets/icons/icon.png" />
        <link rel="stylesheet" type="text/css" href="/static/dist/styles/interface-${version}.css" />
        ${head ?? ''}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
}

const NOTHING = raw('');

/** A page the server makes itself: title of the document, heading and content of its card. */
interface ServerPage {
  readonly title: string;
  readonly heading: string;
  readonly card: Markup;
}

/** Button that leads to the start page, at the end of a card. */
const goHome = html`<a id="ak-back-home" href="/" class="pf-c-button pf-m-primary"> Go home </a>`;

/** What surrounds the card, in the clothes of the login. */
const bodyOf = ({ modernPages }: Capabilities, { heading, card }: ServerPage): Markup =>
  html`<div class="pf-c-login">
    <main class="pf-c-login__main" ${modernPages ? raw('aria-label="Authentication form"') : NOTHING}>
      <div class="pf-c-login__main-header pf-c-brand">
        <img src="${BRAND_LOGO}" alt="authentik Logo" />
      </div>
      <div class="pf-c-login__main-header">
        <h1 class="pf-c-title pf-m-3xl" ${modernPages ? raw('data-test-id="card-title"') : NOTHING}>
          ${heading}
        </h1>
      </div>
      <div class="pf-c-login__main-body">${card}</div>
    </main>
  </div>`;

/** The whole document as plain text: there is nothing to wait for in it, and hono would wait for an object. */
function answer(request: RequestContext, shown: ServerPage, status: 200 | 400 | 403 | 404 | 500): Response {
  const { capabilities } = request.get('state');
  const { title } = shown;
  const markup = page(request, { title, body: bodyOf(capabilities, shown) });
  if (markup instanceof Promise) throw new Error('a server page waits for something');
  return request.html(markup.toString(), status);
}

/** A page with a heading and a sentence, which may be empty. */
const sentencePage = (heading: string, sentence: string): ServerPage => ({
  title: 'authentik',
  heading,
  card: html`<form method="POST" class="pf-c-form">
    <p>${sentence}</p>
    ${goHome}
  </form>`,
});

const REDIRECT_URI_ERROR = sentencePage(
  'Redirect URI Error',
  'The request fails due to a missing, invalid, or mismatching redirection URI (redirect_uri).',
);
const CLIENT_ID_ERROR = sentencePage(
  'Client ID Error',
  'The client identifier (client_id) is missing or invalid.',
);
const NOT_FOUND = sentencePage('Not Found', '');
const SERVER_ERROR = sentencePage('Server Error', '');

/** HTTP 400 "Redirect URI Error". */
export const redirectUriErrorPage = (request: RequestContext): Response =>
  answer(request, REDIRECT_URI_ERROR, 400);

/** HTTP 400 "Client ID Error". */
export const clientIdErrorPage = (request: RequestContext): Response => answer(request, CLIENT_ID_ERROR, 400);

/** HTTP 400 "Bad Request": among others instead of an error redirect to the scheme of an app. */
export const badRequestPage = (request: RequestContext, sentence = ''): Response =>
  answer(request, sentencePage('Bad Request', sentence), 400);

/** "Permission denied". The messages of policies are shown to administrators only. */
export function permissionDeniedPage(request: RequestContext, messages: readonly string[] = []): Response {
  const user = request.get('user');
  const state = request.get('state');
  const { deniedPageStatus, modernPages } = state.capabilities;
  const shown = user !== null && isSuperuser(state, user) ? messages : [];
  const who = user && html`<p>${user.username} <a href="/flows/-/cancel/">Not you?</a></p>`;
  const card = html`<form class="pf-c-form">
    ${who ?? NOTHING}
    <p>Request has been denied.</p>
    <ul class="pf-c-list">
      ${shown.map((message) => html`<li>${message}</li>`)}
    </ul>
    ${modernPages ? goHome : NOTHING}
  </form>`;
  const title = 'Permission denied - authentik';
  return answer(request, { title, heading: 'Permission denied', card }, deniedPageStatus);
}

/**
 * HTTP 200 after a client's logout, in versions without a stage for it (2024.6): back to the overview, out of authentik, or
 * back into the application, whose address may be unknown.
 */
export function sessionEndPage(request: RequestContext, application: Application): Response {
  const { name } = application;
  const address = launchUrl(request.get('state'), application, request.get('user'));
  const link = (target: string, text: string): Markup =>
    html`<a href="${target}" class="pf-c-button pf-m-secondary"> ${text} </a>`;
  const heading = `You've logged out of ${name}.`;
  const card = html`<form method="POST" class="pf-c-form">
    <p>${heading}</p>
    ${link('/', 'Go back to overview')} ${link('/flows/-/default/invalidation/', 'Log out of authentik')}
    ${address === null ? NOTHING : link(address, `Log back into ${name}`)}
  </form>`;
  return answer(request, { title: 'End session - authentik', heading, card }, 200);
}

/** HTTP 404 of an address that authentik has and the lab has not. */
export const notPartOfTheLab = (request: RequestContext): Response =>
  request.text('This address of authentik is not part of the lab.\n', 404);

/** HTTP 404 "Not Found". */
export const notFoundPage = (request: RequestContext): Response => answer(request, NOT_FOUND, 404);

/** HTTP 500 "Server Error". */
export const serverErrorPage = (request: RequestContext): Response => answer(request, SERVER_ERROR, 500);

/** HTTP 403 of a form outside the API without a CSRF token: Django's own page, not authentik's. */
export const csrfFailedPage = (request: RequestContext): Response =>
  request.html(
    `<!DOCTYPE html>
<html lang="en">
<head>
  <meta http-equiv="content-type" content="text/html; charset=utf-8">
  <meta name="robots" content="NONE,NOARCHIVE">
  <title>403 Forbidden</title>
</head>
<body>
<div id="summary">
  <h1>Forbidden <span>(403)</span></h1>
  <p>CSRF verification failed. Request aborted.</p>
</div>
</body>
</html>
`,
    403,
  );
