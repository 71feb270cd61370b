import type { Application, CertificateKeyPair, OAuth2Provider, PropertyMapping, User } from '../model.ts';
import { endSessionsOf } from '../sessions.ts';
import type { State } from '../state.ts';

/** Deletes the entries of a map that a condition names. */
function drop<Key, Value>(map: Map<Key, Value>, goes: (value: Value) => boolean): void {
  for (const [key, value] of map) if (goes(value)) map.delete(key);
}

/** Ends what OAuth2 clients hold: codes and tokens. */
function dropTokens(state: State, goes: (grant: { user: number; provider: number }) => boolean): void {
  drop(state.codes, goes);
  drop(state.accessTokens, goes);
  drop(state.refreshTokens, goes);
}

/** Ends what OAuth2 clients hold for an account. */
export const revokeTokensOf = (state: State, { pk }: User): void => {
  dropTokens(state, ({ user }) => user === pk);
};

/** Deletes an account, and with it sessions, tokens, memberships and bindings. */
export function deleteUser(state: State, user: User): void {
  endSessionsOf(state, user);
  revokeTokensOf(state, user);
  drop(state.apiTokens, (token) => token.user === user.pk);
  drop(state.bindings, (binding) => binding.user === user.pk);
  drop(state.consents, (consent) => consent.user === user.pk);
  for (const group of state.groups.values()) group.members.delete(user.pk);
  state.users.delete(user.pk);
}

/** Deletes an application with its bindings and consents; its provider stays. */
export function deleteApplication(state: State, { pk }: Application): void {
  drop(state.bindings, (binding) => binding.target === pk);
  drop(state.consents, (consent) => consent.application === pk);
  state.applications.delete(pk);
}

/** Deletes a provider with its codes and tokens; its application stays, without a provider. */
export function deleteProvider(state: State, { pk }: OAuth2Provider): void {
  dropTokens(state, ({ provider }) => provider === pk);
  for (const application of state.applications.values()) {
    if (application.provider === pk) application.provider = null;
  }
  state.providers.delete(pk);
}

/** Deletes a property mapping; providers lose it. */
export function deleteMapping(state: State, { pk }: PropertyMapping): void {
  for (const provider of state.providers.values()) {
    provider.propertyMappings = provider.propertyMappings.filter((mapping) => mapping !== pk);
  }
  state.mappings.delete(pk);
}

/** Deletes a certificate-key pair; providers that sign with it go on without a key. */
export function deleteCertificate(state: State, { pk }: CertificateKeyPair): void {
  for (const provider of state.providers.values()) {
    if (provider.signingKey === pk) provider.signingKey = null;
    if (provider.encryptionKey === pk) provider.encryptionKey = null;
  }
  state.certificates.delete(pk);
}
