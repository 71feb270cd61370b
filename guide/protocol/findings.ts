import { clause, type ClauseId } from '../clauses.ts';
import { inNames } from '../names.ts';
import type { StoredProvider } from '../stored.ts';
import type { GuideValues } from '../values.ts';

/** How much harm a finding can do. */
export type Severity = 'high' | 'medium' | 'low';

/** Something a reviewer has to know although no requirement is broken: risks of the set-up itself. */
export interface Finding {
  readonly id: string;
  readonly clause: ClauseId;
  readonly severity: Severity;
  readonly says: string;
  /** Where to change it. */
  readonly where: string;
  readonly norm: string;
}

/** What findings are drawn from; `null`: it could not be read. */
export interface SetUp {
  readonly guide: GuideValues;
  readonly provider: StoredProvider;
  /** Usernames of the active accounts with the end user's e-mail address. */
  readonly accountsWithEmail: readonly string[];
  /** Whether users may change their e-mail address themselves. */
  readonly selfServiceEmail: boolean | null;
  /** How many policies, groups or users the application is bound to. */
  readonly bindings: number | null;
  /** Slug of the authorization flow. */
  readonly authorizationFlow: string | null;
  readonly publicClient: boolean;
}

const { where: PROVIDER } = clause('B1');
const { where: METHOD } = clause('D4');

const identity = ({ accountsWithEmail, selfServiceEmail }: SetUp): Finding[] => {
  const several = accountsWithEmail.length > 1;
  return [
    {
      id: 'email-as-identity',
      clause: 'A4',
      severity: several ? 'high' : 'medium',
      says:
        'engomo knows a person by the e-mail address, which authentik neither makes unique nor verifies: whoever gets an ' +
        'account with somebody’s address gets into engomo as that person. ' +
        (several
          ? `These active accounts share one: ${accountsWithEmail.join(', ')}.`
          : 'Today one active account has the end user’s address.'),
      where:
        'authentik > Directory > Users: one active account per address; who may make and change accounts',
      norm: 'OIDC Core §5.7',
    },
    ...(selfServiceEmail === true
      ? [
          {
            id: 'self-service-email',
            clause: 'A4' as const,
            severity: 'high' as const,
            says: 'users may change their e-mail address themselves, and with it who they are in engomo.',
            where: 'authentik > System > Settings > Allow users to change email',
            norm: 'OIDC Core §5.7',
          },
        ]
      : []),
  ];
};

const access = ({ bindings, provider, guide }: SetUp): Finding[] => {
  const registered = guide.provider.redirectUris.map(({ url }) => url);
  const excess = provider.redirectUris.filter(({ url }) => !registered.includes(url));
  return [
    ...(bindings === 0
      ? [
          {
            id: 'open-access',
            clause: 'C1' as const,
            severity: 'medium' as const,
            says: 'the application has no binding: every account of authentik gets tokens for engomo, and engomo alone decides.',
            where: 'authentik > Applications > Applications > {application} > Policy / Group / User Bindings',
            norm: 'RFC 9700 §2.3',
          },
        ]
      : []),
    ...(provider.scopeMappings.some(({ scopeName }) => scopeName === 'goauthentik.io/api')
      ? [
          {
            id: 'api-scope',
            clause: 'B7' as const,
            severity: 'high' as const,
            says: 'the scope goauthentik.io/api is selected: an access token for engomo can carry the user’s rights to authentik’s own API.',
            where: `${PROVIDER} > Scopes`,
            norm: 'RFC 9700 §2.3',
          },
        ]
      : []),
    ...excess.map(({ url }) => ({
      id: 'excess-redirect-uri',
      clause: 'B5' as const,
      severity: 'high' as const,
      says: `a redirect URI beyond the two of the guide is registered, which gets codes as well: ${url}`,
      where: `${PROVIDER} > Redirect URIs`,
      norm: 'RFC 9700 §2.1',
    })),
  ];
};

const app = ({ guide, authorizationFlow, publicClient }: SetUp): Finding[] => [
  ...(authorizationFlow?.includes('implicit-consent') === true
    ? [
        {
          id: 'silent-grant-to-app',
          clause: 'B4' as const,
          severity: 'low' as const,
          says:
            `whoever is signed in grants without being asked, also to the app, whose scheme ${guide.appScheme} any other ` +
            'app on the device can claim. PKCE is what protects the code then.',
          where: `${PROVIDER} > Authorization flow`,
          norm: 'RFC 8252 §8.6',
        },
      ]
    : []),
  {
    id: 'scheme-with-authority',
    clause: 'B4',
    severity: 'low',
    says: `the app’s redirect URI ${guide.provider.appRedirectUri} has two slashes, which put "callback" in the place of a host. It has to be registered as engomo spells it all the same.`,
    where: 'engomo, the app itself',
    norm: 'RFC 8252 §7.1',
  },
  ...(publicClient
    ? [
        {
          id: 'secret-of-public-client',
          clause: 'D7' as const,
          severity: 'low' as const,
          says:
            'the client is public, so authentik does not look at the client secret that engomo stores: a wrong one is never ' +
            'noticed at a login, and the right one still opens introspection and the client credentials grant.',
          where: `${PROVIDER} > Client type; ${METHOD} > Client Secret`,
          norm: 'RFC 8252 §8.5',
        },
      ]
    : []),
  {
    id: 'issuer-without-slash',
    clause: 'D5',
    severity: 'low',
    says: `the guide prints the issuer as ${guide.method.issuer}, authentik’s own is ${guide.issuer}: a client that compares them exactly refuses the guide’s.`,
    where: `${METHOD} > Issuer`,
    norm: 'OIDC Discovery §4.3',
  },
];

/** What a reviewer has to know of a set-up, the worst first. */
export function findingsIn(setUp: SetUp): Finding[] {
  const rank = { high: 0, medium: 1, low: 2 } as const;
  return [...identity(setUp), ...access(setUp), ...app(setUp)]
    .map((finding) => ({ ...finding, where: inNames(finding.where, setUp.guide.names) }))
    .sort((one, other) => rank[one.severity] - rank[other.severity]);
}

/** A finding as a report prints it. */
export const findingText = ({ id, severity, says, where, norm }: Finding): string =>
  `${id} (${severity}): ${says} Change it at: ${where}. ${norm}.`;
