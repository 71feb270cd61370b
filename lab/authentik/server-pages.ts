import type { RequestContext } from './environment.ts';
import { launchUrl } from './launch-url.ts';
import type { Application } from './model.ts';
import { errorCard, serverDocument, type ServerPage } from './server-pages/document.ts';
import { permissionDenied } from './server-pages/permission-denied.ts';
import { sessionEnd } from './server-pages/session-end.ts';
import { isSuperuser } from './state.ts';

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
