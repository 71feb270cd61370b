import type { RequestContext } from '../environment.ts';
import { modelReference, recordEvent } from '../events.ts';
import { randomHex } from '../identifiers.ts';
import type { Application, AuthorizationCode, Flow, Grant } from '../model.ts';
import { encodeAddress, writeQuery } from '../addresses.ts';
import { sessionId } from '../sessions.ts';
import type { AuthorizationRequest } from './authorization-request.ts';
import { Breakdown } from './errors.ts';
import { durationOf } from './issue.ts';

/** Longest code challenge the database stores. */
const CHALLENGE_LENGTH = 255;

/** A granted authorization that waits for its answer. */
export interface Authorization {
  readonly asked: AuthorizationRequest;
  readonly application: Application;
  readonly flow: Flow;
}

/** What whoever is signed in grants. @throws Error when nobody is. */
function grantFrom(request: RequestContext, { provider, scopes }: AuthorizationRequest): Grant {
  const session = request.get('session');
  const user = request.get('user');
  if (user === null || session.login === null) throw new Error('nobody is signed in');
  return {
    provider: provider.pk,
    user: user.pk,
    scopes,
    authTime: session.login.time,
    methods: session.login.methods,
    sessionId: sessionId(session),
    session: session.key,
  };
}

/** Makes an authorization code and stores it. @throws Breakdown when the database would refuse the challenge. */
function createCode(request: RequestContext, asked: AuthorizationRequest): AuthorizationCode {
  if ((asked.codeChallenge?.length ?? 0) > CHALLENGE_LENGTH) {
    throw new Breakdown(`value too long for type character varying(${CHALLENGE_LENGTH})`);
  }
  const code: AuthorizationCode = {
    ...grantFrom(request, asked),
    code: randomHex(),
    expires: new Date(Date.now() + durationOf(asked.provider.accessCodeValidity)),
    nonce: asked.nonce,
    codeChallenge: asked.codeChallenge,
    codeChallengeMethod: asked.codeChallenge === null ? null : asked.codeChallengeMethod,
  };
  request.get('state').codes.set(code.code, code);
  return code;
}

/** Makes the code, and tells the event log. */
function parametersFor(request: RequestContext, authorization: Authorization): URLSearchParams {
  const { asked, application, flow } = authorization;
  recordEvent(request, {
    action: 'authorize_application',
    app: 'authentik.providers.oauth2.views.authorize',
    context: {
      authorized_application: modelReference('authentik_core', 'application', application),
      flow: flow.pk.replaceAll('-', ''),
      scopes: asked.scopes.join(' '),
    },
  });
  const { code } = createCode(request, asked);
  return new URLSearchParams({ code, state: asked.state ?? '' });
}

/** Address without query and fragment, and the two of them. */
function takeApart(uri: string): { base: string; query: URLSearchParams; fragment: string } {
  const [, base = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/.exec(uri) ?? [];
  return { base, query: new URLSearchParams(query), fragment };
}

/** Address the answer is delivered to, parameters and all; parameters of the redirect URI are kept, blank ones lost. */
function addressOf({ redirectUri, responseMode }: AuthorizationRequest, parameters: URLSearchParams): string {
  const { base, query, fragment } = takeApart(redirectUri);
  for (const [name, value] of [...query]) if (value === '') query.delete(name, value);
  if (responseMode === 'query') {
    for (const [name, value] of parameters) query.set(name, value);
    return encodeAddress(`${base}?${writeQuery(query)}${fragment && `#${fragment}`}`);
  }
  const kept = query.size > 0 ? `?${writeQuery(query)}` : '';
  return encodeAddress(`${base}${kept}#${fragment}${writeQuery(parameters)}`);
}

/** A success answer: an address to go to, or a form to post. */
export type Answer =
  | { readonly kind: 'redirect'; readonly address: string }
  | { readonly kind: 'form'; readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** Makes the code and says how it reaches the client. @throws Breakdown */
export function answerAuthorization(request: RequestContext, authorization: Authorization): Answer {
  const { asked } = authorization;
  const parameters = parametersFor(request, authorization);
  if (asked.responseMode !== 'form_post') return { kind: 'redirect', address: addressOf(asked, parameters) };
  // A blank state does not reach the form: it is written to a query and read again on the way.
  const fields = [...parameters].filter(([, value]) => value !== '');
  return { kind: 'form', url: asked.redirectUri, fields: Object.fromEntries(fields) };
}
