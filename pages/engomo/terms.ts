import type { ClauseId } from '../../guide/clauses.ts';
import { escaped } from './locator-text.ts';

/** What a control is to somebody who uses it, and how that is called where a person is asked for it. */
const KINDS = {
  button: 'the button that',
  'check box': 'the check box that permits',
  choice: 'the drop-down for',
  entry: 'the entry of the menu',
  field: 'the field for',
  option: 'the option',
  row: 'what opens, in its list,',
  text: 'the sentence that',
};

/** What a control is to somebody who uses it. */
export type TermKind = keyof typeof KINDS;

/** Names that locators of a term carry, filled in when it is looked for: `{method}`, `{email}`, `{option}`. */
export type Place = 'email' | 'method' | 'option';

/** Something of engomo that the suite looks for. */
export interface TermFacts {
  readonly kind: TermKind;
  readonly clause: ClauseId;
  /** What a person is asked to point at. */
  readonly ask: string;
  /** Locators that are tried where it was not taught, likeliest first. */
  readonly builtIn: readonly string[];
  /** engomo may have none of it. */
  readonly optional: boolean;
}

const byRole = (...roles: readonly string[]): string[] =>
  roles.map((role) => `getByRole('${role}', { name: NAME })`);

/** Calls by which each kind of control is found by its whole name, whatever its case, with the marks of a caption. */
const CALLS: Readonly<Record<TermKind, readonly string[]>> = {
  button: byRole('button', 'link'),
  'check box': byRole('checkbox', 'switch'),
  choice: [...byRole('combobox'), 'getByLabel(NAME)', ...byRole('button')],
  entry: [...byRole('link', 'menuitem', 'tab', 'treeitem', 'button'), 'getByText(NAME)'],
  field: ['getByLabel(NAME)', "locator('input, textarea').and(getByPlaceholder(NAME))"],
  option: [],
  row: [],
  text: [],
};

const named = (words: string, calls: readonly string[]): string[] => {
  const name = `/^(?:${words.split('|').map(escaped).join('|')})[\\s:*]*$/i`;
  return words === '' ? [] : calls.map((call) => call.replace('NAME', () => name));
};

/** Words that one of the two public texts on engomo prints, and words that nobody has seen; separated by `|`. */
type Words = readonly [documented: string, assumed?: string];

const term = (
  kind: TermKind,
  clause: ClauseId,
  ask: string,
  words: Words = [''],
  more: readonly string[] = [],
): TermFacts => {
  const builtIn = [...words.flatMap((each) => named(each ?? '', CALLS[kind])), ...more];
  return { kind, clause, ask: `${KINDS[kind]} ${ask}`, builtIn, optional: false };
};

const optional = (...facts: Parameters<typeof term>): TermFacts => ({ ...term(...facts), optional: true });

const exact = (place: Place, ...roles: readonly string[]): string[] => [
  ...roles.map((role) => `getByRole('${role}', { name: '{${place}}', exact: true })`),
  `getByText('{${place}}', { exact: true })`,
];
const OPTION = exact('option', 'option');
const row = (place: Place): string[] => exact(place, 'link', 'button', 'cell', 'gridcell');

/** What removes the thing of a name, in the row that has exactly that name. */
const removal = (place: Place): string[] => {
  const ofName = `filter({ has: getByText('{${place}}', { exact: true }) })`;
  const remove = '{ name: /^(?:Delete|Remove|Löschen|Entfernen)\\b/i }';
  return ['row', 'listitem'].flatMap((rows) =>
    ['button', 'link'].map((role) => `getByRole('${rows}').${ofName}.getByRole('${role}', ${remove})`),
  );
};

const YES = 'Delete|Remove|Yes|OK|Confirm|Löschen|Entfernen|Ja|Bestätigen';
const CONFIRM = [
  ...named(
    YES,
    byRole('button').map((call) => `getByRole('dialog').${call}`),
  ),
  ...named(YES, byRole('button')),
];

/** The plus icon of the guide, which has a name, a sign or a picture. */
const PLUS = [
  ...named('+', CALLS.button),
  `getByRole('button').filter({ has: locator('[icon*="plus"], [class*="plus"]') })`,
];
const ARROW = [`getByRole('button').filter({ has: locator('[icon*="arrow"], [class*="arrow"]') })`];

/** What is in the innermost part of the page that has the heading of the users, too. */
const amongUsers = (text: string): string =>
  `locator('section, fieldset, div').filter({ has: getByRole('heading', { name: /^(?:Users|Benutzer)\\b/i }) })` +
  `.filter({ has: ${text} }).last().${text}`;

const PASSWORD = ['', 'Password|Passwort|Kennwort'] as const;
const HIDDEN = [`locator('input[type="password"]')`];
const LOG_IN = 'Log in|Login|Log on|Sign in|Anmelden|Einloggen';
const USERNAME = 'User name|Username|Benutzername|Anmeldename|E-mail address|E-Mail-Adresse';
const ADD_METHOD = 'Add authentication method|New authentication method|Add method|Add|Hinzufügen';
const ADD_USER = 'Add user|New user|Create user|Benutzer hinzufügen|Neuer Benutzer';
const USERS = 'Users and Devices|Benutzer & Geräte|Benutzer und Geräte';
const SEARCH = 'Search|Filter|Suche|Suchen|Filtern';
/** Authelia's page on engomo ends with it, authentik's without. */
const SAVE = ['Save', 'Speichern|Übernehmen|Apply'] as const;
const EMAIL = ['E-mail address', 'E-mail|Email|E-Mail-Adresse'] as const;

const facts = {
  composerUsername: term('field', 'D1', 'the user name of the login', ['', USERNAME]),
  composerPassword: term('field', 'D1', 'the password of the login', PASSWORD, HIDDEN),
  composerLogIn: term('button', 'D1', 'logs in', ['', LOG_IN]),
  server: term('entry', 'D2', '"Server"', ['Server']),
  authentication: term('entry', 'D2', '"Authentication"', ['Authentication', 'Authentifizierung']),
  addMethod: term('button', 'D3', 'adds an authentication method', ['', ADD_METHOD], PLUS),
  methodName: term('field', 'D4', 'the name of the new method', ['Name', 'Bezeichnung']),
  methodType: term('choice', 'D4', 'the type of the new method', ['Type', 'Typ|Art']),
  typeOption: term('option', 'D4', '"OpenID Connect"', [''], OPTION),
  createMethod: term('button', 'D4', 'creates the method', ['Create', 'Erstellen|Anlegen']),
  openMethod: term('row', 'D4', 'the method', [''], row('method')),
  issuer: term('field', 'D5', 'the issuer', ['Issuer', 'Issuer URL|Aussteller|Aussteller-URL']),
  clientId: term('field', 'D6', 'the client ID', ['Client ID', 'Client-ID']),
  clientSecret: term('field', 'D7', 'the client secret', ['Client Secret', 'Client-Secret|Client-Geheimnis']),
  saveMethod: optional('button', 'D8', 'saves the method', SAVE),
  removeMethod: optional('button', 'D4', 'removes the method', [''], removal('method')),
  confirmMethodRemoval: optional('button', 'D4', 'confirms the removal of the method', [''], CONFIRM),
  usersAndDevices: term('entry', 'E1', '"Users & Devices"', ['Users & Devices', USERS]),
  addUser: term('button', 'E2', 'adds a user', ['', ADD_USER], PLUS.map(amongUsers)),
  authenticator: term('choice', 'E3', 'the authenticator', ['Authenticator', 'Authentifikator']),
  authenticatorOption: term('option', 'E3', 'with the name of the method', [''], OPTION),
  username: term('field', 'E4', 'the username', ['Username', 'User name|Benutzername']),
  appPermission: term('check box', 'E6', 'the app', ['', 'App|Apps']),
  composerPermission: term('check box', 'E6', 'the composer', ['', 'Composer']),
  saveUser: optional('button', 'E4', 'saves the user', SAVE),
  openUser: term('row', 'E4', 'the user', [''], row('email')),
  searchUsers: optional('field', 'E2', 'searching the users', ['', SEARCH], ["getByRole('searchbox')"]),
  searchUsersButton: optional('button', 'E2', 'starts the search, if typing does not'),
  nextUsers: optional('button', 'E2', 'shows the next page of users'),
  removeUser: optional('button', 'E2', 'removes the user', [''], removal('email')),
  confirmUserRemoval: optional('button', 'E2', 'confirms the removal of the user', [''], CONFIRM),
  email: term('field', 'F1', 'the e-mail address', EMAIL, [`locator('input[type="email"]')`]),
  arrow: term('button', 'F2', 'goes on, a small arrow', ['→|➔|›|>', `Continue|Next|Weiter|${LOG_IN}`], ARROW),
  refusal: term('text', 'E5', 'says why somebody is turned away', [''], ["getByRole('alert')"]),
  ownPassword: optional('field', 'F2', 'a password of engomo’s own', PASSWORD, HIDDEN),
} satisfies Record<string, TermFacts>;

/** Name of something of engomo that the suite looks for. */
export type Term = keyof typeof facts;

/** The closed list of terms, in the order of the guide. */
export const terms: Readonly<Record<Term, TermFacts>> = facts;

/** Whether a text is the name of a term. */
export const isTerm = (name: string): name is Term => Object.hasOwn(facts, name);

/** Names of all terms, in the order of the guide. */
export const termNames: readonly Term[] = Object.keys(facts).filter(isTerm);

/** What a term is called in messages, traces and reports. */
export const described = (name: Term): string =>
  `engomo’s ${terms[name].kind} "${name}" (${terms[name].ask}; clause ${terms[name].clause})`;
