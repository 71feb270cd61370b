import type { ClauseId } from '../../guide/clauses.ts';
import { composerWords } from './dialect-composer.ts';
import { loginWords } from './dialect-login.ts';
import { methodWords } from './dialect-methods.ts';
import { userWords } from './dialect-users.ts';

/**
 * How a word of engomo is known: *documented* by one of the two public texts, *captured* from a live composer, or
 * *assumed* until somebody has seen one.
 */
export type Provenance = 'documented' | 'captured' | 'assumed';

/** Language of a composer. */
export type Language = 'en' | 'de';

/** A text that a control may carry. */
export interface Word {
  readonly text: string;
  /** `null`: spelt the same in every language. */
  readonly language: Language | null;
  readonly provenance: Provenance;
}

/** Words that the name of an icon consists of, as in `arrow forward` for `fa-arrow-forward`. */
export interface Icon {
  readonly icon: string;
  readonly provenance: Provenance;
}

/** Something a control may be known by. */
export type Candidate = Word | Icon;

/** What a person does with a control; it decides how the control is looked for. */
export type ControlKind =
  'text field' | 'drop-down' | 'option' | 'check box' | 'button' | 'menu entry' | 'section' | 'text';

/** Names of everything that is looked for in engomo. */
export const terms = [
  'composerUsername',
  'composerPassword',
  'composerLogIn',
  'passwordNag',
  'later',
  'cookieNotice',
  'cookieDismissal',
  'menu',
  'server',
  'authentication',
  'authenticationPage',
  'addMethod',
  'methodName',
  'methodType',
  'openIdConnect',
  'createMethod',
  'issuer',
  'clientId',
  'clientSecret',
  'reveal',
  'save',
  'edit',
  'leave',
  'usersAndDevices',
  'usersTab',
  'users',
  'devices',
  'search',
  'addUser',
  'authenticator',
  'username',
  'removeUser',
  'confirmRemoval',
  'appPermission',
  'composerPermission',
  'permissions',
  'yes',
  'no',
  'email',
  'arrow',
  'refusal',
  'success',
] as const;

/** Name of something that is looked for in engomo. */
export type Term = (typeof terms)[number];

/** A control of engomo: what it is, what it may be known by (likeliest first), and the clause that speaks of it. */
export interface Entry {
  readonly kind: ControlKind;
  readonly clause: ClauseId;
  readonly candidates: readonly Candidate[];
  /** Section of the screen that the guide names for it. */
  readonly section?: Term;
  /** Controls of the same form or bar: of several that fit, the one in their company is meant. */
  readonly company?: readonly Term[];
  /**
   * Where it is, when nothing says what it is: *right*, the icon at the right end of its section's head; *only*, the
   * only one of its kind.
   */
  readonly place?: 'right' | 'only';
  /** It has no meaning where none of its company is. */
  readonly onlyInCompany?: boolean;
  /** Any alert will do, whatever it says. */
  readonly alerts?: boolean;
  /** What a text field takes, when nothing says what it is. */
  readonly takes?: 'email' | 'password';
  /** A selector of Playwright's that replaces all looking: the last resort of a dialect file. */
  readonly locator?: string;
}

/** The dialect one run speaks. */
export type Dialect = Readonly<Record<Term, Entry>>;

/** Every word of engomo that a page object says. A page object never spells one itself. */
export const dialect: Dialect = { ...composerWords, ...methodWords, ...userWords, ...loginWords };

/** Whether a candidate is a text. */
export const isWord = (candidate: Candidate): candidate is Word => 'text' in candidate;

/** The first text an entry has, for messages; its icon where it has no text. */
export function title(entry: Entry, term: Term): string {
  const [first] = entry.candidates.filter(isWord);
  return first?.text ?? term;
}
