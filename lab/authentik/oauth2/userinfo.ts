import type { RequestContext } from '../environment.ts';
import type { AccessToken } from '../model.ts';
import { scopeClaims } from './claims.ts';
import { readForm } from './client-authentication.ts';
import { allowOrigin } from './cors.ts';
import { tokenResponse } from './errors.ts';

/** 401 or 403 with an empty body and a header that names no scheme. */
const refuse = (status: 401 | 403, code: string, description: string): Response =>
  new Response(null, {
    status,
    headers: { 'www-authenticate': `error="${code}", error_description="${description}"` },
  });

/** The access token from the header, else from the form or the query. */
async function bearerToken(request: RequestContext): Promise<string | null> {
  const [, bearer] = /^[Bb]earer\s(\S+)/.exec(request.req.header('authorization') ?? '') ?? [];
  if (bearer !== undefined) return bearer;
  const form = request.req.method === 'POST' ? await readForm(request) : null;
  return (
    form?.get('access_token') ?? new URL(request.req.url).searchParams.getAll('access_token').at(-1) ?? null
  );
}

/** Claims as they are now, not as they were when the token was made. */
async function claimsFor(request: RequestContext, token: AccessToken): Promise<Record<string, unknown>> {
  const provider = request.get('state').providers.get(token.provider);
  return {
    sub: token.payload.sub,
    ...(provider && (await scopeClaims(request, provider, token))),
    ...(token.nonce !== null && token.nonce !== '' && { nonce: token.nonce }),
  };
}

/** `/application/o/userinfo/`. */
export async function userinfo(request: RequestContext): Promise<Response> {
  const state = request.get('state');
  const text = await bearerToken(request);
  const token = text === null ? undefined : state.accessTokens.get(text);
  if (token === undefined || token.expires <= new Date()) {
    return refuse(
      401,
      'invalid_token',
      'The access token provided is expired, revoked, malformed, or invalid for other reasons',
    );
  }
  if (!token.scopes.includes('openid')) {
    return refuse(
      403,
      'insufficient_scope',
      'The request requires higher privileges than provided by the access token',
    );
  }
  const response = tokenResponse(request, await claimsFor(request, token));
  return allowOrigin(request, response, state.providers.get(token.provider) ?? null);
}
