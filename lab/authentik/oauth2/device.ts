import { randomInt } from 'node:crypto';
import { originOf, type RequestContext } from '../environment.ts';
import { clientIp } from '../events.ts';
import { randomAlphanumeric } from '../identifiers.ts';
import { withQuery } from '../query-string.ts';
import { notFoundPage } from '../server-pages.ts';
import type { State } from '../state.ts';
import { clientCredentials, readForm } from './client-authentication.ts';
import { durationOf } from './duration.ts';
import { errorResponse, OAuth2Error, tokenResponse } from './errors.ts';
import { applicationOf, providerByClientId } from './lookups.ts';
import type { TokenBody, TokenEndpointRequest } from './token.ts';

/** Requests one address may send in an hour. */
const LIMIT = 20;
const HOUR = 60 * 60 * 1000;

/** Digits of a user code. */
const USER_CODE_LENGTH = 9;

/** Seconds a device waits between two requests. */
const INTERVAL = 5;

/** Times of the requests of the last hour, by server and address. */
const requests = new WeakMap<State, Map<string, number[]>>();

/** Counts a request; whether there were too many. */
function isTooOften(request: RequestContext): boolean {
  const state = request.get('state');
  const byAddress = requests.get(state) ?? new Map<string, number[]>();
  requests.set(state, byAddress);
  const address = clientIp(request);
  const recent = (byAddress.get(address) ?? []).filter((time) => time > Date.now() - HOUR);
  const tooOften = recent.length >= LIMIT;
  byAddress.set(address, tooOften ? recent : [...recent, Date.now()]);
  return tooOften;
}

/** `POST /application/o/device/` (RFC 8628, protocol 6.4). Up to 2025.6 its errors have no body. */
export async function authorizeDevice(request: RequestContext): Promise<Response> {
  const state = request.get('state');
  const refuse = (code: 'slow_down' | 'invalid_client', status: 400 | 429): Response =>
    state.capabilities.deviceErrorsInJson
      ? errorResponse(request, new OAuth2Error(code), status)
      : new Response(null, { status });
  if (isTooOften(request)) return refuse('slow_down', 429);
  const { clientId } = clientCredentials(request, await readForm(request));
  const provider = providerByClientId(state, clientId);
  if (provider === null || applicationOf(state, provider) === null) {
    return refuse('invalid_client', 400);
  }
  const lifetime = durationOf(provider.accessCodeValidity);
  const deviceCode = randomAlphanumeric(128);
  const userCode = Array.from({ length: USER_CODE_LENGTH }, () => randomInt(10)).join('');
  state.deviceCodes.set(deviceCode, {
    deviceCode,
    userCode,
    provider: provider.pk,
    expires: new Date(Date.now() + lifetime),
  });
  const address = `${originOf(request)}/device`;
  return tokenResponse(request, {
    device_code: deviceCode,
    verification_uri: address,
    verification_uri_complete: `${address}?code=${userCode}`,
    user_code: userCode,
    expires_in: Math.trunc(lifetime / 1000),
    interval: INTERVAL,
  });
}

/** The device grant: nobody can confirm a code here, as no brand flow is set. @throws OAuth2Error, always. */
export function pollDevice({ request, provider, form }: TokenEndpointRequest): Promise<TokenBody> {
  const code = request.get('state').deviceCodes.get(form.get('device_code') ?? '');
  throw new OAuth2Error(code?.provider === provider.pk ? 'authorization_pending' : 'invalid_grant');
}

/** `GET /device`: needs a login, and then a flow of the brand, which a fresh install has not. */
export function devicePage(request: RequestContext): Response {
  if (request.get('user') !== null) return notFoundPage(request);
  const { pathname, search } = new URL(request.req.url);
  const next = new URLSearchParams({ next: `${pathname}${search}` });
  return request.redirect(withQuery('/flows/-/default/authentication/', next, '/'));
}
