import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  skipStateCheck,
  type ClientAuth,
  type Configuration,
  type CustomFetch,
} from 'openid-client';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { addressIn } from '../../../guide/address.ts';
import type { OpenIdConnectSettings } from './model.ts';

/** What engomo may do one way or another; none of it is known of the real product. A fault changes it on the way. */
export interface RelyingPartyOptions {
  /** RFC 7636, method S256. *Documented* for Authelia's page: not required of the provider. */
  pkce: boolean;
  /** OpenID Connect Core §3.1.2.1. */
  nonce: boolean;
  /** Whether `login_hint` names to the provider who signs in, as the address was typed (OpenID Connect Core §3.1.2.1). */
  loginHint: boolean;
  /** How the client secret is sent (OpenID Connect Core §9). *Documented* by Authelia's page: post. */
  clientAuthentication: 'post' | 'basic' | 'none';
  /**
   * How the answer comes back (OAuth 2.0 Form Post Response Mode §2). *Documented* by Authelia's page: form_post.
   * `null` leaves it to the provider, whose default for a code is the query.
   */
  responseMode: 'form_post' | null;
  /**
   * `SameSite` of the session cookie. The answer as a form is a POST from another site: `Lax` keeps the cookie away
   * from it, `None` brings it along. Without the attribute a browser treats the cookie as `Lax`, and Chromium sends it
   * all the same within two minutes after it was set ("Lax + POST"): whoever takes longer at the provider is turned
   * away.
   */
  sameSite: 'Lax' | 'None' | null;
  /**
   * How the provider's own `issuer` is compared with what was typed (OpenID Connect Discovery §4.3): not at all, apart
   * from a final slash, with a final slash added to what was typed, or exactly. The guide prints the issuer without the
   * slash that authentik's own has (clause D5): compared exactly, its value cannot be used as it is printed.
   */
  issuer: 'not compared' | 'slash aside' | 'completed' | 'exact';
  /** Where the user's name is taken from (OpenID Connect Core §2, §5.3). */
  claims: 'id_token' | 'userinfo';
  /** Whether two usernames that differ in capitals only are the same. */
  anyCase: boolean;
  /** Who redeems the code the app is called back with. */
  appCode: 'app' | 'server';
  /** Where the `state` of an answer is looked for: in the browser's own session, in any, or nowhere (RFC 6749 §10.12). */
  stateKeptIn: 'session' | 'any session' | 'nowhere';
  /** Whether the id_token is verified at all (OpenID Connect Core §3.1.3.7). */
  verifiesIdToken: boolean;
  /** Whether a session has another id once somebody is signed in. */
  renewsSession: boolean;
}

/** The options this stand-in has unless set otherwise, *assumed*: the safest a current client would choose. */
export const DEFAULT_OPTIONS: Readonly<RelyingPartyOptions> = {
  pkce: true,
  nonce: true,
  loginHint: false,
  clientAuthentication: 'post',
  responseMode: null,
  sameSite: 'Lax',
  issuer: 'not compared',
  claims: 'id_token',
  anyCase: false,
  appCode: 'app',
  stateKeptIn: 'session',
  verifiesIdToken: true,
  renewsSession: true,
};

/** How the relying party reaches the world. */
export interface RelyingPartyContext {
  /** Where the provider sends the browser back to (clause B3). */
  readonly redirectUri: string;
  readonly options: RelyingPartyOptions;
  readonly fetch: CustomFetch;
}

/** What a provider says about somebody. */
export type Claims = Readonly<Record<string, unknown>>;

/** A sign-in that was sent to the provider: what the answer has to fit. */
export interface PendingAuthorization {
  readonly methodId: string;
  readonly state: string;
  readonly nonce: string | undefined;
  readonly codeVerifier: string | undefined;
  readonly configuration: Configuration;
  readonly redirectUri: string;
  readonly fetch: CustomFetch;
  readonly claims: RelyingPartyOptions['claims'];
  /** Time at which it was sent, milliseconds since the epoch. */
  readonly startedAt: number;
}

/** Address of the discovery document (OpenID Connect Discovery §4.1) of an issuer typed with or without its slash. */
const discoveryUrl = (issuer: string): URL =>
  new URL(`${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`);

function clientAuthentication(
  { clientSecret }: OpenIdConnectSettings,
  options: RelyingPartyOptions,
): ClientAuth {
  if (clientSecret === '' || options.clientAuthentication === 'none') return None();
  return options.clientAuthentication === 'basic'
    ? ClientSecretBasic(clientSecret)
    : ClientSecretPost(clientSecret);
}

/** The provider calls itself otherwise than the administrator does. */
export class IssuerMismatch extends Error {
  override readonly name = 'IssuerMismatch';
}

const withoutSlash = (issuer: string): string => issuer.replace(/\/$/, '');

/** What was typed, with the final slash where engomo adds it by itself. */
export const completedIssuer = (typed: string, { issuer }: RelyingPartyOptions): string =>
  issuer === 'completed' && addressIn(typed) !== undefined && !typed.endsWith('/') ? `${typed}/` : typed;

/** @throws IssuerMismatch */
function compareIssuer(typed: string, provider: string, { issuer }: RelyingPartyOptions): void {
  const same =
    issuer === 'not compared' ||
    typed === provider ||
    (issuer === 'slash aside' && withoutSlash(typed) === withoutSlash(provider));
  if (!same) throw new IssuerMismatch(`it calls itself ${provider}`);
}

/**
 * Reads the provider's discovery document.
 *
 * The whole address of the document is asked for, so openid-client does not compare the issuer with what was typed;
 * {@link RelyingPartyOptions.issuer} says whether engomo does. The id_token's `iss` is compared with the document's
 * later on.
 *
 * @throws IssuerMismatch and the errors of openid-client.
 */
export async function discoverProvider(
  settings: OpenIdConnectSettings,
  { options, fetch }: Pick<RelyingPartyContext, 'options' | 'fetch'>,
): Promise<Configuration> {
  const server = discoveryUrl(settings.issuer);
  const configuration = await discovery(
    server,
    settings.clientId,
    undefined,
    clientAuthentication(settings, options),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- a provider in a test network may speak plain http
    { [customFetch]: fetch, execute: server.protocol === 'http:' ? [allowInsecureRequests] : [] },
  );
  enableNonRepudiationChecks(configuration);
  compareIssuer(settings.issuer, configuration.serverMetadata().issuer, options);
  return configuration;
}

/**
 * Prepares a sign-in: reads the provider's discovery document and builds the authorization request.
 *
 * @param email what was typed.
 * @throws IssuerMismatch and the errors of openid-client.
 */
export async function startAuthorization(
  methodId: string,
  settings: OpenIdConnectSettings,
  email: string,
  { redirectUri, options, fetch }: RelyingPartyContext,
): Promise<{ url: URL; pending: PendingAuthorization }> {
  const configuration = await discoverProvider(settings, { options, fetch });
  const pending: PendingAuthorization = {
    methodId,
    state: randomState(),
    nonce: options.nonce ? randomNonce() : undefined,
    codeVerifier: options.pkce ? randomPKCECodeVerifier() : undefined,
    configuration,
    redirectUri,
    fetch,
    claims: options.claims,
    startedAt: Date.now(),
  };
  const parameters: Record<string, string> = {
    redirect_uri: redirectUri,
    scope: settings.scopes,
    state: pending.state,
  };
  if (options.loginHint) parameters['login_hint'] = email;
  if (options.responseMode !== null) parameters['response_mode'] = options.responseMode;
  if (pending.nonce !== undefined) parameters['nonce'] = pending.nonce;
  if (pending.codeVerifier !== undefined) {
    parameters['code_challenge'] = await calculatePKCECodeChallenge(pending.codeVerifier);
    parameters['code_challenge_method'] = 'S256';
  }
  return { url: buildAuthorizationUrl(configuration, parameters), pending };
}

/** What an id_token says, believed as it stands: how a relying party is that verifies nothing. */
async function claimsUnverified(callback: URL, pending: PendingAuthorization): Promise<Claims> {
  const { configuration, codeVerifier, redirectUri } = pending;
  const { token_endpoint: endpoint = '' } = configuration.serverMetadata();
  const { client_id: clientId } = configuration.clientMetadata();
  const answer = await pending.fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    redirect: 'manual',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      code: callback.searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
      ...(codeVerifier === undefined ? {} : { code_verifier: codeVerifier }),
    }),
  });
  const { id_token: idToken } = z.object({ id_token: z.string() }).parse(await answer.json());
  return decodeJwt(idToken);
}

/**
 * Ends a sign-in: redeems the code at the token endpoint and verifies the id_token (signature, issuer, audience,
 * times, nonce).
 *
 * @param callback the address the browser came back with.
 * @returns the claims of the id_token, or what userinfo says of the same subject.
 * @throws the errors of openid-client when the provider or the token says no.
 */
export async function finishAuthorization(
  callback: URL,
  pending: PendingAuthorization,
  options: RelyingPartyOptions,
): Promise<Claims> {
  if (!options.verifiesIdToken) return claimsUnverified(callback, pending);
  const tokens = await authorizationCodeGrant(pending.configuration, callback, {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the fault of a relying party that does not look at it
    expectedState: options.stateKeptIn === 'nowhere' ? skipStateCheck : pending.state,
    ...(pending.nonce === undefined ? {} : { expectedNonce: pending.nonce }),
    ...(pending.codeVerifier === undefined ? {} : { pkceCodeVerifier: pending.codeVerifier }),
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('the token response has no id_token');
  return pending.claims === 'userinfo'
    ? fetchUserInfo(pending.configuration, tokens.access_token, claims.sub)
    : claims;
}
