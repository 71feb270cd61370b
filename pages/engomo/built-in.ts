import type { Term } from './terms.ts';

/** *documented* by one of the two public texts on engomo, or *assumed*, because nobody has seen it. */
export type Known = 'assumed' | 'documented';

/** A locator that is tried for a term which was not taught. */
export interface BuiltIn {
  readonly text: string;
  readonly known: Known;
  /** It is tried only after a moment, when the likelier ones have found nothing. */
  readonly late?: true;
}

/** Words of the two public texts, and words in English and German that nobody has seen. */
interface Words {
  readonly documented?: readonly string[];
  readonly assumed?: readonly string[];
}

/** A whole name, whatever its case, and with the marks of a caption or of a required field after it. */
const whole = (words: readonly string[]): string =>
  `/^(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})[\\s:*]*$/i`;

/** Locators for the documented words, then for the assumed ones. */
const by = (
  { documented = [], assumed = [] }: Words,
  ...texts: readonly ((words: string) => string)[]
): BuiltIn[] =>
  [
    { known: 'documented' as const, words: documented },
    { known: 'assumed' as const, words: assumed },
  ]
    .filter(({ words }) => words.length > 0)
    .flatMap(({ known, words }) => texts.map((text) => ({ known, text: text(whole(words)) })));

const role =
  (name: string) =>
  (words: string): string =>
    `getByRole('${name}', { name: ${words} })`;

const field = (words: Words): BuiltIn[] =>
  by(
    words,
    (name) => `getByLabel(${name})`,
    (name) => `locator('input, textarea').and(getByPlaceholder(${name}))`,
  );

const choice = (words: Words): BuiltIn[] =>
  by(words, role('combobox'), (name) => `getByLabel(${name})`, role('button'));

const button = (words: Words): BuiltIn[] => by(words, role('button'), role('link'));

const checkBox = (words: Words): BuiltIn[] => by(words, role('checkbox'), role('switch'));

const entry = (words: Words): BuiltIn[] => [
  ...by(words, role('link'), role('menuitem'), role('tab'), role('treeitem'), role('button')),
  ...late(by(words, (name) => `getByText(${name})`)),
];

const assumed = (...texts: readonly string[]): BuiltIn[] => texts.map((text) => ({ text, known: 'assumed' }));

const late = (several: readonly BuiltIn[]): BuiltIn[] => several.map((one) => ({ ...one, late: true }));

const option = [
  ...assumed("getByRole('option', { name: '{option}', exact: true })"),
  ...late(assumed("getByText('{option}', { exact: true })")),
];

/** What opens the thing of a name in a list. */
const row = (place: string): BuiltIn[] => [
  ...assumed(
    `getByRole('link', { name: '${place}', exact: true })`,
    `getByRole('button', { name: '${place}', exact: true })`,
    `getByRole('cell', { name: '${place}', exact: true })`,
    `getByRole('gridcell', { name: '${place}', exact: true })`,
  ),
  ...late(assumed(`getByText('${place}', { exact: true })`)),
];

const REMOVE = '/^(?:Delete|Remove|Löschen|Entfernen)\\b/i';

/** What removes the thing of a name, in the row that has exactly that name. */
const removal = (place: string): BuiltIn[] =>
  ['row', 'listitem'].flatMap((kind) =>
    assumed(
      ...['button', 'link'].map(
        (what) =>
          `getByRole('${kind}').filter({ has: getByText('${place}', { exact: true }) }).getByRole('${what}', { name: ${REMOVE} })`,
      ),
    ),
  );

const confirmation: BuiltIn[] = [
  ...by(
    { assumed: ['Delete', 'Remove', 'Yes', 'OK', 'Confirm', 'Löschen', 'Entfernen', 'Ja', 'Bestätigen'] },
    (name) => `getByRole('dialog').getByRole('button', { name: ${name} })`,
    role('button'),
  ),
];

/** The plus icon of the guide, which has a name, a sign or a picture. */
const PLUS = [
  role('button')(whole(['+'])),
  role('link')(whole(['+'])),
  `getByRole('button').filter({ has: locator('[icon*="plus"], [class*="plus"]') })`,
];

/** In the innermost part of the page that has both the heading and what is looked for. */
const under = (heading: string, text: string): string =>
  `locator('section, fieldset, div').filter({ has: getByRole('heading', { name: ${heading} }) })` +
  `.filter({ has: ${text} }).last().${text}`;

const documented = (texts: readonly string[]): BuiltIn[] =>
  texts.map((text) => ({ text, known: 'documented' }));

const password = [
  ...field({ assumed: ['Password', 'Passwort', 'Kennwort'] }),
  ...late(assumed(`locator('input[type="password"]')`)),
];

/** Authelia's page alone ends with it, authentik's without. */
const save = button({ documented: ['Save'], assumed: ['Speichern', 'Übernehmen', 'Apply'] });

/** What is tried for a term that was not taught, likeliest first. */
export const builtIn: Readonly<Record<Term, readonly BuiltIn[]>> = {
  composerUsername: field({
    assumed: ['User name', 'Username', 'Benutzername', 'Anmeldename', 'E-mail address', 'E-Mail-Adresse'],
  }),
  composerPassword: password,
  composerLogIn: button({ assumed: ['Log in', 'Login', 'Log on', 'Sign in', 'Anmelden', 'Einloggen'] }),
  server: entry({ documented: ['Server'] }),
  authentication: entry({ documented: ['Authentication'], assumed: ['Authentifizierung'] }),
  addMethod: [
    ...documented(PLUS),
    ...button({
      assumed: ['Add authentication method', 'New authentication method', 'Add method', 'Add', 'Hinzufügen'],
    }),
  ],
  methodName: field({ documented: ['Name'], assumed: ['Bezeichnung'] }),
  methodType: choice({ documented: ['Type'], assumed: ['Typ', 'Art'] }),
  typeOption: option,
  createMethod: button({ documented: ['Create'], assumed: ['Erstellen', 'Anlegen'] }),
  openMethod: row('{method}'),
  issuer: field({ documented: ['Issuer'], assumed: ['Issuer URL', 'Aussteller', 'Aussteller-URL'] }),
  clientId: field({ documented: ['Client ID'], assumed: ['Client-ID'] }),
  clientSecret: field({ documented: ['Client Secret'], assumed: ['Client-Secret', 'Client-Geheimnis'] }),
  saveMethod: save,
  removeMethod: removal('{method}'),
  confirmMethodRemoval: confirmation,
  usersAndDevices: entry({
    documented: ['Users & Devices'],
    assumed: ['Users and Devices', 'Benutzer & Geräte', 'Benutzer und Geräte'],
  }),
  addUser: [
    ...documented(PLUS.map((plus) => under('/^(?:Users|Benutzer)\\b/i', plus))),
    ...button({ assumed: ['Add user', 'New user', 'Create user', 'Benutzer hinzufügen', 'Neuer Benutzer'] }),
    ...late(documented(PLUS)),
  ],
  authenticator: choice({ documented: ['Authenticator'], assumed: ['Authentifikator'] }),
  authenticatorOption: option,
  username: field({ documented: ['Username'], assumed: ['User name', 'Benutzername'] }),
  appPermission: checkBox({ assumed: ['App', 'Apps'] }),
  composerPermission: checkBox({ assumed: ['Composer'] }),
  saveUser: save,
  openUser: row('{email}'),
  searchUsers: [
    ...assumed("getByRole('searchbox')"),
    ...field({ assumed: ['Search', 'Filter', 'Suche', 'Suchen', 'Filtern'] }),
  ],
  searchUsersButton: [],
  nextUsers: [],
  removeUser: removal('{email}'),
  confirmUserRemoval: confirmation,
  email: [
    ...field({ documented: ['E-mail address'], assumed: ['E-mail', 'Email', 'E-Mail-Adresse'] }),
    ...late(assumed(`locator('input[type="email"]')`)),
  ],
  arrow: [
    ...by({ documented: ['→', '➔', '›', '>'] }, role('button')),
    ...documented([`getByRole('button').filter({ has: locator('[icon*="arrow"], [class*="arrow"]') })`]),
    ...button({ assumed: ['Continue', 'Next', 'Weiter', 'Log in', 'Sign in', 'Anmelden'] }),
  ],
  refusal: assumed("getByRole('alert')"),
  ownPassword: password,
};
