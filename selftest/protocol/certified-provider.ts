import Provider, { type Configuration } from 'oidc-provider';
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { type Agent, Cookies, type Landing, parametersOf } from '../../fixtures/protocol/agent.ts';
import { FULL_RACE, metadataSchema, type ProtocolTarget } from '../../fixtures/protocol/target.ts';
import { Wire } from '../../fixtures/protocol/wire.ts';
import { type Call, type Inbound, outbound, type Outbound } from '../../fixtures/run/outbound.ts';
import type { RequirementId } from '../../guide/protocol/requirements.ts';
import { guideValues } from '../../guide/values.ts';
import { startProxy } from '../../lab/network/proxy.ts';

const ACCOUNT = 'alice@engomo.company';

const guide = guideValues({ authentik: 'https://authentik.company', engomo: 'https://engomo.company' });

/** Requirements that this provider cannot show, and why: what the conditions themselves are not to blame for. */
const NOT_APPLICABLE: readonly (readonly [RequirementId, string])[] = [
  ['discovery-https', 'it is served over plain http in this process'],
  ['authorize-not-framed', 'its own pages are samples; whoever uses the library brings the pages'],
  ['authorize-prompt-none-signed-in', 'it asks for a native client’s consent every time (RFC 8252 §8.6)'],
  ['introspect-ended-token', 'the public client has no secret to prove itself with'],
];

/** The guide's client at a certified provider: public, both redirect URIs, the guide's scopes and claims. */
async function configuration(): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const { webRedirectUri, appRedirectUri } = guide.provider;
  const common = {
    token_endpoint_auth_method: 'none' as const,
    application_type: 'native' as const,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
  };
  return {
    clients: [
      { ...common, client_id: 'engomo', redirect_uris: [webRedirectUri, appRedirectUri] },
      { ...common, client_id: 'other', redirect_uris: ['https://other-client.example/callback'] },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: 'certified' }] },
    scopes: ['openid', 'email', 'profile', 'offline_access'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    cookies: {
      keys: [randomBytes(24).toString('base64url')],
      long: { sameSite: 'none' },
      short: { sameSite: 'none' },
    },
    enableHttpPostMethods: true,
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: sub, email_verified: false, preferred_username: sub }),
    }),
    features: {
      devInteractions: { enabled: false },
      introspection: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    issueRefreshToken: (_context, client, code) =>
      client.grantTypeAllowed('refresh_token') && code.scopes.has('offline_access'),
    ttl: { AccessToken: 300, AuthorizationCode: 60, IdToken: 300, RefreshToken: 86_400 },
  };
}

/** Signs the person in and grants what is asked for, without a page. */
async function answerInteraction(
  provider: Provider,
  request: Parameters<Provider['interactionDetails']>[0],
  response: Parameters<Provider['interactionDetails']>[1],
): Promise<void> {
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    await provider.interactionFinished(request, response, { login: { accountId: ACCOUNT } });
    return;
  }
  const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
  const grant =
    known ??
    new provider.Grant({ accountId: session?.accountId ?? ACCOUNT, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope']));
  const result = { consent: { grantId: await grant.save() } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
}

/** A browser without a window for this provider: interactions end by themselves, unless nobody is to sign in. */
class CertifiedAgent implements Agent {
  readonly #call: Call;
  readonly #origin: string;
  readonly #signsIn: boolean;
  readonly #cookies = new Cookies();

  constructor(call: Call, origin: string, signsIn: boolean) {
    this.#call = call;
    this.#origin = origin;
    this.#signsIn = signsIn;
  }

  readonly request = async (address: string, request: Outbound): Promise<Inbound> => {
    const cookie = this.#cookies.header;
    const answer = await this.#call(address, {
      ...request,
      headers: { ...request.headers, ...(cookie === '' ? {} : { cookie }) },
    });
    this.#cookies.keep(answer.headers);
    return answer;
  };

  readonly authorize = async (address: string): Promise<Landing> => {
    let at = address;
    for (let hop = 0; hop < 10; hop += 1) {
      const answer = await this.request(at, { method: 'GET' });
      const location = answer.headers.get('location');
      if (location === null) return { kind: 'page', ...answer };
      if (!new URL(location, at).href.startsWith(this.#origin)) {
        return {
          kind: 'client',
          address: location,
          status: answer.status,
          parameters: parametersOf(location),
        };
      }
      if (location.includes('/interaction/') && !this.#signsIn)
        return { kind: 'login', status: answer.status };
      at = new URL(location, at).href;
    }
    throw new Error('the provider sends the agent in circles');
  };
}

/** A certified provider that is running. */
export interface CertifiedProvider extends AsyncDisposable {
  readonly target: ProtocolTarget;
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

/** Starts a certified provider on a free port of 127.0.0.1, set up like the guide, as a target of the probes. */
export async function certifiedProvider(): Promise<CertifiedProvider> {
  const server = createServer();
  const origin = `http://127.0.0.1:${await listening(server)}`;
  const provider = new Provider(origin, await configuration());
  const handle = provider.callback();
  server.on('request', (request, response) => {
    const answered = request.url?.startsWith('/interaction/')
      ? answerInteraction(provider, request, response)
      : handle(request, response);
    answered.catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  const { host } = new URL(origin);
  const proxy = await startProxy(new Map([[host, { kind: 'live', target: host }]]));
  const call = outbound({ proxy: proxy.url, trustedCertificates: null, pinnedKeys: [] });
  const wire = new Wire(call);
  const answer = await wire.call(`${origin}/.well-known/openid-configuration`, { method: 'GET' });
  const signIn = (): Agent => new CertifiedAgent(wire.call, origin, true);
  const target: ProtocolTarget = {
    guide,
    wire,
    issuer: origin,
    metadata: metadataSchema.parse(JSON.parse(answer.body)),
    clientId: 'engomo',
    clientSecret: null,
    email: ACCOUNT,
    lifetimes: { code: 60, accessToken: 300 },
    agent: signIn(),
    anotherAgent: signIn,
    anonymousAgent: () => new CertifiedAgent(wire.call, origin, false),
    offlineAccess: { prompt: 'consent' },
    otherClient: { id: 'other', redirectUri: null, secret: null },
    race: FULL_RACE,
    notApplicable: new Map(NOT_APPLICABLE),
    redact: () => undefined,
  };
  return {
    target,
    [Symbol.asyncDispose]: async () => {
      await call[Symbol.asyncDispose]();
      await proxy.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
