import type { Pagination } from './list-page.ts';

/** An option of the two lists. */
export interface DualOption {
  readonly key: string;
  readonly label: string;
  /** What the option is sorted and found by, instead of its label. */
  readonly sortBy?: string;
  /** Anything the caller wants to find again, such as the managed name of a mapping. */
  readonly mark?: string;
}

/** A page of options. */
export interface DualPage {
  readonly options: readonly DualOption[];
  readonly pagination: Pagination;
}

/** What can be asked for. */
export type MoveRequest =
  | { readonly kind: 'add-marked' | 'add-all' | 'remove-all' | 'remove-marked' | 'delete-all' | 'marked' }
  | { readonly kind: 'add' | 'remove'; readonly key: string };

/** Asks for a move of options. */
export class MoveEvent extends Event {
  static readonly type = 'ak-dual-select-request';
  readonly request: MoveRequest;

  constructor(request: MoveRequest) {
    super(MoveEvent.type, { bubbles: true, composed: true });
    this.request = request;
  }
}

/** Asks the lists around for a move. */
export const requestMove = (from: EventTarget, request: MoveRequest): void => {
  from.dispatchEvent(new MoveEvent(request));
};

/** Adds a key to a set, or takes it out. */
export function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
