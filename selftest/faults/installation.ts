import { randomBytes } from 'node:crypto';
import { AuthentikApi } from '../../fixtures/authentik/authentik-api.ts';
import { AuthentikRequests } from '../../fixtures/authentik/authentik-requests.ts';
import type { Condition } from '../../guide/condition.ts';
import { applicationConditions } from '../../guide/conditions/application.ts';
import { methodConditions } from '../../guide/conditions/method.ts';
import { providerConditions } from '../../guide/conditions/provider.ts';
import { scopeMappingConditions } from '../../guide/conditions/scope-mapping.ts';
import { userConditions } from '../../guide/conditions/user.ts';
import { Secret } from '../../guide/secret.ts';
import type { StoredMethod, StoredUser } from '../../guide/stored.ts';
import { type AuthentikServer, createAuthentik } from '../../lab/authentik/server.ts';
import { addApiToken } from '../../lab/authentik/state.ts';
import { createEngomoCore, type Engomo } from '../../lab/engomo/core/engomo.ts';
import type { Products } from '../../lab/faults/carried-out.ts';
import { startWithFault } from '../../lab/faults/catalogue.ts';
import { callOf } from '../in-process-call.ts';
import { guide } from '../in-process-lab.ts';

/** Both products in this process, without network and pages. */
export interface Installation {
  readonly authentik: AuthentikServer;
  readonly engomo: Engomo;
  readonly endUser: Products['endUser'];
}

const password = (): string => randomBytes(12).toString('base64url');

/** An installation that follows the guide, but for a fault. */
export async function installationWith(fault: string): Promise<Installation> {
  const authentik = await createAuthentik({
    family: '2026.2',
    admin: { username: 'akadmin', password: password() },
    // No browser loads scripts here.
    bundle: { files: new Map() },
  });
  const engomo = await createEngomoCore({
    origin: guide.origins.engomo,
    admin: { username: 'admin', password: password() },
    fetch: () => Promise.reject(new Error('nobody signs in here')),
  });
  const endUser = {
    username: 'alice',
    name: 'Alice Adams',
    email: 'alice@engomo.company',
    password: password(),
  };
  const { directory, relyingParty } = engomo;
  const { origins } = guide;
  await startWithFault(fault, {
    authentik: authentik.state,
    engomo: directory,
    relyingParty,
    origins,
    endUser,
  });
  return { authentik, engomo, endUser };
}

/** The suite's own read-back of authentik, whose API is called in this process. */
export function apiOf({ state, fetch }: AuthentikServer): AuthentikApi {
  const administrator = [...state.users.values()].find(({ username }) => username === 'akadmin');
  const { key } = addApiToken(state, { identifier: 'read-back', user: administrator?.pk ?? 0 });
  return new AuthentikApi(
    new AuthentikRequests(callOf(fetch), guide.origins.authentik, { authorization: `Bearer ${key}` }),
  );
}

/** The authentication method of the guide, as the composer would show it. */
export function methodIn({ directory }: Engomo): StoredMethod | undefined {
  const method = directory.methods.find(({ name }) => name === guide.method.name);
  if (method?.type !== 'OpenID Connect') return undefined;
  const { name, type, settings } = method;
  const { issuer, clientId, clientSecret } = settings;
  return { name, type, issuer, clientId, clientSecret: new Secret(clientSecret) };
}

/** A user, as the composer would show them. */
export function userIn({ directory }: Engomo, email: string): StoredUser | undefined {
  const user = directory.userNamed(email);
  if (user === undefined) return undefined;
  const { username, permissions } = user;
  return { username, authenticator: directory.authenticatorName(user), permissions };
}

/** Everything that chapters A to E hold against what is read back. */
export async function judge({ authentik, engomo, endUser }: Installation): Promise<readonly Condition[]> {
  const api = apiOf(authentik);
  const provider = await api.provider(guide);
  const account = await api.account(endUser.email, endUser.username);
  const sharing = account === undefined ? [] : [account];
  return [
    ...scopeMappingConditions(guide, await api.scopeMapping(guide)),
    ...providerConditions(guide, provider),
    ...applicationConditions(guide, await api.application(guide), provider),
    ...methodConditions(guide, methodIn(engomo), provider),
    ...userConditions(guide, endUser.email, userIn(engomo, endUser.email), account, sharing),
  ];
}
