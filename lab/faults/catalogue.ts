import type { ClauseId } from '../../guide/clauses.ts';
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

const redirect = (products: CarriedOut, index: number, url: string): void => {
  products.provider.redirectUris[index] = { matchingMode: 'strict', url };
};

const unlink = (products: CarriedOut, pk: string): void => {
  products.provider.propertyMappings = products.provider.propertyMappings.filter((linked) => linked !== pk);
};

const method = (products: CarriedOut, changed: Partial<OpenIdConnectSettings>): void => {
  const { engomo, guide, provider, methodId } = products;
  const settings = { ...methodSettings(guide, provider), ...changed };
  engomo.saveOpenIdConnect(methodId, guide.method.name, settings);
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

/** The faults that can be put into the lab. */
export const faults: readonly Fault[] = [
  {
    id: 'SM02',
    says: 'the scope name of the mapping is misspelt',
    clause: 'A3',
    inject: (p) => (p.mapping.scopeName = 'profil'),
  },
  {
    id: 'SM05',
    says: 'a blank trails the scope name',
    clause: 'A3',
    inject: (p) => (p.mapping.scopeName = 'profile '),
  },
  {
    id: 'SM17',
    says: 'someone changed the expression later',
    clause: 'A4',
    inject: (p) => (p.mapping.expression = 'return {"preferred_username": request.user.username}'),
  },
  {
    id: 'SM16',
    says: 'the default profile mapping is left selected',
    clause: 'B7',
    inject: (p) => p.provider.propertyMappings.push(managedMapping(p.authentik, managedScope('profile')).pk),
  },
  {
    id: 'SM18',
    says: 'a later edit of the provider unlinked the mapping',
    clause: 'B8',
    inject: (p) => {
      unlink(p, p.mapping.pk);
    },
  },
  {
    id: 'PR04',
    says: 'the client is confidential',
    clause: 'B2',
    inject: (p) => (p.provider.clientType = 'confidential'),
  },
  {
    id: 'PR07',
    says: 'the https redirect URI is missing',
    clause: 'B3',
    inject: (p) => p.provider.redirectUris.shift(),
  },
  {
    id: 'PR08',
    says: 'the app’s redirect URI is missing',
    clause: 'B4',
    inject: (p) => p.provider.redirectUris.pop(),
  },
  {
    id: 'PR09',
    says: 'the redirect URI ends with a slash',
    clause: 'B3',
    inject: (p) => {
      redirect(p, 0, `${p.guide.provider.webRedirectUri}/`);
    },
  },
  {
    id: 'PR12',
    says: 'the path of the redirect URI is /callback',
    clause: 'B3',
    inject: (p) => {
      redirect(p, 0, `${p.origins.engomo}/callback`);
    },
  },
  {
    id: 'PR15',
    says: 'both redirect URIs stand in one entry',
    clause: 'B5',
    inject: (p) =>
      (p.provider.redirectUris = [
        { matchingMode: 'strict', url: p.guide.provider.redirectUris.map(({ url }) => url).join(' ') },
      ]),
  },
  {
    id: 'PR16',
    says: 'the app’s redirect URI lacks its final slash',
    clause: 'B4',
    inject: (p) => {
      redirect(p, 1, p.guide.provider.appRedirectUri.replace(/\/$/, ''));
    },
  },
  {
    id: 'PR24',
    says: 'a third, foreign redirect URI is registered',
    clause: 'B5',
    inject: (p) =>
      p.provider.redirectUris.push({ matchingMode: 'strict', url: 'https://elsewhere.example/auth' }),
  },
  {
    id: 'PR40',
    says: 'the default openid mapping is not selected',
    clause: 'B7',
    inject: (p) => {
      unlink(p, managedMapping(p.authentik, managedScope('openid')).pk);
    },
  },
  {
    id: 'PR49',
    says: 'access tokens live for a day',
    clause: 'B9',
    inject: (p) => (p.provider.accessTokenValidity = 'days=1'),
  },
  {
    id: 'AP02',
    says: 'the application has no provider',
    clause: 'C1',
    inject: (p) => (p.application.provider = null),
  },
  {
    id: 'AP10',
    says: 'the launch URL is empty',
    clause: 'C3',
    inject: (p) => (p.application.metaLaunchUrl = ''),
  },
  {
    id: 'EM07',
    says: 'the slug in the issuer is wrong',
    clause: 'D5',
    inject: (p) => {
      method(p, { issuer: `${p.guide.method.issuer}o` });
    },
  },
  {
    id: 'EM09',
    says: 'a blank trails the issuer',
    clause: 'D5',
    inject: (p) => {
      method(p, { issuer: `${p.guide.method.issuer} ` });
    },
  },
  {
    id: 'EM12',
    says: 'the client id is the one of another provider',
    clause: 'D6',
    inject: (p) => {
      method(p, { clientId: 'A'.repeat(40) });
    },
  },
  {
    id: 'EM15',
    says: 'the client secret is wrong',
    clause: 'D7',
    inject: (p) => {
      method(p, { clientSecret: 'not the secret' });
    },
  },
  {
    id: 'EM16',
    says: 'the form cut the client secret at 64 of 128 characters',
    clause: 'D7',
    inject: (p) => {
      method(p, { clientSecret: p.provider.clientSecret.slice(0, 64) });
    },
  },
  {
    id: 'EU03',
    says: 'the user has another authenticator',
    clause: 'E3',
    inject: (p) => user(p, { authenticator: 'engomo' }),
  },
  {
    id: 'EU12',
    says: 'the e-mail address in authentik was changed later',
    clause: 'E4',
    inject: (p) => (p.account.email = 'someone.else@engomo.company'),
  },
  {
    id: 'SM19',
    says: 'the account in authentik has no e-mail address',
    clause: 'E4',
    inject: (p) => (p.account.email = ''),
  },
  {
    id: 'EU18',
    says: 'the user has no permission for the composer',
    clause: 'E6',
    inject: (p) => user(p, { composer: false }),
  },
];

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
