import type { Capabilities } from './capabilities.ts';
import type { Device } from './flow/devices.ts';
import type { Source } from './sources.ts';
import type { Plan } from './flow/plan.ts';
import { digestPassword, sha256 } from './digests.ts';
import { randomAlphanumeric, uuid } from './random-values.ts';
import type {
  AccessToken,
  ApiToken,
  Application,
  AuthorizationCode,
  CertificateKeyPair,
  Consent,
  Event,
  Flow,
  Group,
  Login,
  OAuth2Provider,
  PolicyBinding,
  PropertyMapping,
  RedirectUri,
  RefreshToken,
  User,
} from './model.ts';

/** A browser's session; it exists before anybody has signed in. */
export interface Session {
  key: string;
  login: Login | null;
  /** The flow that is under way; one per session. */
  plan: Plan | null;
  /** Login event that a request with `prompt=login` found; it has to be another one afterwards. */
  promptLoginEvent: string | null;
}

/** Parts of a server that something else can stand in for: how a fault is brought about that no setting makes. */
export interface Replaced {
  /** Compares a redirect URI with the registered ones. */
  redirectUriMatcher: ((registered: readonly RedirectUri[], uri: string) => boolean) | null;
  /** Makes the text of an id token from what it is to say. */
  idTokenMaker:
    ((state: State, provider: OAuth2Provider, payload: Record<string, unknown>) => Promise<string>) | null;
}

/** Everything an authentik server remembers. */
export interface State {
  readonly capabilities: Capabilities;
  /** Id of the installation; `uid` of users depends on it. */
  readonly installId: string;
  /** Signs session cookies. */
  readonly secretKey: string;
  /** Slugs of the flows the brand names. */
  readonly brand: { authenticationFlow: string; invalidationFlow: string };
  readonly users: Map<number, User>;
  readonly groups: Map<string, Group>;
  readonly certificates: Map<string, CertificateKeyPair>;
  /** By slug. */
  readonly flows: Map<string, Flow>;
  readonly mappings: Map<string, PropertyMapping>;
  readonly providers: Map<number, OAuth2Provider>;
  readonly applications: Map<string, Application>;
  readonly bindings: Map<string, PolicyBinding>;
  /** By session key. */
  readonly sessions: Map<string, Session>;
  readonly apiTokens: Map<string, ApiToken>;
  /**
   * What accounts that are no administrators may read, by primary key: `authentik_core.view_user` and its like, with the
   * primary key of an object behind a blank where it is for that one alone.
   */
  readonly rights: Map<number, ReadonlySet<string>>;
  readonly codes: Map<string, AuthorizationCode>;
  readonly accessTokens: Map<string, AccessToken>;
  readonly refreshTokens: Map<string, RefreshToken>;
  /** By account and application: the latest of each. */
  readonly consents: Map<string, Consent>;
  /** Devices for the second factor, by username. */
  readonly devices: Map<string, readonly Device[]>;
  /** The only way in, where there is one; `null`: names and passwords. */
  source: Source | null;
  /** Oldest first. */
  readonly events: Event[];
  readonly replaced: Replaced;
}

/** Smallest positive integer above all keys in use. */
const nextPk = (used: Iterable<number>): number => Math.max(0, ...used) + 1;

/** Adds an account. Without a password nobody can sign in with it. */
export function addUser(
  state: State,
  user: Pick<User, 'username' | 'name'> &
    Partial<Pick<User, 'email' | 'isActive' | 'path' | 'type' | 'attributes'>> & { password?: string },
): User {
  const pk = nextPk(state.users.keys());
  const now = new Date();
  const added: User = {
    pk,
    uuid: uuid(),
    uid: sha256(`${pk}-${state.installId}`),
    username: user.username,
    name: user.name,
    email: user.email ?? '',
    password: user.password === undefined ? null : digestPassword(user.password),
    isActive: user.isActive ?? true,
    path: user.path ?? 'users',
    type: user.type ?? 'internal',
    attributes: user.attributes ?? {},
    lastLogin: null,
    dateJoined: now,
    // Whoever has a password was given it after the account was made.
    passwordChangeDate: user.password === undefined ? now : new Date(now.getTime() + 1000),
  };
  state.users.set(pk, added);
  return added;
}

/** Sets an account's password. */
export function setPassword(user: User, password: string): void {
  user.password = digestPassword(password);
  user.passwordChangeDate = new Date();
}

/** Adds a group. */
export function addGroup(
  state: State,
  group: Pick<Group, 'name'> & { isSuperuser?: boolean; members?: readonly number[] },
): Group {
  const added: Group = {
    pk: uuid(),
    name: group.name,
    isSuperuser: group.isSuperuser ?? false,
    members: new Set(group.members),
  };
  state.groups.set(added.pk, added);
  return added;
}

/** Adds a certificate-key pair; `generateCertificate` makes the two PEM texts. */
export function addCertificate(
  state: State,
  pair: Pick<CertificateKeyPair, 'name' | 'certificate' | 'privateKey'> & { managed?: string },
): CertificateKeyPair {
  const added: CertificateKeyPair = { ...pair, pk: uuid(), managed: pair.managed ?? null };
  state.certificates.set(added.pk, added);
  return added;
}

/** The flow with that slug. @throws Error when there is none. */
export function flowBySlug(state: State, slug: string): Flow {
  const flow = state.flows.get(slug);
  if (flow === undefined) throw new Error(`there is no flow ${slug}`);
  return flow;
}

/** Adds a scope mapping. */
export function addScopeMapping(
  state: State,
  mapping: Pick<PropertyMapping, 'name' | 'scopeName' | 'expression'> &
    Partial<Pick<PropertyMapping, 'description' | 'managed'>>,
): PropertyMapping {
  const added: PropertyMapping = {
    pk: uuid(),
    managed: mapping.managed ?? null,
    name: mapping.name,
    scopeName: mapping.scopeName,
    description: mapping.description ?? '',
    expression: mapping.expression,
  };
  state.mappings.set(added.pk, added);
  return added;
}

/** The mapping that authentik manages under that name, e.g. `goauthentik.io/providers/oauth2/scope-openid`. @throws Error when there is none. */
export function managedMapping(state: State, managed: string): PropertyMapping {
  for (const mapping of state.mappings.values()) if (mapping.managed === managed) return mapping;
  throw new Error(`there is no managed mapping ${managed}`);
}

/**
 * Adds an OAuth2 provider; what is left out gets the default of the API, which differs from the admin
 * interface's: confidential, access token one hour, threshold zero, no scopes. Flows are the implicit-consent flow
 * and the provider invalidation flow.
 */
export function addProvider(
  state: State,
  provider: Pick<OAuth2Provider, 'name'> & Partial<Omit<OAuth2Provider, 'pk'>>,
): OAuth2Provider {
  const pk = nextPk(state.providers.keys());
  const added: OAuth2Provider = {
    authenticationFlow: null,
    authorizationFlow: flowBySlug(state, 'default-provider-authorization-implicit-consent').pk,
    invalidationFlow: state.flows.get('default-provider-invalidation-flow')?.pk ?? null,
    propertyMappings: [],
    clientType: 'confidential',
    clientId: randomAlphanumeric(40),
    clientSecret: randomAlphanumeric(128),
    // As the admin interface makes them.
    grantTypes: state.capabilities.grantTypes.slice(0, 7),
    accessCodeValidity: 'minutes=1',
    accessTokenValidity: 'hours=1',
    refreshTokenValidity: 'days=30',
    refreshTokenThreshold: 'seconds=0',
    includeClaimsInIdToken: true,
    signingKey: null,
    encryptionKey: null,
    redirectUris: [],
    logoutUri: '',
    logoutMethod: 'backchannel',
    subMode: 'hashed_user_id',
    issuerMode: 'per_provider',
    jwtFederationProviders: [],
    ...provider,
    pk,
  };
  state.providers.set(pk, added);
  return added;
}

/** Adds an application. */
export function addApplication(
  state: State,
  application: Pick<Application, 'name' | 'slug'> & Partial<Omit<Application, 'pk'>>,
): Application {
  const added: Application = {
    group: '',
    provider: null,
    metaLaunchUrl: '',
    openInNewTab: false,
    metaIcon: '',
    metaDescription: '',
    metaPublisher: '',
    policyEngineMode: 'any',
    ...application,
    pk: uuid(),
  };
  state.applications.set(added.pk, added);
  return added;
}

/** Binds a user or a group to an application. */
export function addBinding(
  state: State,
  binding: Pick<PolicyBinding, 'target'> & Partial<Omit<PolicyBinding, 'pk' | 'target'>>,
): PolicyBinding {
  const added: PolicyBinding = {
    user: null,
    group: null,
    negate: false,
    enabled: true,
    ...binding,
    pk: uuid(),
  };
  state.bindings.set(added.pk, added);
  return added;
}

/** Groups of an account, by name. */
export const groupsOf = (state: State, user: User): Group[] =>
  [...state.groups.values()]
    .filter((group) => group.members.has(user.pk))
    .sort((left, right) => left.name.localeCompare(right.name, 'en'));

/** Whether an account is an administrator: by a group with `is_superuser`. */
export const isSuperuser = (state: State, user: User): boolean =>
  groupsOf(state, user).some((group) => group.isSuperuser);

/** May this account use the application: by any of its bindings, or by all of them. Without bindings everybody may. */
export function mayUse(state: State, application: Application, user: User): boolean {
  const bindings = [...state.bindings.values()].filter(
    ({ target, enabled }) => target === application.pk && enabled,
  );
  const fits = (binding: PolicyBinding): boolean =>
    (binding.user === user.pk || groupsOf(state, user).some(({ pk }) => pk === binding.group)) !==
    binding.negate;
  if (bindings.length === 0) return true;
  return application.policyEngineMode === 'all' ? bindings.every(fits) : bindings.some(fits);
}

/** Adds a token for the API; its key is random unless given. */
export function addApiToken(
  state: State,
  token: Pick<ApiToken, 'identifier' | 'user'> & Partial<Pick<ApiToken, 'key'>>,
): ApiToken {
  const added: ApiToken = { key: randomAlphanumeric(60), ...token };
  state.apiTokens.set(added.identifier, added);
  return added;
}
