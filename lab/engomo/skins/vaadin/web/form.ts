import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../core/model.ts';
import { NotAccepted } from '../../../interface/web/server.ts';
import type { ValueChanged } from './elements.ts';

/** What is being typed into a form, and what the server found wrong with it. */
export class Draft {
  readonly #values: Record<string, string>;
  problems: readonly Problem[] = [];

  constructor(values: Readonly<Record<string, string>>) {
    this.#values = { ...values };
  }

  get(name: string): string {
    return this.#values[name] ?? '';
  }

  set(name: string, value: string): void {
    this.#values[name] = value;
  }

  /** The values of these fields. */
  some(names: readonly string[]): Record<string, string> {
    return Object.fromEntries(names.map((name) => [name, this.get(name)]));
  }

  problem(name: string): string {
    return this.problems.find(({ field }) => field === name)?.sentence ?? '';
  }

  /** Sends the draft; what the server finds wrong stays with it. Says whether it was accepted. */
  async send(how: () => Promise<unknown>): Promise<boolean> {
    try {
      await how();
      this.problems = [];
      return true;
    } catch (error) {
      if (!(error instanceof NotAccepted)) throw error;
      this.problems = error.problems;
      return false;
    }
  }
}

const changed =
  (draft: Draft, name: string) =>
  ({ detail }: ValueChanged): void => {
    draft.set(name, detail.value);
  };

/** A field to type into. */
export const textField = (draft: Draft, name: string, label: string): TemplateResult =>
  html`<vaadin-text-field
    label=${label}
    .value=${draft.get(name)}
    .invalid=${draft.problem(name) !== ''}
    .errorMessage=${draft.problem(name)}
    @value-changed=${changed(draft, name)}
  ></vaadin-text-field>`;

/** A field whose content is hidden until it is asked for. */
export const secretField = (draft: Draft, name: string, label: string): TemplateResult =>
  html`<vaadin-password-field
    label=${label}
    autocomplete="new-password"
    .value=${draft.get(name)}
    .invalid=${draft.problem(name) !== ''}
    .errorMessage=${draft.problem(name)}
    @value-changed=${changed(draft, name)}
  ></vaadin-password-field>`;

/** A field to choose from, whose choices are in an overlay and can be filtered by typing. */
export const comboBox = (
  draft: Draft,
  name: string,
  label: string,
  items: readonly { readonly value: string; readonly name: string }[],
  then: () => void = () => undefined,
): TemplateResult =>
  html`<vaadin-combo-box
    label=${label}
    item-label-path="name"
    item-value-path="value"
    .items=${items}
    .value=${draft.get(name)}
    .invalid=${draft.problem(name) !== ''}
    .errorMessage=${draft.problem(name)}
    @value-changed=${(event: ValueChanged) => {
      if (draft.get(name) === event.detail.value) return;
      draft.set(name, event.detail.value);
      then();
    }}
  ></vaadin-combo-box>`;

/** A box to tick. */
export const checkBox = (draft: Draft, name: string, label: string): TemplateResult =>
  html`<vaadin-checkbox
    label=${label}
    .checked=${draft.get(name) === 'on'}
    @checked-changed=${({ detail }: CustomEvent<{ readonly value: boolean }>) => {
      draft.set(name, detail.value ? 'on' : '');
    }}
  ></vaadin-checkbox>`;
