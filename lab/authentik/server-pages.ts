import { html, raw } from 'hono/html';
import { avatarOf } from './accounts.ts';
import type { RequestContext } from './environment.ts';
import { launchUrl } from './launch-url.ts';
import type { Application, User } from './model.ts';
import {
  errorCard,
  goHome,
  type PageStyle,
  serverDocument,
  type ServerPage,
} from './server-pages/document.ts';
import type { Markup } from './skeleton.ts';
import { isSuperuser } from './state.ts';

const NOTHING = raw('');

const whoIsThere = (user: User): Markup =>
  html`<div class="pf-c-form__group">
    <div class="form-control-static">
      <div class="avatar">
        <img class="pf-c-avatar" src="${avatarOf(user)}" alt="User's avatar" />
        ${user.username}
      </div>
      <div slot="link">
        <a href="/flows/-/cancel/">Not you?</a>
      </div>
    </div>
  </div>`;

const whatPoliciesSay = (messages: readonly string[]): Markup =>
  html`<hr />
    <em>Messages:</em>
    <ul class="pf-c-list">
      ${messages.map((message) => html`<li>${message}</li>`)}
    </ul>`;

const whatHappened = (icon: Markup, messages: readonly string[]): Markup =>
  html`<div class="pf-c-form__group">
    <p>${icon} Request has been denied.</p>
    ${messages.length === 0 ? NOTHING : whatPoliciesSay(messages)}
  </div>`;

/** From 2025.12 on the card has a way home, and its icon a name. */
function card({ deniedPageGoesHome }: PageStyle, user: User | null, messages: readonly string[]): Markup {
  const who = user === null ? NOTHING : whoIsThere(user);
  if (deniedPageGoesHome) {
    const icon = html`<i
      class="pf-icon pf-icon-error-circle-o pf-u-font-size-2xl"
      role="img"
      aria-label="Error"
    ></i>`;
    return html`<div class="pf-c-form">${who} ${whatHappened(icon, messages)} ${goHome}</div>`;
  }
  const icon = html`<i class="pf-icon pf-icon-error-circle-o"></i>`;
  return html`<form class="pf-c-form">${who} ${whatHappened(icon, messages)}</form>`;
}

/** "Permission denied"; the messages of policies are for administrators. */
const permissionDenied = (user: User | null, messages: readonly string[]): ServerPage => ({
  title: 'Permission denied - authentik',
  heading: 'Permission denied',
  card: (style) => card(style, user, messages),
});

/**
 * Signed out of an application (2024.6): back to the overview, out of authentik, or back into the application, whose
 * address may be unknown.
 */
const sessionEnd = (application: string, launchUrl: string | null): ServerPage => ({
  title: 'End session - authentik',
  heading: `You've logged out of ${application}.`,
  card: () =>
    html`<form method="POST" class="pf-c-form">
      <p>
        You've logged out of ${application}. You can go back to the overview to launch another application, or
        log out of your authentik account.
      </p>
      <a id="ak-back-home" href="/" class="pf-c-button pf-m-primary"> Go back to overview </a>
      <a id="logout" href="/flows/-/default/invalidation/" class="pf-c-button pf-m-secondary">
        Log out of authentik
      </a>
      ${
        launchUrl === null
          ? NOTHING
          : html`<a href="${launchUrl}" class="pf-c-button pf-m-secondary"> Log back into ${application} </a>`
      }
    </form>`,
});

const answer = (request: RequestContext, page: ServerPage, status: 200 | 400 | 403 | 404 | 500): Response =>
  request.html(serverDocument(request, page), status);

/** A page with a heading and a sentence, which may be empty. */
const sentencePage = (heading: string, sentence: string): ServerPage => ({
  title: 'authentik',
  heading,
  card: (style) => errorCard(style, sentence),
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

/** "Permission denied". Messages are shown to administrators only. */
export function permissionDeniedPage(request: RequestContext, messages: readonly string[] = []): Response {
  const user = request.get('user');
  const shown = user !== null && isSuperuser(request.get('state'), user) ? messages : [];
  const { deniedPageStatus } = request.get('state').capabilities;
  return answer(request, permissionDenied(user, shown), deniedPageStatus);
}

/** HTTP 200 after a client's logout, in versions without a stage for it (2024.6). */
export function sessionEndPage(request: RequestContext, application: Application): Response {
  const address = launchUrl(request.get('state'), application, request.get('user'));
  return answer(request, sessionEnd(application.name, address), 200);
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
