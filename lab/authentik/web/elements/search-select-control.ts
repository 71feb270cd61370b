import type { Choice } from './choices.ts';
import type { Control } from './control.ts';

/** A drop-down whose options come from the server; what is typed is searched there, one request per input event. */
export interface SearchSelectControl extends Control {
  /** There is an option that means none. */
  blankable: boolean;
  /** Text that matches no option is a value of its own. */
  creatable: boolean;
  label: string | null;
  placeholder: string;
  fetchChoices: (query: string) => Promise<readonly Choice[]>;
  /** Which option is chosen whenever options arrive. */
  preselect: (choice: Choice, all: readonly Choice[]) => boolean;
  /** The chosen value. */
  value: string | null;
}

/** Whether an element is a drop-down. */
export const isSearchSelect = (element: unknown): element is SearchSelectControl =>
  element instanceof HTMLElement && element.localName === 'ak-search-select';
