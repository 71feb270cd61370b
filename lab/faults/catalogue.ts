import { clause, type ClauseId } from '../../guide/clauses.ts';
import { managedScope } from '../../guide/values.ts';
import { managedMapping } from '../authentik/state.ts';
import type { OpenIdConnectSettings } from '../engomo/core/model.ts';
import { protocolFaults } from './protocol-faults.ts';
import { outages } from './outages.ts';
import { carryOut, methodSettings, type CarriedOut, type Products } from './carried-out.ts';

/** One way in which the guide is carried out wrongly. */
export interface Fault {
  /** Name of the fault in the catalogue of misconfigurations; never reused. */
  readonly id: string;
  /** What is wrong. */
  readonly says: string;
  /** The clause that has to turn red, and no other. */
  readonly clause: ClauseId;
  /** Puts the fault into an installation that follows the guide. */
  readonly inject: (products: CarriedOut) => unknown;
}

const redirect = (products: CarriedOut, index: number, url: string): unknown =>
  (products.provider.redirectUris[index] = { matchingMode: 'strict', url });

const unlink = ({ provider }: CarriedOut, pk: string): unknown =>
  (provider.propertyMappings = provider.propertyMappings.filter((linked) => linked !== pk));

const method = (products: CarriedOut, changed: Partial<OpenIdConnectSettings>): unknown => {
  const { engomo, guide, provider, methodId } = products;
  const settings = { ...methodSettings(guide, provider), ...changed };
  return engomo.saveOpenIdConnect(methodId, guide.method.name, settings);
};

const user = (
  products: CarriedOut,
  changed: { app?: boolean; composer?: boolean; authenticator?: string },
): unknown => {
  const { engomo, engomoUser } = products;
  return engomo.saveUser(engomoUser.id, {
    username: engomoUser.username,
    authenticator: changed.authenticator ?? engomoUser.authenticator,
    permissions: { app: changed.app ?? true, composer: changed.composer ?? true },
    password: 'a password of engomo’s own',
  });
};

/** Name, clause and sentence of each fault, and how it is put into an installation that follows the guide. */
const mistakes: Readonly<Record<`${string} ${ClauseId} ${string}`, Fault['inject']>> = {
  'SM02 A3 the scope name of the mapping is misspelt': (p) => (p.mapping.scopeName = 'profil'),
  'SM05 A3 a blank trails the scope name': (p) => (p.mapping.scopeName = 'profile '),
  'SM17 A4 someone changed the expression later': (p) =>
    (p.mapping.expression = 'return {"preferred_username": request.user.username}'),
  'SM16 B7 the default profile mapping is left selected': (p) =>
    p.provider.propertyMappings.push(managedMapping(p.authentik, managedScope('profile')).pk),
  'SM18 B8 a later edit of the provider unlinked the mapping': (p) => unlink(p, p.mapping.pk),
  'PR04 B2 the client is confidential': (p) => (p.provider.clientType = 'confidential'),
  'PR07 B3 the https redirect URI is missing': (p) => p.provider.redirectUris.shift(),
  'PR08 B4 the app’s redirect URI is missing': (p) => p.provider.redirectUris.pop(),
  'PR09 B3 the redirect URI ends with a slash': (p) => redirect(p, 0, `${p.guide.provider.webRedirectUri}/`),
  'PR12 B3 the path of the redirect URI is /callback': (p) => redirect(p, 0, `${p.origins.engomo}/callback`),
  'PR15 B5 both redirect URIs stand in one entry': (p) =>
    (p.provider.redirectUris = [
      { matchingMode: 'strict', url: p.guide.provider.redirectUris.map(({ url }) => url).join(' ') },
    ]),
  'PR16 B4 the app’s redirect URI lacks its final slash': (p) =>
    redirect(p, 1, p.guide.provider.appRedirectUri.replace(/\/$/, '')),
  'PR24 B5 a third, foreign redirect URI is registered': (p) =>
    p.provider.redirectUris.push({ matchingMode: 'strict', url: 'https://elsewhere.example/auth' }),
  'PR40 B7 the default openid mapping is not selected': (p) =>
    unlink(p, managedMapping(p.authentik, managedScope('openid')).pk),
  'PR49 B9 access tokens live for a day': (p) => (p.provider.accessTokenValidity = 'days=1'),
  'AP02 C1 the application has no provider': (p) => (p.application.provider = null),
  'AP10 C3 the launch URL is empty': (p) => (p.application.metaLaunchUrl = ''),
  'EM07 D5 the slug in the issuer is wrong': (p) => method(p, { issuer: `${p.guide.method.issuer}o` }),
  'EM09 D5 a blank trails the issuer': (p) => method(p, { issuer: `${p.guide.method.issuer} ` }),
  'EM12 D6 the client id is the one of another provider': (p) => method(p, { clientId: 'A'.repeat(40) }),
  'EM15 D7 the client secret is wrong': (p) => method(p, { clientSecret: 'not the secret' }),
  'EM16 D7 the form cut the client secret at 64 of 128 characters': (p) =>
    method(p, { clientSecret: p.provider.clientSecret.slice(0, 64) }),
  'EU03 E3 the user has another authenticator': (p) => user(p, { authenticator: 'engomo' }),
  'EU12 E4 the e-mail address in authentik was changed later': (p) =>
    (p.account.email = 'someone.else@engomo.company'),
  'SM19 E4 the account in authentik has no e-mail address': (p) => (p.account.email = ''),
  'EU18 E6 the user has no permission for the composer': (p) => user(p, { composer: false }),
};

/** The faults that can be put into the lab. */
export const faults: readonly Fault[] = Object.entries(mistakes).map(([title, inject]) => {
  const [id = '', about = '', ...says] = title.split(' ');
  return { id, says: says.join(' '), clause: clause(about).id, inject };
});

/** The fault-free twin: an installation that follows the guide, with nothing wrong. */
export const NO_FAULT = 'NONE';

/** Everything `LAB_FAULT` can name. */
export const faultIds: readonly string[] = [
  NO_FAULT,
  ...[...faults, ...protocolFaults, ...outages].map(({ id }) => id),
];

/**
 * Carries the guide out in both products and puts a fault into them.
 *
 * @param id of a fault, or {@link NO_FAULT}.
 * @throws Error naming the faults there are when it is none of them.
 */
export async function startWithFault(id: string, products: Products): Promise<void> {
  const known = [...faults, ...protocolFaults];
  const fault = known.find((candidate) => candidate.id === id);
  if (fault === undefined && id !== NO_FAULT) {
    throw new Error(`there is no fault "${id}"; there are ${faultIds.join(', ')}`);
  }
  const carriedOut = await carryOut(products);
  await fault?.inject(carriedOut);
}
