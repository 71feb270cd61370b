import type { Names } from '../../guide/names.ts';
import { guideValues, managedScope, type GuideValues } from '../../guide/values.ts';
import { generateCertificate } from '../authentik/certificates.ts';
import type { Application, OAuth2Provider, PropertyMapping, User } from '../authentik/model.ts';
import {
  addApplication,
  addCertificate,
  addProvider,
  addScopeMapping,
  addUser,
  managedMapping,
  type State,
} from '../authentik/state.ts';
import type { Directory } from '../engomo/core/directory.ts';
import type { RelyingPartyOptions } from '../engomo/core/relying-party.ts';
import { DEFAULT_SCOPES, type OpenIdConnectSettings, type User as EngomoUser } from '../engomo/core/model.ts';

/** Both products, and the person who signs in. */
export interface Products {
  readonly authentik: State;
  readonly engomo: Directory;
  readonly relyingParty: RelyingPartyOptions;
  readonly origins: { readonly authentik: string; readonly engomo: string };
  /** What everything is called where that is not as in the guide. */
  readonly names?: Partial<Names>;
  readonly endUser: {
    readonly username: string;
    readonly name: string;
    readonly email: string;
    readonly password: string;
  };
}

/** What the guide asks for, as an administrator left it behind earlier. */
export interface CarriedOut extends Products {
  readonly guide: GuideValues;
  readonly mapping: PropertyMapping;
  readonly provider: OAuth2Provider;
  readonly application: Application;
  readonly account: User;
  /** Id of the authentication method in engomo. */
  readonly methodId: string;
  readonly engomoUser: EngomoUser;
}

/** Settings of the authentication method as the guide wants them. */
export const methodSettings = (guide: GuideValues, provider: OAuth2Provider): OpenIdConnectSettings => ({
  issuer: guide.method.issuer,
  clientId: provider.clientId,
  clientSecret: provider.clientSecret,
  scopes: DEFAULT_SCOPES,
});

/**
 * Adds a method of type OpenID Connect to engomo, and a user who signs in with it and may open everything.
 *
 * @throws Error when engomo does not accept one of them.
 */
export async function addMethodWithUser(
  engomo: Directory,
  name: string,
  settings: OpenIdConnectSettings,
  username: string,
): Promise<{ readonly methodId: string; readonly user: EngomoUser }> {
  const method = engomo.createMethod(name, 'OpenID Connect');
  if (!method.ok) throw new Error(`engomo did not take the authentication method "${name}"`);
  const { id } = method.value;
  engomo.saveOpenIdConnect(id, name, settings);
  const permissions = { app: true, composer: true };
  const user = await engomo.saveUser(undefined, { username, authenticator: id, permissions, password: '' });
  if (!user.ok) throw new Error(`engomo did not take the user "${username}"`);
  return { methodId: id, user: user.value };
}

/**
 * Carries the guide out in both products, directly in their memory: what a fault is then put into.
 *
 * @throws Error when a product does not accept a value of the guide.
 */
export async function carryOut(products: Products): Promise<CarriedOut> {
  const { authentik, engomo, endUser, origins, names = {} } = products;
  const guide = guideValues(origins, '2024', 'strict', { set: names });
  const key = addCertificate(authentik, {
    name: guide.certificate.name,
    ...(await generateCertificate({ commonName: guide.certificate.name, validityDays: 365 })),
  });
  const mapping = addScopeMapping(authentik, guide.scopeMapping);
  const scopes = guide.provider.defaultScopes.map((scope) => managedMapping(authentik, managedScope(scope)));
  const provider = addProvider(authentik, {
    name: guide.provider.name,
    clientType: guide.provider.clientType,
    redirectUris: guide.provider.redirectUris.map((entry) => ({ ...entry })),
    signingKey: key.pk,
    propertyMappings: [...scopes, mapping].map(({ pk }) => pk),
    accessTokenValidity: 'minutes=5',
    refreshTokenThreshold: 'hours=1',
  });
  const { name, slug, launchUrl } = guide.application;
  const application = addApplication(authentik, {
    name,
    slug,
    metaLaunchUrl: launchUrl ?? '',
    provider: provider.pk,
  });
  const account = addUser(authentik, endUser);
  const settings = methodSettings(guide, provider);
  const { methodId, user } = await addMethodWithUser(engomo, guide.method.name, settings, endUser.email);
  return {
    ...products,
    guide,
    mapping,
    provider,
    application,
    account,
    methodId,
    engomoUser: user,
  };
}
