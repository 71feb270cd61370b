import type { ClauseId } from '../../guide/clauses.ts';

/**
 * What a control is to somebody who uses it: a *field* is typed into, a *choice* has options, an *entry* of a menu
 * leads somewhere, a *row* is what is clicked in a list to open the thing of that name, a *text* is read.
 */
export type TermKind = 'button' | 'check box' | 'choice' | 'entry' | 'field' | 'option' | 'row' | 'text';

/** What a locator of a term may carry, filled in when it is looked for: `{method}`, `{email}`, `{option}`. */
export const places = ['method', 'email', 'option'] as const;

/** Name of a place. */
export type Place = (typeof places)[number];

/** Something of engomo that the suite looks for. */
export interface TermFacts {
  readonly kind: TermKind;
  readonly clause: ClauseId;
  /** What a person is asked to point at, as one sentence. */
  readonly ask: string;
  /** The place its locators carry: what is looked for depends on the name of a method, a user or an option. */
  readonly place?: Place;
  /** engomo may have none of it. */
  readonly optional?: true;
}

const facts = {
  composerUsername: { kind: 'field', clause: 'D1', ask: 'the field of the log-in for the user name' },
  composerPassword: { kind: 'field', clause: 'D1', ask: 'the field of the log-in for the password' },
  composerLogIn: { kind: 'button', clause: 'D1', ask: 'the button that logs in' },
  server: { kind: 'entry', clause: 'D2', ask: 'the entry "Server" of the menu' },
  authentication: { kind: 'entry', clause: 'D2', ask: 'the entry "Authentication" under "Server"' },
  addMethod: { kind: 'button', clause: 'D3', ask: 'the plus icon that adds an authentication method' },
  methodName: { kind: 'field', clause: 'D4', ask: 'the field for the name of the new method' },
  methodType: { kind: 'choice', clause: 'D4', ask: 'the drop-down for the type of the new method' },
  typeOption: { kind: 'option', clause: 'D4', ask: 'the option "OpenID Connect"', place: 'option' },
  createMethod: { kind: 'button', clause: 'D4', ask: 'the button "Create"' },
  openMethod: { kind: 'row', clause: 'D4', ask: 'what opens the method in the list', place: 'method' },
  issuer: { kind: 'field', clause: 'D5', ask: 'the field for the issuer' },
  clientId: { kind: 'field', clause: 'D6', ask: 'the field for the client ID' },
  clientSecret: { kind: 'field', clause: 'D7', ask: 'the field for the client secret' },
  saveMethod: { kind: 'button', clause: 'D8', ask: 'the button that saves the method', optional: true },
  removeMethod: {
    kind: 'button',
    clause: 'D4',
    ask: 'the button that removes the method',
    place: 'method',
    optional: true,
  },
  confirmMethodRemoval: {
    kind: 'button',
    clause: 'D4',
    ask: 'the button that confirms that the method is removed',
    optional: true,
  },
  usersAndDevices: { kind: 'entry', clause: 'E1', ask: 'the entry "Users & Devices" of the menu' },
  addUser: { kind: 'button', clause: 'E2', ask: 'the plus button that adds a user' },
  authenticator: { kind: 'choice', clause: 'E3', ask: 'the drop-down for the authenticator' },
  authenticatorOption: {
    kind: 'option',
    clause: 'E3',
    ask: 'the option with the name of the method',
    place: 'option',
  },
  username: { kind: 'field', clause: 'E4', ask: 'the field for the username' },
  appPermission: { kind: 'check box', clause: 'E6', ask: 'the check box that permits the app' },
  composerPermission: { kind: 'check box', clause: 'E6', ask: 'the check box that permits the composer' },
  saveUser: { kind: 'button', clause: 'E4', ask: 'the button that saves the user', optional: true },
  openUser: { kind: 'row', clause: 'E4', ask: 'what opens the user in the list', place: 'email' },
  searchUsers: { kind: 'field', clause: 'E2', ask: 'the field that searches the users', optional: true },
  searchUsersButton: {
    kind: 'button',
    clause: 'E2',
    ask: 'the button that starts the search, if typing alone does not',
    optional: true,
  },
  nextUsers: {
    kind: 'button',
    clause: 'E2',
    ask: 'the button that shows the next page of users',
    optional: true,
  },
  removeUser: {
    kind: 'button',
    clause: 'E2',
    ask: 'the button that removes the user',
    place: 'email',
    optional: true,
  },
  confirmUserRemoval: {
    kind: 'button',
    clause: 'E2',
    ask: 'the button that confirms that the user is removed',
    optional: true,
  },
  email: { kind: 'field', clause: 'F1', ask: 'the field of the start page for the e-mail address' },
  arrow: { kind: 'button', clause: 'F2', ask: 'the small arrow icon beside it' },
  refusal: { kind: 'text', clause: 'E5', ask: 'the sentence that says why somebody is turned away' },
  ownPassword: {
    kind: 'field',
    clause: 'F2',
    ask: 'the field for a password of engomo’s own',
    optional: true,
  },
} as const satisfies Record<string, TermFacts>;

/** Name of something of engomo that the suite looks for. */
export type Term = keyof typeof facts;

/** The closed list of terms, in the order of the guide. */
export const terms: Readonly<Record<Term, TermFacts>> = facts;

const isTerm = (name: string): name is Term => Object.hasOwn(facts, name);

/** Names of all terms, in the order of the guide. */
export const termNames: readonly Term[] = Object.keys(facts).filter(isTerm);

/** What a term is called in messages, traces and reports. */
export const described = (term: Term): string =>
  `engomo’s ${terms[term].kind} "${term}" (${terms[term].ask}; clause ${terms[term].clause})`;
