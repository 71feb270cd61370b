import { Hono } from 'hono';
import { apiRoutes } from '../../lab/authentik/api/routes.ts';
import { apiAuthentication } from '../../lab/authentik/authentication.ts';
import { generateCertificate } from '../../lab/authentik/certificates.ts';
import type { Environment } from '../../lab/authentik/environment.ts';
import { randomHex } from '../../lab/authentik/random-values.ts';
import { sessions, signIn } from '../../lab/authentik/sessions.ts';
import { addApiToken, type State } from '../../lab/authentik/state.ts';
import { freshInstall } from '../../lab/authentik/fresh-install.ts';
import { guideValues } from '../../guide/values.ts';

export const AUTHENTIK = 'https://authentik.company';
/** The guide's values at the lab's addresses. */
export const guide = guideValues({ authentik: AUTHENTIK, engomo: 'https://engomo.company' });

/** An object of the API. */
export type Body = Record<string, unknown>;

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  readonly body: Body;
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null;

/** What a list answers with. */
export const resultsOf = ({ body }: Answer): Body[] => {
  const { results } = body;
  if (!Array.isArray(results)) throw new Error('the answer is no list');
  return results.filter(isBody);
};

/** A key made by the test for its own account; it is worth nothing elsewhere. */
export const token = (state: State, username: string): Record<string, string> => {
  const user = [...state.users.values()].find((known) => known.username === username);
  if (user === undefined) throw new Error(`there is no account ${username}`);
  return { authorization: `Bearer ${addApiToken(state, { identifier: randomHex(), user: user.pk }).key}` };
};

/** The API on a fresh install, called as its administrator unless other headers say who calls. */
export async function freshApi() {
  const name = 'authentik Self-signed Certificate';
  const state = await freshInstall({
    family: '2026.2',
    adminUsername: 'akadmin',
    adminPassword: randomHex(),
    adminEmail: 'root@example.com',
    selfSigned: await generateCertificate({ commonName: name, validityDays: 365, algorithm: 'ecdsa' }),
  });
  const app = new Hono<Environment>();
  app.use(async (request, next) => {
    request.set('state', state);
    request.set('requestId', randomHex());
    await next();
  });
  app.use(sessions);
  app.post('/sign-in', (request) => {
    const admin = [...state.users.values()].find(({ username }) => username === 'akadmin');
    if (admin) signIn(request, admin, ['pwd']);
    return request.body(null, 204);
  });
  app.use('/api/v3/*', apiAuthentication);
  app.route('/', apiRoutes());
  const administrator = token(state, 'akadmin');

  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = administrator,
  ): Promise<Answer> => {
    const response = await app.request(`${AUTHENTIK}/api/v3/${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? {} : JSON.parse(text);
    return { status: response.status, body: isBody(parsed) ? parsed : {} };
  };
  /** Primary key of the object of a list that has such a field. */
  const pkOf = async (path: string, field: string, value: string): Promise<unknown> =>
    resultsOf(await call('GET', `${path}?page_size=100`)).find((row) => row[field] === value)?.['pk'];

  return { app, state, call, pkOf };
}

export type Api = Awaited<ReturnType<typeof freshApi>>;

/** Body of the guide's provider as the admin interface sends it, but for the signing key. */
export async function providerBody({ pkOf }: Api): Promise<Body> {
  const scopes = guide.provider.defaultScopes;
  return {
    name: guide.provider.name,
    authentication_flow: null,
    authorization_flow: await pkOf('flows/instances/', 'slug', guide.provider.authorizationFlow),
    invalidation_flow: await pkOf('flows/instances/', 'slug', 'default-provider-invalidation-flow'),
    property_mappings: await Promise.all(
      scopes.map((scope) => pkOf('propertymappings/provider/scope/', 'scope_name', scope)),
    ),
    client_type: guide.provider.clientType,
    client_id: 'rS8Hc0sJSYpyAgVge512vUm55V6N8mINjQAtPJ6T',
    access_code_validity: 'minutes=1',
    access_token_validity: 'minutes=5',
    refresh_token_validity: 'days=30',
    refresh_token_threshold: 'hours=1',
    include_claims_in_id_token: true,
    signing_key: null,
    encryption_key: null,
    redirect_uris: guide.provider.redirectUris.map(({ url, matchingMode }) => ({
      matching_mode: matchingMode,
      url,
    })),
    logout_uri: '',
    logout_method: 'backchannel',
    sub_mode: 'hashed_user_id',
    issuer_mode: 'per_provider',
    jwt_federation_sources: [],
    jwt_federation_providers: [],
  };
}

/** Body of the guide's scope mapping. */
export const mappingBody: Body = {
  name: guide.scopeMapping.name,
  scope_name: guide.scopeMapping.scopeName,
  description: '',
  expression: guide.scopeMapping.expression,
};

/** Body of the guide's application, without a provider. */
export const applicationBody: Body = {
  name: guide.application.name,
  slug: guide.application.slug,
  provider: null,
  backchannel_providers: [],
  open_in_new_tab: false,
  meta_launch_url: guide.application.launchUrl,
  meta_icon: '',
  meta_description: '',
  meta_publisher: '',
  policy_engine_mode: 'any',
  group: '',
};
