import { capabilitiesOf, type Capabilities, type Family } from './capabilities.ts';
import { generateCertificate, type GeneratedCertificate } from './certificates.ts';
import type { FlowAuthentication, FlowDesignation, StageKind } from './model.ts';
import { randomAlphanumeric, uuid } from './random-values.ts';
import { addCertificate, addGroup, addScopeMapping, addUser, type State } from './state.ts';

/** A scope mapping that a fresh authentik has. */
interface DefaultMapping {
  readonly name: string;
  readonly managed: string;
  readonly scopeName: string;
  readonly description: string;
  readonly expression: string;
}

/**
 * Prefix of `managed` of the mappings that come with the OAuth2 provider (blueprint `providers-oauth2.yaml`).
 */
export const MANAGED_SCOPE = 'goauthentik.io/providers/oauth2/scope-';

const profileExpression = (groups: Capabilities['groupsAttribute']): string => `return {
    "name": request.user.name,
    "given_name": request.user.name,
    "preferred_username": request.user.username,
    "nickname": request.user.username,
    "groups": [group.name for group in request.user.${groups}.all()],
}`;

const ENTITLEMENTS = `entitlements = [entitlement.name for entitlement in request.user.app_entitlements(provider.application)]
return {
    "entitlements": entitlements,
    "roles": entitlements,
}`;

const PROXY = `return {
    "ak_proxy": {
        "user_attributes": request.user.group_attributes(request),
        "is_superuser": request.user.is_superuser,
    }
}`;

const NO_CLAIMS = 'return {}';

/** Expression of the default e-mail mapping; `email_verified` differs by version. */
const emailExpression = (verified: boolean): string => `return {
    "email": request.user.email,
    "email_verified": ${verified ? 'True' : 'False'}
}`;

const ENTITLEMENTS_MAPPING: DefaultMapping = {
  name: 'authentik default OAuth Mapping: Application Entitlements',
  managed: `${MANAGED_SCOPE}entitlements`,
  scopeName: 'entitlements',
  description: 'Application entitlements',
  expression: ENTITLEMENTS,
};

/** The scope mappings of a fresh install: exact names, `managed` and descriptions. */
export const defaultMappings = (
  capabilities: Pick<Capabilities, 'emailVerified' | 'groupsAttribute' | 'entitlements'>,
): readonly DefaultMapping[] => [
  {
    name: "authentik default OAuth Mapping: OpenID 'openid'",
    managed: `${MANAGED_SCOPE}openid`,
    scopeName: 'openid',
    description: '',
    expression: NO_CLAIMS,
  },
  {
    name: "authentik default OAuth Mapping: OpenID 'email'",
    managed: `${MANAGED_SCOPE}email`,
    scopeName: 'email',
    description: 'Email address',
    expression: emailExpression(capabilities.emailVerified),
  },
  {
    name: "authentik default OAuth Mapping: OpenID 'profile'",
    managed: `${MANAGED_SCOPE}profile`,
    scopeName: 'profile',
    description: 'General Profile Information',
    expression: profileExpression(capabilities.groupsAttribute),
  },
  {
    name: "authentik default OAuth Mapping: OpenID 'offline_access'",
    managed: `${MANAGED_SCOPE}offline_access`,
    scopeName: 'offline_access',
    description: 'Access to request new tokens without interaction',
    expression: NO_CLAIMS,
  },
  ...(capabilities.entitlements ? [ENTITLEMENTS_MAPPING] : []),
  {
    name: 'authentik default OAuth Mapping: authentik API access',
    managed: `${MANAGED_SCOPE}authentik_api`,
    scopeName: 'goauthentik.io/api',
    description: 'authentik API Access on behalf of your user',
    expression: NO_CLAIMS,
  },
  {
    name: 'authentik default OAuth Mapping: Proxy outpost',
    managed: 'goauthentik.io/providers/proxy/scope-proxy',
    scopeName: 'ak_proxy',
    description: 'authentik Proxy - User information',
    expression: PROXY,
  },
];

/** A flow that a fresh authentik has. */
interface DefaultFlow {
  readonly slug: string;
  readonly name: string;
  readonly title: string;
  readonly designation: FlowDesignation;
  readonly authentication: FlowAuthentication;
  readonly stages: readonly (readonly [order: number, name: string, kind: StageKind])[];
}

const REDIRECTING = 'Redirecting to %(app)s';

/** What ends a login to an application. */
const PROVIDER_INVALIDATION: DefaultFlow = {
  slug: 'default-provider-invalidation-flow',
  name: 'Logged out of application',
  title: "You've logged out of %(app)s.",
  designation: 'invalidation',
  authentication: 'none',
  stages: [],
};

/** The flows of a fresh install that lists of the guide's forms offer, and the set-up of a passkey. */
const defaultFlows = (capabilities: Pick<Capabilities, 'invalidationFlow'>): readonly DefaultFlow[] => [
  {
    slug: 'default-authentication-flow',
    name: 'Welcome to authentik!',
    title: 'Welcome to authentik!',
    designation: 'authentication',
    authentication: 'none',
    stages: [
      [10, 'default-authentication-identification', 'identification'],
      [20, 'default-authentication-password', 'password'],
      [30, 'default-authentication-mfa-validation', 'authenticator-validate'],
      [100, 'default-authentication-login', 'user-login'],
    ],
  },
  {
    slug: 'default-invalidation-flow',
    name: 'Logout',
    title: 'Default Invalidation Flow',
    designation: 'invalidation',
    authentication: 'none',
    stages: [[0, 'default-invalidation-logout', 'user-logout']],
  },
  ...(capabilities.invalidationFlow ? [PROVIDER_INVALIDATION] : []),
  {
    slug: 'default-provider-authorization-explicit-consent',
    name: 'Authorize Application',
    title: REDIRECTING,
    designation: 'authorization',
    authentication: 'require_authenticated',
    stages: [[0, 'default-provider-authorization-consent', 'consent']],
  },
  {
    slug: 'default-provider-authorization-implicit-consent',
    name: 'Authorize Application',
    title: REDIRECTING,
    designation: 'authorization',
    authentication: 'require_authenticated',
    stages: [],
  },
  {
    slug: 'default-authenticator-webauthn-setup',
    name: 'Setup WebAuthn',
    title: 'Setup WebAuthn',
    designation: 'stage_configuration',
    authentication: 'require_authenticated',
    stages: [[0, 'default-authenticator-webauthn-setup', 'authenticator-webauthn']],
  },
  {
    slug: 'default-source-authentication',
    name: 'Welcome to authentik!',
    title: 'Welcome to authentik!',
    designation: 'authentication',
    authentication: 'require_unauthenticated',
    stages: [],
  },
];

/** How a server is installed. */
export interface Installation {
  readonly family: Family;
  readonly adminUsername: string;
  readonly adminPassword: string;
  readonly adminEmail: string;
  /**
   * Key pair for "authentik Self-signed Certificate"; a new RSA one unless given, `null`: none yet
   * (`addSelfSignedCertificate`).
   */
  readonly selfSigned?: GeneratedCertificate | null;
}

/** A fresh install of a version with its administrator, default flows, scope mappings and certificate. */
export async function freshInstall(installation: Installation): Promise<State> {
  const state: State = {
    capabilities: capabilitiesOf(installation.family),
    installId: uuid(),
    secretKey: randomAlphanumeric(60),
    brand: {
      authenticationFlow: 'default-authentication-flow',
      invalidationFlow: 'default-invalidation-flow',
    },
    users: new Map(),
    groups: new Map(),
    certificates: new Map(),
    flows: new Map(),
    mappings: new Map(),
    providers: new Map(),
    applications: new Map(),
    bindings: new Map(),
    sessions: new Map(),
    apiTokens: new Map(),
    rights: new Map(),
    codes: new Map(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    consents: new Map(),
    devices: new Map(),
    source: null,
    events: [],
    replaced: { redirectUriMatcher: null, idTokenMaker: null },
  };
  for (const { stages, ...flow } of defaultFlows(state.capabilities)) {
    state.flows.set(flow.slug, {
      ...flow,
      pk: uuid(),
      stages: stages.map(([order, name, kind]) => ({ pk: uuid(), order, name, kind })),
    });
  }
  for (const mapping of defaultMappings(state.capabilities)) addScopeMapping(state, mapping);
  // The anonymous account and the outpost's service account of a real install take the first keys; neither is listed
  // under the path "users".
  addUser(state, { username: 'AnonymousUser', name: '', path: 'goauthentik.io', isActive: false });
  addUser(state, {
    username: `ak-outpost-${uuid().replaceAll('-', '')}`,
    name: 'Outpost authentik Embedded Outpost Service-Account',
    path: 'goauthentik.io/outposts',
    type: 'internal_service_account',
  });
  const admin = addUser(state, {
    username: installation.adminUsername,
    name: 'authentik Default Admin',
    email: installation.adminEmail,
    password: installation.adminPassword,
  });
  addGroup(state, { name: 'authentik Admins', isSuperuser: true, members: [admin.pk] });
  if (state.capabilities.readOnlyGroup) addGroup(state, { name: 'authentik Read-only' });
  if (installation.selfSigned !== null) await addSelfSignedCertificate(state, installation.selfSigned);
  return state;
}

/** Adds the pair every install has, a new one unless given. */
export async function addSelfSignedCertificate(state: State, given?: GeneratedCertificate): Promise<void> {
  const name = 'authentik Self-signed Certificate';
  const { version } = state.capabilities;
  const pair = given ?? (await generateCertificate({ commonName: name, validityDays: 365, version }));
  addCertificate(state, { name, ...pair });
}
