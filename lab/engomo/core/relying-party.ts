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
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ClientAuth,
  type Configuration,
  type CustomFetch,
  type IDToken,
} from 'openid-client';
import type { OpenIdConnectSettings } from './model.ts';

/** What engomo may do one way or another; none of it is known of the real product. */
export interface RelyingPartyOptions {
  /** RFC 7636, method S256. *Documented* for Authelia's page: not required of the provider. */
  readonly pkce: boolean;
  /** OpenID Connect Core §3.1.2.1. */
  readonly nonce: boolean;
  /** How the client secret is sent (OpenID Connect Core §9). *Documented* by Authelia's page: post. */
  readonly clientAuthentication: 'post' | 'basic' | 'none';
}

/** The options this stand-in has unless told otherwise, *assumed*: the safest a current client would choose. */
export const DEFAULT_OPTIONS: RelyingPartyOptions = { pkce: true, nonce: true, clientAuthentication: 'post' };

/** How the relying party reaches the world. */
export interface RelyingPartyContext {
  /** Where the provider sends the browser back to (clause B3). */
  readonly redirectUri: string;
  readonly options: RelyingPartyOptions;
  readonly fetch: CustomFetch;
}

/** A sign-in that was sent to the provider: what the answer has to fit. */
export interface PendingAuthorization {
  readonly methodId: string;
  readonly state: string;
  readonly nonce: string | undefined;
  readonly codeVerifier: string | undefined;
  readonly configuration: Configuration;
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

/**
 * Prepares a sign-in: reads the provider's discovery document and builds the authorization request.
 *
 * The whole address of the document is asked for, so the issuer is not compared with what was typed: the guide
 * prints it without the slash that authentik's own issuer has (clause D5), and engomo evidently lives with that
 * (*assumed*). The id_token's `iss` is compared with the document's later on.
 */
export async function startAuthorization(
  methodId: string,
  settings: OpenIdConnectSettings,
  { redirectUri, options, fetch }: RelyingPartyContext,
): Promise<{ url: URL; pending: PendingAuthorization }> {
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
  const pending: PendingAuthorization = {
    methodId,
    state: randomState(),
    nonce: options.nonce ? randomNonce() : undefined,
    codeVerifier: options.pkce ? randomPKCECodeVerifier() : undefined,
    configuration,
    startedAt: Date.now(),
  };
  const parameters: Record<string, string> = {
    redirect_uri: redirectUri,
    scope: settings.scopes,
    state: pending.state,
  };
  if (pending.nonce !== undefined) parameters['nonce'] = pending.nonce;
  if (pending.codeVerifier !== undefined) {
    parameters['code_challenge'] = await calculatePKCECodeChallenge(pending.codeVerifier);
    parameters['code_challenge_method'] = 'S256';
  }
  return { url: buildAuthorizationUrl(configuration, parameters), pending };
}

/**
 * Ends a sign-in: redeems the code at the token endpoint and verifies the id_token (signature, issuer, audience,
 * times, nonce).
 *
 * @param callback the address the browser came back with.
 * @returns the claims of the id_token.
 * @throws the errors of openid-client when the provider or the token says no.
 */
export async function finishAuthorization(callback: URL, pending: PendingAuthorization): Promise<IDToken> {
  const tokens = await authorizationCodeGrant(pending.configuration, callback, {
    expectedState: pending.state,
    ...(pending.nonce === undefined ? {} : { expectedNonce: pending.nonce }),
    ...(pending.codeVerifier === undefined ? {} : { pkceCodeVerifier: pending.codeVerifier }),
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('the token response has no id_token');
  return claims;
}
