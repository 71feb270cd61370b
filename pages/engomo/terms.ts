import type { ClauseId } from '../../guide/clauses.ts';

/**
 * What a control is to somebody who uses it: a *field* is typed into, a *choice* has options, an *entry* of a menu
 * leads somewhere, a *row* is what is clicked in a list to open the thing of that name, a *text* is read.
 */
export type TermKind = 'button' | 'check box' | 'choice' | 'entry' | 'field' | 'option' | 'row' | 'text';

/** Names that locators of a term carry, filled in when it is looked for: `{method}`, `{email}`, `{option}`. */
export type Place = 'email' | 'method' | 'option';

/** Something of engomo that the suite looks for. */
export interface TermFacts {
  readonly kind: TermKind;
  readonly clause: ClauseId;
  /** What a person is asked to point at. */
  readonly ask: string;
  /** What is looked for depends on the name of a method, a user or an option. */
  readonly place?: Place;
  /** engomo may have none of it. */
  readonly optional: boolean;
}

const fact = (
  kind: TermKind,
  clause: ClauseId,
  ask: string,
  ...more: readonly (Place | 'optional')[]
): TermFacts => {
  const [place] = more.filter((each) => each !== 'optional');
  return {
    kind,
    clause,
    ask,
    ...(place === undefined ? {} : { place }),
    optional: more.includes('optional'),
  };
};

const facts = {
  composerUsername: fact('field', 'D1', 'the field of the log-in for the user name'),
  composerPassword: fact('field', 'D1', 'the field of the log-in for the password'),
  composerLogIn: fact('button', 'D1', 'the button that logs in'),
  server: fact('entry', 'D2', 'the entry "Server" of the menu'),
  authentication: fact('entry', 'D2', 'the entry "Authentication" under "Server"'),
  addMethod: fact('button', 'D3', 'the plus icon that adds an authentication method'),
  methodName: fact('field', 'D4', 'the field for the name of the new method'),
  methodType: fact('choice', 'D4', 'the drop-down for the type of the new method'),
  typeOption: fact('option', 'D4', 'the option "OpenID Connect"', 'option'),
  createMethod: fact('button', 'D4', 'the button "Create"'),
  openMethod: fact('row', 'D4', 'what opens the method in the list', 'method'),
  issuer: fact('field', 'D5', 'the field for the issuer'),
  clientId: fact('field', 'D6', 'the field for the client ID'),
  clientSecret: fact('field', 'D7', 'the field for the client secret'),
  saveMethod: fact('button', 'D8', 'the button that saves the method', 'optional'),
  removeMethod: fact('button', 'D4', 'the button that removes the method', 'method', 'optional'),
  confirmMethodRemoval: fact(
    'button',
    'D4',
    'the button that confirms that the method is removed',
    'optional',
  ),
  usersAndDevices: fact('entry', 'E1', 'the entry "Users & Devices" of the menu'),
  addUser: fact('button', 'E2', 'the plus button that adds a user'),
  authenticator: fact('choice', 'E3', 'the drop-down for the authenticator'),
  authenticatorOption: fact('option', 'E3', 'the option with the name of the method', 'option'),
  username: fact('field', 'E4', 'the field for the username'),
  appPermission: fact('check box', 'E6', 'the check box that permits the app'),
  composerPermission: fact('check box', 'E6', 'the check box that permits the composer'),
  saveUser: fact('button', 'E4', 'the button that saves the user', 'optional'),
  openUser: fact('row', 'E4', 'what opens the user in the list', 'email'),
  searchUsers: fact('field', 'E2', 'the field that searches the users', 'optional'),
  searchUsersButton: fact(
    'button',
    'E2',
    'the button that starts the search, if typing alone does not',
    'optional',
  ),
  nextUsers: fact('button', 'E2', 'the button that shows the next page of users', 'optional'),
  removeUser: fact('button', 'E2', 'the button that removes the user', 'email', 'optional'),
  confirmUserRemoval: fact('button', 'E2', 'the button that confirms that the user is removed', 'optional'),
  email: fact('field', 'F1', 'the field of the start page for the e-mail address'),
  arrow: fact('button', 'F2', 'the small arrow icon beside it'),
  refusal: fact('text', 'E5', 'the sentence that says why somebody is turned away'),
  ownPassword: fact('field', 'F2', 'the field for a password of engomo’s own', 'optional'),
} satisfies Record<string, TermFacts>;

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
