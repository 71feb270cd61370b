import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import type { Family } from '../../lab/authentik/capabilities.ts';
import { generateCertificate } from '../../lab/authentik/certificates.ts';
import { freshInstall, MANAGED_SCOPE } from '../../lab/authentik/fresh-install.ts';
import { randomAlphanumeric } from '../../lab/authentik/random-values.ts';
import type { OAuth2Provider, User } from '../../lab/authentik/model.ts';
import { type AuthentikServer, createAuthentik } from '../../lab/authentik/server.ts';
import {
  addApplication,
  addCertificate,
  addProvider,
  addScopeMapping,
  addUser,
  managedMapping,
  type State,
} from '../../lab/authentik/state.ts';

/** Origin of the server; it is called in this process, so that no name has to be resolved. */
export const AUTHENTIK = 'https://authentik.company';

/** The two redirect URIs of the guide. */
export const WEB = 'https://engomo.company/auth';
export const APP = 'com.engomo.engomo://callback/';

/** The issuer of the application, with its slash. */
export const ISSUER = `${AUTHENTIK}/application/o/engomo/`;

/** Elliptic-curve keys take no time; what is particular to RSA asks for it. */
const pair = (algorithm: 'rsa' | 'ecdsa') =>
  generateCertificate({ commonName: 'ak.cert', validityDays: 365, algorithm });

/** A JSON object. @throws Error for any other value. */
export function objectFrom(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('this is no JSON object');
  return { ...value };
}

/** A browser without a window: it keeps cookies and follows no redirect by itself. */
export class Browser {
  readonly #server: AuthentikServer;
  readonly #cookies = new Map<string, string>();

  constructor(server: AuthentikServer) {
    this.#server = server;
  }

  /** Requests an address, a relative one at authentik. */
  async request(address: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const csrf = this.#cookies.get('authentik_csrf');
    if (csrf !== undefined) headers.set('x-authentik-csrf', csrf);
    headers.set('origin', AUTHENTIK);
    const response = await this.#server.fetch(new Request(new URL(address, AUTHENTIK), { ...init, headers }));
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }

  /** The flow executor: what a GET says after all redirects, or what an answer to a stage leads to. */
  async flow(page: string, answer?: Record<string, string>): Promise<Record<string, unknown>> {
    const { pathname, search } = new URL(page, AUTHENTIK);
    const slug = pathname.split('/').at(-2) ?? '';
    const executor = `/api/v3/flows/executor/${slug}/?${new URLSearchParams({ query: search.slice(1) }).toString()}`;
    let response = await this.request(executor, {
      ...(answer && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(answer),
      }),
    });
    while (response.status === 302) response = await this.request(response.headers.get('location') ?? '');
    return objectFrom(await response.json());
  }

  /** Signs in on the page an authorization request led to; the address the flow ends with. */
  async signIn(page: string, user: User, password: string): Promise<string> {
    const { component } = await this.flow(page);
    if (component === 'ak-stage-identification') await this.flow(page, { uid_field: user.username });
    const { to } = await this.flow(page, { password });
    if (typeof to !== 'string') throw new Error('the login did not end with a redirect');
    return to;
  }

  /** The first page a request leads to, or the address outside authentik; redirects on the way are listed. */
  async follow(address: string): Promise<{ readonly hops: readonly string[]; readonly end: string }> {
    const hops: string[] = [];
    let location = address;
    do {
      location = (await this.request(location)).headers.get('location') ?? '';
      hops.push(location);
    } while (location.startsWith('/') && !location.startsWith('/if/flow/'));
    return { hops, end: location };
  }

  /** Follows an authorization request to the client, signing in where it is asked for; the address with the code. */
  async authorize(address: URL, user: User, password: string): Promise<URL> {
    const { end } = await this.follow(address.href);
    if (!end.startsWith('/if/flow/default-authentication-flow/')) return new URL(end);
    const back = await this.signIn(end, user, password);
    return new URL((await this.follow(back)).end);
  }
}

/** What a world is made with. */
export interface WorldOptions {
  /** Version family; 2026.2 unless given. */
  readonly family?: Family;
  readonly algorithm?: 'rsa' | 'ecdsa';
  readonly provider?: Partial<Omit<OAuth2Provider, 'pk'>>;
}

/** An authentik server on which the guide has been carried out, with an end user. */
export async function guideWorld({
  family = '2026.2',
  algorithm = 'ecdsa',
  provider: settings,
}: WorldOptions = {}) {
  const password = randomAlphanumeric(20);
  const keys = await pair(algorithm);
  const state: State = await freshInstall({
    family,
    adminUsername: 'akadmin',
    adminPassword: password,
    adminEmail: 'root@example.com',
    selfSigned: keys,
  });
  const server = await createAuthentik({
    family,
    admin: { username: 'akadmin', password },
    state,
    // No browser loads scripts here.
    bundle: { files: new Map() },
  });
  const mapping = addScopeMapping(state, {
    name: 'engomo.mapping',
    scopeName: 'profile',
    expression: 'return {"preferred_username": request.user.email}',
  });
  const managed = ['openid', 'email', 'offline_access'].map(
    (scope) => managedMapping(state, `${MANAGED_SCOPE}${scope}`).pk,
  );
  const provider = addProvider(state, {
    name: 'SP-engomo',
    clientType: 'public',
    signingKey: addCertificate(state, { name: 'ak.cert', ...keys }).pk,
    propertyMappings: [...managed, mapping.pk],
    redirectUris: [WEB, APP].map((url) => ({ matchingMode: 'strict', url })),
    ...settings,
  });
  const application = addApplication(state, {
    name: 'engomo',
    slug: 'engomo',
    provider: provider.pk,
    metaLaunchUrl: 'https://engomo.company/',
  });
  const user = addUser(state, {
    username: 'alice',
    name: 'Alice Adams',
    email: 'alice@engomo.company',
    password,
  });

  const clientFetch = (address: string, init: RequestInit): Promise<Response> =>
    Promise.resolve(server.fetch(new Request(address, init)));

  /** openid-client's view of the server. */
  const discover = (issuer = ISSUER, authentication: ClientAuth = None()): Promise<Configuration> =>
    discovery(new URL(issuer), provider.clientId, undefined, authentication, {
      execute: [enableNonRepudiationChecks],
      [customFetch]: (address, { method, headers, body }) =>
        clientFetch(address, { method, headers, body: body instanceof URLSearchParams ? body : null }),
    });

  /** Posts a form as a client does. */
  const post = async (path: string, form: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await clientFetch(`${AUTHENTIK}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(form).toString(),
    });
    const text = await response.text();
    const body: unknown = text === '' ? {} : JSON.parse(text);
    return { response, body: objectFrom(body) };
  };

  return { server, state, mapping, provider, application, user, password, discover, post };
}

export type World = Awaited<ReturnType<typeof guideWorld>>;

/** Scopes of the guide. */
export const SCOPE = 'openid email profile offline_access';

/** An authorization request and what its answer has to fit. */
export async function authorizationRequest(
  configuration: Configuration,
  redirectUri: string,
  parameters: Record<string, string> = {},
) {
  const verifier = randomPKCECodeVerifier();
  const state = randomState();
  const nonce = randomNonce();
  const address = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: SCOPE,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...parameters,
  });
  return { address, verifier, state, nonce };
}

/** A whole login: the end user signs in, the code is redeemed, the signature verified. */
export async function login(world: World, redirectUri = WEB, client?: Configuration) {
  const configuration = client ?? (await world.discover());
  const asked = await authorizationRequest(configuration, redirectUri);
  const browser = new Browser(world.server);
  const callback = await browser.authorize(asked.address, world.user, world.password);
  const tokens = await authorizationCodeGrant(configuration, callback, {
    pkceCodeVerifier: asked.verifier,
    expectedState: asked.state,
    expectedNonce: asked.nonce,
    idTokenExpected: true,
  });
  return { configuration, browser, callback, tokens, asked };
}

/** A value as the list it should be. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
