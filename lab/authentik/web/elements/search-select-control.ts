import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Control, NotReady, word } from './base.ts';

/** An option of a drop-down. */
export interface Choice {
  /** What is sent. */
  readonly value: string;
  /** What the field shows. */
  readonly label: string;
  /** A second line in the list. */
  readonly description?: string;
  /** Heading that the option stands under. */
  readonly group?: string;
}

/** The text of the option that means none. */
export const NONE = '---------';

/** What is around the field of a drop-down. */
export const selectFrame = (input: TemplateResult): TemplateResult =>
  html`<div class="pf-c-select">
    <div class="pf-c-select__toggle pf-m-typeahead">
      <div class="pf-c-select__toggle-wrapper">${input}</div>
    </div>
  </div>`;

/** Options, under their headings where they have some. */
export function drawChoices(
  choices: readonly Choice[],
  draw: (choice: Choice, index: number) => TemplateResult,
): unknown {
  const groups = new Map<string, Choice[]>();
  for (const choice of choices) {
    const name = choice.group ?? '';
    groups.set(name, [...(groups.get(name) ?? []), choice]);
  }
  if (groups.size <= 1 && !choices[0]?.group) return choices.map(draw);
  return [...groups].map(
    ([name, members]) =>
      html`<section class="pf-c-dropdown__group">
        <h1 class="pf-c-dropdown__group-title">${name}</h1>
        <ul>
          ${members.map(draw)}
        </ul>
      </section>`,
  );
}

/** A drop-down whose options come from the server; what is typed is searched there, one request per input event. */
export abstract class SearchSelectControl extends Control {
  static override properties: PropertyDeclarations = {
    blankable: { type: Boolean },
    label: {},
    placeholder: {},
    fieldID: { attribute: 'field-id' },
    fetchChoices: { attribute: false },
    preselect: { attribute: false },
    value: { attribute: false },
    choices: { state: true },
    error: { state: true },
  };

  /** There is an option that means none. */
  blankable = false;
  label: string | null = null;
  placeholder = 'Select an object.';
  fieldID: string | null = null;
  fetchChoices: (query: string) => Promise<readonly Choice[]> = () => Promise.resolve([]);
  /** Which option is chosen whenever options arrive. */
  preselect: (choice: Choice, all: readonly Choice[]) => boolean = () => false;
  /** The chosen value. */
  value: string | null = null;
  protected choices: readonly Choice[] | null = null;
  protected error: unknown = null;
  protected query = '';
  protected loading = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.fetch();
  }

  /** What was chosen, once the options are there. */
  protected chosen(needsOptions: boolean): string | null {
    if (this.choices === null && needsOptions) throw new NotReady(word('optionsMissing'));
    return this.value;
  }

  protected async fetch(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    try {
      const choices = await this.fetchChoices(this.query);
      const preselected = choices.find((choice) => this.preselect(choice, choices));
      this.choices = choices;
      if (preselected !== undefined) this.choose(preselected.value);
    } catch (error) {
      this.error = error;
    } finally {
      this.loading = false;
      this.requestUpdate();
    }
  }

  protected choose(value: string | null): void {
    this.value = value;
    this.dispatchEvent(new CustomEvent('ak-change', { bubbles: true, composed: true, detail: { value } }));
  }
}
