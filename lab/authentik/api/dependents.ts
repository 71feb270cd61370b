import type {
  Application,
  CertificateKeyPair,
  Group,
  OAuth2Provider,
  Policy,
  PolicyBinding,
  User,
} from '../model.ts';
import { endSessionsOf } from '../sessions.ts';
import type { State } from '../state.ts';
import type { Json } from './json.ts';
import { models, usage } from './models.ts';
import { groupsOf } from './group-members.ts';

/** Deletes the entries of a map that a condition names. */
function drop<Key, Value>(map: Map<Key, Value>, goes: (value: Value) => boolean): void {
  for (const [key, value] of map) if (goes(value)) map.delete(key);
}

/** Text of a binding: what it binds to what. */
function bindingName(state: State, binding: PolicyBinding): string {
  const target = [...state.applications.values()].find(({ pk }) => pk === binding.target)?.name ?? '';
  const user = binding.user === null ? undefined : state.users.get(binding.user);
  const group = binding.group === null ? undefined : state.groups.get(binding.group);
  const policy = binding.policy === null ? undefined : state.policies.get(binding.policy);
  const bound =
    (policy && `Policy ${policy.name}`) ?? (group && `Group ${group.name}`) ?? `User ${user?.name ?? ''}`;
  return `Binding from ${target} #${binding.order} to ${bound}`;
}

const bindings = (state: State, concerns: (binding: PolicyBinding) => boolean): Json[] =>
  [...state.bindings.values()]
    .filter(concerns)
    .map((binding) =>
      usage(models.binding, { pk: binding.pk, name: bindingName(state, binding) }, 'cascade'),
    );

/** Ends what OAuth2 clients hold for an account: codes and tokens (2025.2+). */
export function revokeTokensOf(state: State, { pk }: User): void {
  const own = ({ user }: { user: number }): boolean => user === pk;
  drop(state.codes, own);
  drop(state.accessTokens, own);
  drop(state.refreshTokens, own);
}

/** Deletes an account, and with it sessions, tokens, memberships and bindings. */
export function deleteUser(state: State, user: User): void {
  endSessionsOf(state, user);
  revokeTokensOf(state, user);
  drop(state.apiTokens, (token) => token.user === user.pk);
  drop(state.bindings, (binding) => binding.user === user.pk);
  for (const group of state.groups.values()) group.members.delete(user.pk);
  removeConsents(state, (consent) => consent.user === user.pk);
  state.users.delete(user.pk);
}

function removeConsents(state: State, goes: (consent: State['consents'][number]) => boolean): void {
  const kept = state.consents.filter((consent) => !goes(consent));
  state.consents.splice(0, state.consents.length, ...kept);
}

/** What refers to an account. */
export const usesOfUser = (state: State, user: User): Json[] => [
  ...groupsOf(state, user).map((group) => usage(models.group, group, 'cascade_many', `Group ${group.name}`)),
  ...bindings(state, (binding) => binding.user === user.pk),
];

/** Deletes a group and its bindings. */
export function deleteGroup(state: State, group: Group): void {
  drop(state.bindings, (binding) => binding.group === group.pk);
  state.groups.delete(group.pk);
}

/** What refers to a group. */
export const usesOfGroup = (state: State, group: Group): Json[] => [
  ...bindings(state, (binding) => binding.group === group.pk),
  ...[...group.members].flatMap((pk) => {
    const user = state.users.get(pk);
    return user ? [usage(models.user, user, 'cascade_many', user.username)] : [];
  }),
];

/** Deletes an application with its bindings and consents; its provider stays. */
export function deleteApplication(state: State, application: Application): void {
  drop(state.bindings, (binding) => binding.target === application.pk);
  removeConsents(state, (consent) => consent.application === application.pk);
  state.applications.delete(application.pk);
}

/** What refers to an application. */
export const usesOfApplication = (state: State, application: Application): Json[] =>
  bindings(state, (binding) => binding.target === application.pk);

const providerUsage = (provider: OAuth2Provider, action: 'set_null' | 'cascade_many'): Json =>
  action === 'set_null'
    ? usage(models.oauth2Provider, provider, action, `OAuth2 Provider ${provider.name}`)
    : usage(models.provider, provider, action);

/** What is connected with a provider: the mappings it has selected. */
export const usesOfProvider = (state: State, provider: OAuth2Provider): Json[] =>
  provider.propertyMappings.flatMap((pk) => {
    const mapping = state.mappings.get(pk);
    return mapping
      ? [usage(models.propertyMapping, mapping, 'cascade_many', `Property Mapping ${mapping.name}`)]
      : [];
  });

/** Deletes a provider with its codes and tokens; its application stays, without a provider. */
export function deleteProvider(state: State, { pk }: Pick<OAuth2Provider, 'pk'>): void {
  const own = ({ provider }: { provider: number }): boolean => provider === pk;
  drop(state.codes, own);
  drop(state.accessTokens, own);
  drop(state.refreshTokens, own);
  drop(state.deviceCodes, own);
  for (const application of state.applications.values()) {
    if (application.provider === pk) application.provider = null;
  }
  state.providers.delete(pk);
}

/** Deletes a property mapping; providers lose it. */
export function deleteMapping(state: State, { pk }: { pk: string }): void {
  for (const provider of state.providers.values()) {
    provider.propertyMappings = provider.propertyMappings.filter((mapping) => mapping !== pk);
  }
  state.mappings.delete(pk);
}

/** Providers that have selected a mapping. */
export const usesOfMapping = (state: State, { pk }: { pk: string }): Json[] =>
  [...state.providers.values()]
    .filter((provider) => provider.propertyMappings.includes(pk))
    .map((provider) => providerUsage(provider, 'cascade_many'));

/** Deletes a certificate-key pair; providers that sign with it go on without a key. */
export function deleteCertificate(state: State, { pk }: CertificateKeyPair): void {
  for (const provider of state.providers.values()) {
    if (provider.signingKey === pk) provider.signingKey = null;
    if (provider.encryptionKey === pk) provider.encryptionKey = null;
  }
  state.certificates.delete(pk);
}

/** Providers that sign or encrypt with a certificate-key pair. */
export const usesOfCertificate = (state: State, { pk }: CertificateKeyPair): Json[] =>
  [...state.providers.values()].flatMap((provider) =>
    [provider.encryptionKey, provider.signingKey]
      .filter((key) => key === pk)
      .map(() => providerUsage(provider, 'set_null')),
  );

/** Deletes a policy and its bindings. */
export function deletePolicy(state: State, policy: Policy): void {
  drop(state.bindings, (binding) => binding.policy === policy.pk);
  state.policies.delete(policy.pk);
}

/** What refers to a policy. */
export const usesOfPolicy = (state: State, policy: Policy): Json[] =>
  bindings(state, (binding) => binding.policy === policy.pk);
