import type { RelyingPartyOptions } from '../engomo/core/relying-party.ts';
import type { CarriedOut } from './carried-out.ts';
import { badIdTokens } from './bad-id-tokens.ts';
import { weakMatchers, type Matcher } from './weak-matchers.ts';

/** One way in which a product breaks the protocol although the guide was carried out rightly. */
export interface ProtocolFault {
  /** Two letters and two digits, as faults of the guide have; never reused. */
  readonly id: string;
  readonly says: string;
  /** Ids of requirements that notice it; of some faults others do, too. */
  readonly requirements: readonly string[];
  readonly inject: (products: CarriedOut) => unknown;
}

/** Puts a comparison of redirect URIs in the place of authentik's own. */
function replaceMatcher({ authentik }: Pick<CarriedOut, 'authentik'>, accepts: Matcher): void {
  authentik.replaced.redirectUriMatcher = (registered, uri) =>
    registered.some(({ url }) => accepts(url, uri));
}

const careless = (
  id: string,
  says: string,
  requirements: readonly string[],
  options: Partial<RelyingPartyOptions>,
): ProtocolFault => ({
  id,
  says,
  requirements,
  inject: ({ relyingParty }) => Object.assign(relyingParty, options),
});

/** The faults of the protocol that can be put into the lab. */
export const protocolFaults: readonly ProtocolFault[] = [
  ...weakMatchers.map(({ id, says, accepts }) => ({
    id: `W${id}`,
    says: `redirect URIs are compared wrongly: ${says}`,
    requirements: [],
    inject: (products: CarriedOut) => {
      replaceMatcher(products, accepts);
    },
  })),
  ...badIdTokens.map(({ id, says, requirement, make }) => ({
    id,
    says,
    requirements: [requirement],
    inject: ({ authentik }: CarriedOut) => (authentik.replaced.idTokenMaker = make),
  })),
  careless('RF01', 'engomo does not compare the state', ['engomo-state-changed', 'engomo-state-missing'], {
    stateKeptIn: 'nowhere',
  }),
  careless('RF02', 'engomo takes answers to sign-ins of other browsers', ['engomo-state-foreign'], {
    stateKeptIn: 'any session',
  }),
  careless(
    'RF03',
    'engomo sends neither challenge nor nonce',
    ['engomo-pkce', 'engomo-challenge-fresh', 'engomo-nonce', 'engomo-code-injected'],
    { pkce: false, nonce: false },
  ),
  careless(
    'RF04',
    'engomo believes every id_token',
    [
      'engomo-wrong-issuer',
      'engomo-wrong-audience',
      'engomo-wrong-nonce',
      'engomo-bad-signature',
      'engomo-unsigned',
      'engomo-expired',
      'engomo-no-subject',
    ],
    { verifiesIdToken: false },
  ),
  careless('RF05', 'a session at engomo keeps its id when somebody signs in', ['engomo-state-replayed'], {
    renewsSession: false,
  }),
];
