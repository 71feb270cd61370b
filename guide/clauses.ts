/**
 * The editions of the guide: 2024 is the one this project was founded on, 2026 the page from spring 2025 to spring 2026,
 * 2026.5 the page since authentik 2026.5.
 */
export const editionNames = ['2024', '2026', '2026.5'] as const;

/** An edition of the guide. */
export type Edition = (typeof editionNames)[number];

/** What a person holds in the hand while a clause is observed. */
export type FormFactor = 'desktop' | 'phone';

/** The parts of the guide: A–C happen in authentik, D and E in engomo's composer, F is the login. */
export type Part = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** One thing the guide asks for. */
export interface Clause {
  readonly id: ClauseId;
  readonly part: Part;
  /** What the guide asks for, in our words; what may be called otherwise stands in braces ({@link inNames}). */
  readonly title: string;
  /** How each edition words it; `null` where the edition does not ask for it. */
  readonly editions: Readonly<Record<Edition, string | null>>;
  /** Where it can be observed. What is configured is the same for every form factor and is read on the desktop. */
  readonly formFactors: readonly FormFactor[];
  /** Where to change it: product > path through its screens > field, with names in braces as in the title. */
  readonly where: string;
}

/** Headings of the parts, for reports. */
export const partTitles: Readonly<Record<Part, string>> = {
  A: 'authentik: scope mapping',
  B: 'authentik: OAuth2/OpenID provider',
  C: 'authentik: application',
  D: 'engomo: authentication method',
  E: 'engomo: user',
  F: 'The login',
};

const MAPPING = 'authentik > Customization > Property Mappings > {scopeMapping}';
const PROVIDER = 'authentik > Applications > Providers > {provider}';
const APPLICATION = 'authentik > Applications > Applications > {application}';
const METHOD = 'engomo composer > Server > Authentication > {method}';
const USERS = 'engomo composer > Users & Devices > Users';

const CONFIGURED: readonly FormFactor[] = ['desktop'];
const ASKED = 'asked';

const table = [
  ['A1', 'a scope mapping exists', MAPPING],
  ['A2', 'the mapping is named {scopeMapping}', `${MAPPING} > Name`],
  ['A3', 'its scope name is profile', `${MAPPING} > Scope name`],
  ['A4', 'its expression returns the e-mail address as preferred_username', `${MAPPING} > Expression`],
  ['B1', 'an OAuth2/OpenID provider exists, named {provider}', PROVIDER],
  ['B2', 'its client type is Public', `${PROVIDER} > Client type`],
  ['B3', 'the redirect URI of engomo’s web client is registered', `${PROVIDER} > Redirect URIs`],
  ['B4', 'the redirect URI of the engomo app is registered', `${PROVIDER} > Redirect URIs`],
  ['B5', 'the redirect URIs are two entries, not one', `${PROVIDER} > Redirect URIs`],
  ['B6', 'the signing key is the self-signed certificate {certificate}', `${PROVIDER} > Signing Key`],
  ['B7', 'the default scope mappings email, offline_access and openid are selected', `${PROVIDER} > Scopes`],
  ['B8', '{scopeMapping} is selected', `${PROVIDER} > Scopes`],
  ['B9', 'everything else of the provider stays at its default', PROVIDER],
  [
    'B10',
    'client id and client secret can be read from the provider',
    `${PROVIDER} > Client ID, Client Secret`,
  ],
  ['C1', 'an application named {application} exists, bound to the provider', `${APPLICATION} > Provider`],
  ['C2', 'its slug is {slug}', `${APPLICATION} > Slug`],
  ['C3', 'its launch URL is engomo’s address', `${APPLICATION} > UI settings > Launch URL`],
  ['D1', 'the composer opens and an administrator can log in', 'engomo composer > login'],
  ['D2', 'Server > Authentication is reachable', 'engomo composer > Server > Authentication'],
  [
    'D3',
    'the plus icon adds an authentication method',
    'engomo composer > Server > Authentication > plus icon',
  ],
  ['D4', 'the method is named {method}, of type OpenID Connect', METHOD],
  ['D5', 'Issuer is authentik’s application address without a trailing slash', `${METHOD} > Issuer`],
  ['D6', 'Client ID is the one of the provider', `${METHOD} > Client ID`],
  ['D7', 'Client Secret is the one of the provider', `${METHOD} > Client Secret`],
  ['D8', 'the rest stays default and the settings survive a reload', METHOD],
  ['E1', 'Users & Devices is reachable', 'engomo composer > Users & Devices'],
  ['E2', 'the plus button of the Users section adds a user', `${USERS} > plus button`],
  ['E3', 'the user’s Authenticator is {method}', `${USERS} > user > Authenticator`],
  ['E4', 'the username is the user’s e-mail address in authentik', `${USERS} > user > Username`],
  ['E5', 'engomo does not create users by itself: an unknown e-mail address gets nowhere', USERS],
  ['E6', 'the user reaches the composer only if granted the permission', `${USERS} > user > Permissions`],
  ['F1', 'engomo opens and asks for the e-mail address', 'engomo > start page'],
  ['F2', 'the small arrow icon sends the browser to authentik', 'engomo > start page > arrow icon'],
  ['F3', 'authentik runs its login flow', 'authentik > Flows and Stages > Flows'],
  ['F4', 'authentik sends the browser back through the registered /auth', `${PROVIDER} > Redirect URIs`],
  ['F5', 'the browser ends on the composer', 'engomo > /auth'],
  ['F6', 'the app is called back at its own scheme with the code', `${PROVIDER} > Redirect URIs`],
  ['F7', 'preferred_username in the tokens is the e-mail address', `${MAPPING} > Expression`],
] as const;

/** Id of a clause, `A1` to `F7`. */
export type ClauseId = (typeof table)[number][0];

/** What an edition words otherwise than the 2024 one; `null`: not asked there. */
type Wording = Readonly<Partial<Record<ClauseId, string | null>>>;

const edition2026: Wording = {
  B1: 'made by "Create with Provider"; the name is free',
  B3: 'mode Strict',
  B4: 'mode Strict',
  B5: 'two rows',
  B6: 'any available signing key',
  B7: null,
  B8: 'add the scope you just created',
  C2: 'noted down for the issuer',
  C3: null,
  E6: null,
};

/** As the 2026 edition, with the words of authentik 2026.5. */
const edition2026May: Wording = {
  ...edition2026,
  B1: 'made by "New Application"; the name is free',
  B3: 'mode Strict, type Authorization',
  B4: 'mode Strict, type Authorization',
};

/** Clauses of part F that the desktop's or the phone's browser alone can show. */
const loginFormFactors: Readonly<Partial<Record<ClauseId, readonly FormFactor[]>>> = {
  F1: ['desktop', 'phone'],
  F2: ['desktop', 'phone'],
  F3: ['desktop', 'phone'],
  F4: ['desktop', 'phone'],
  F5: ['desktop', 'phone'],
  F6: ['phone'],
  F7: ['desktop', 'phone'],
};

/** Part of the guide a clause belongs to: the letter of its id. */
const partOf = (id: ClauseId): Part => {
  for (const part of ['A', 'B', 'C', 'D', 'E', 'F'] as const) {
    if (id.startsWith(part)) return part;
  }
  throw new Error(`clause ${id} belongs to no part of the guide`);
};

/** Every clause of the guide, in its order. */
export const clauses: readonly Clause[] = table.map(([id, title, where]) => {
  const worded = ({ [id]: later }: Wording): string | null => (later === undefined ? ASKED : later);
  return {
    id,
    part: partOf(id),
    title,
    editions: { '2024': ASKED, '2026': worded(edition2026), '2026.5': worded(edition2026May) },
    formFactors: loginFormFactors[id] ?? CONFIGURED,
    where,
  };
});

const byId = new Map<string, Clause>(clauses.map((clause) => [clause.id, clause]));

/**
 * The clause with that id.
 *
 * @throws Error naming the id when the guide has no such clause.
 */
export function clause(id: string): Clause {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`the guide has no clause "${id}"`);
  return found;
}
