import type { ClauseId } from '../../guide/clauses.ts';

/**
 * How a word of engomo is known: *documented* by one of the two public texts, *captured* from a live composer, or
 * *assumed* until somebody has seen one.
 */
export type Provenance = 'documented' | 'captured' | 'assumed';

/** A text that a control may carry, and how it is known. */
export interface Word {
  readonly text: string;
  readonly provenance: Provenance;
}

/** What a person does with a control; it decides how the control is looked for. */
export type ControlKind = 'text field' | 'drop-down' | 'check box' | 'button' | 'menu entry' | 'section';

/** A control of engomo: what it is, what it may be called (likeliest first), and the clause that speaks of it. */
export interface Entry {
  readonly kind: ControlKind;
  readonly words: readonly [Word, ...Word[]];
  readonly clause: ClauseId;
}

const known =
  (provenance: Provenance) =>
  (first: string, ...others: string[]): [Word, ...Word[]] => [
    { text: first, provenance },
    ...others.map((text) => ({ text, provenance })),
  ];
const documented = known('documented');
const assumed = known('assumed');

/** Every word of engomo that a page object says. A page object never spells one itself. */
export const dialect = {
  composerUsername: {
    kind: 'text field',
    words: assumed('User name', 'Username', 'E-mail address', 'E-mail', 'Login'),
    clause: 'D1',
  },
  composerPassword: { kind: 'text field', words: assumed('Password'), clause: 'D1' },
  composerLogIn: {
    kind: 'button',
    words: assumed('Log in', 'Login', 'Sign in', 'Continue'),
    clause: 'D1',
  },
  server: { kind: 'menu entry', words: documented('Server'), clause: 'D2' },
  authentication: { kind: 'menu entry', words: documented('Authentication'), clause: 'D2' },
  addMethod: {
    kind: 'button',
    words: [
      ...documented('+'),
      ...assumed('Add authentication method', 'New authentication method', 'Add', 'New', 'Create'),
    ],
    clause: 'D3',
  },
  methodName: { kind: 'text field', words: documented('Name'), clause: 'D4' },
  methodType: { kind: 'drop-down', words: documented('Type'), clause: 'D4' },
  createMethod: { kind: 'button', words: documented('Create'), clause: 'D4' },
  issuer: { kind: 'text field', words: documented('Issuer'), clause: 'D5' },
  clientId: { kind: 'text field', words: documented('Client ID'), clause: 'D6' },
  clientSecret: { kind: 'text field', words: documented('Client Secret'), clause: 'D7' },
  save: { kind: 'button', words: documented('Save'), clause: 'D8' },
  usersAndDevices: { kind: 'menu entry', words: documented('Users & Devices'), clause: 'E1' },
  users: { kind: 'section', words: documented('Users'), clause: 'E2' },
  addUser: {
    kind: 'button',
    words: [...documented('+'), ...assumed('Add user', 'New user', 'Add', 'New', 'Create')],
    clause: 'E2',
  },
  authenticator: { kind: 'drop-down', words: documented('Authenticator'), clause: 'E3' },
  username: { kind: 'text field', words: documented('Username'), clause: 'E4' },
  removeUser: { kind: 'button', words: assumed('Delete', 'Remove'), clause: 'E2' },
  appPermission: { kind: 'check box', words: assumed('App', 'Apps'), clause: 'E6' },
  composerPermission: { kind: 'check box', words: assumed('Composer'), clause: 'E6' },
  email: {
    kind: 'text field',
    words: [...documented('E-mail address'), ...assumed('E-mail', 'Email', 'Email address', 'Username')],
    clause: 'F1',
  },
  arrow: {
    kind: 'button',
    words: [...documented('→'), ...assumed('Continue', 'Next', 'Log in', 'Sign in')],
    clause: 'F2',
  },
} as const satisfies Record<string, Entry>;

/** What a page object may ask for. */
export type Term = keyof typeof dialect;

/** The dialect one run speaks. */
export type Dialect = Readonly<Record<Term, Entry>>;
