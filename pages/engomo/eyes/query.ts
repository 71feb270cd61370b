import type { ControlKind } from '../dialect.ts';

/** What to look for, as the page's side needs it: everything it takes, no reference to a table. */
export interface Query {
  readonly kind: ControlKind | 'row';
  /** Texts and icons it may be known by, likeliest first. */
  readonly candidates: readonly (
    { readonly text: string; readonly icon?: never } | { readonly icon: string; readonly text?: never }
  )[];
  /** Section of the screen it stands in; looked for on the whole page where there is no such section. */
  readonly section?: Query;
  /** Things in whose company it is. */
  readonly company?: readonly Query[];
  readonly place?: 'right' | 'only';
  readonly takes?: 'email' | 'password';
  /** It has no meaning where none of its company is, or where that stands apart from it. */
  readonly onlyInCompany?: boolean;
  /** Any alert will do, whatever it says. */
  readonly alerts?: boolean;
  /** Things one of which it is inside of. */
  readonly within?: readonly Query[];
  /** Origin of the pages that may show it: others are not even looked at. */
  readonly origin?: string;
}

/** What a control was found by. */
export type Hint =
  'role and name' | 'label beside or above' | 'placeholder' | 'title' | 'icon' | 'what it takes' | 'position';

/** One thing that was seen, in words; no value of a field is in it. */
export interface Sighting {
  /** What it is, as in `button` or `text field`. */
  readonly is: string;
  readonly tag: string;
  readonly role: string | null;
  /** What it is called, hint by hint. */
  readonly called: readonly { readonly hint: Hint; readonly text: string }[];
  /** What it was found by; `null` for something else that was merely near. */
  readonly by: Hint | null;
  /** The text or icon it was found by; `null` where it was found by neither. */
  readonly matched: string | null;
  /** Place of the candidate it was found by in the query, −1 where no candidate was needed. */
  readonly candidate: number;
  /** Whether something lies over it. */
  readonly covered: boolean;
  /** Text that says in which part of the screen it is. */
  readonly under: string | null;
}

/** What one look at one frame brought. */
export interface Report {
  readonly found: readonly Sighting[];
  /** How good the best find is: place of its candidate; smaller is better, `null` when nothing was found. */
  readonly rank: number | null;
  /** Whether the section was there; `null` when none was asked for. */
  readonly section: boolean | null;
  /** Other things of the kind, the nearest first. */
  readonly nearest: readonly Sighting[];
}

/** Whether what arrived in a selector is a query. */
export const isQuery = (value: unknown): value is Query =>
  typeof value === 'object' && value !== null && 'kind' in value && 'candidates' in value;
