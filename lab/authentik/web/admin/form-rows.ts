import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../api.ts';
import '../elements/codemirror.ts';
import { formGroup } from '../elements/form-group.ts';
import { toSnakeCase } from '../elements/form-row.ts';
import { secretInput } from '../elements/text-fields.ts';
import '../elements/choices.ts';
import type { RadioOption } from '../elements/choices.ts';

/**
 * A line of a form, drawn from the values of an object. Every builder below takes the row's name, in camel case; its
 * value has the same name in snake case.
 */
export type Row = (values: Json) => unknown;

/** The rows of a form. One that a family or a choice leaves out is `false`, so that the others keep their places. */
export type Rows = readonly (Row | false)[];

/** The rows, filled with what an object has. */
export const drawRows = (rows: Rows, values: Json): TemplateResult =>
  html`${rows.map((row) => (row === false ? nothing : row(values)))}`;

/** The value of a row. */
export const valueOf = (values: Json, name: string): unknown => values[toSnakeCase(name)];

/** The value of a row that holds a text; nothing for one that has none. */
export function textOf(values: Json, name: string): string | null {
  const value = valueOf(values, name);
  return typeof value === 'string' ? value : null;
}

/** What a row for a text can have besides its label. */
export interface TextOptions {
  /** Where the object has no value. */
  readonly initial?: string;
  readonly placeholder?: string | undefined;
  readonly required?: boolean;
  readonly autocomplete?: 'off';
  readonly maxlength?: number;
  readonly inputmode?: 'url';
  readonly onInput?: (typed: string) => void;
}

const typed = ({ target }: Event): string => (target instanceof HTMLInputElement ? target.value : '');

/** A line of text. */
export const text =
  (name: string, label: string, options: TextOptions = {}): Row =>
  (values) =>
    html`<ak-text-input
      name=${name}
      label=${label}
      value=${textOf(values, name) ?? options.initial ?? nothing}
      placeholder=${options.placeholder ?? nothing}
      autocomplete=${options.autocomplete ?? nothing}
      inputmode=${options.inputmode ?? nothing}
      maxlength=${options.maxlength ?? nothing}
      ?required=${options.required ?? false}
      @input=${(event: Event) => options.onInput?.(typed(event))}
    ></ak-text-input>`;

/** What a plain input can have. */
export interface InputOptions extends TextOptions {
  readonly type?: 'text' | 'email' | 'number' | 'password';
  /** The name of the input itself. */
  readonly ariaLabel?: string | undefined;
}

/** A row around a plain input: its label names nothing. */
export const input =
  (name: string, label: string, options: InputOptions = {}): Row =>
  (values) =>
    html`<ak-form-element-horizontal label=${label} name=${name} ?required=${options.required ?? false}>
      <input
        type=${options.type ?? 'text'}
        class="pf-c-form-control"
        value=${textOf(values, name) ?? options.initial ?? nothing}
        placeholder=${options.placeholder ?? nothing}
        autocomplete=${options.autocomplete ?? nothing}
        aria-label=${options.ariaLabel ?? nothing}
        ?required=${options.required ?? false}
      />
    </ak-form-element-horizontal>`;

/** A slug that follows the name. */
export const slug =
  (name: string, label: string): Row =>
  (values) =>
    html`<ak-slug-input
      name=${name}
      label=${label}
      value=${textOf(values, name) ?? nothing}
      required
    ></ak-slug-input>`;

/** A secret; a hidden one is not sent. */
export const secret =
  (name: string, label: string, { initial, hidden }: { initial: string; hidden: boolean }): Row =>
  (values) =>
    secretInput({ name, label, value: textOf(values, name) ?? initial, hidden });

/** Several lines of text. */
export const area =
  (name: string, label: string): Row =>
  (values) =>
    html`<ak-textarea-input
      name=${name}
      label=${label}
      .value=${textOf(values, name) ?? ''}
    ></ak-textarea-input>`;

/** Radio buttons; without a value the default option is chosen. */
export const radio =
  (name: string, label: string, options: readonly RadioOption[], onChoice?: (value: unknown) => void): Row =>
  (values) =>
    html`<ak-radio-input
      name=${name}
      label=${label}
      required
      .options=${options}
      .value=${valueOf(values, name)}
      @change=${(event: CustomEvent<{ value: unknown }>) => onChoice?.(event.detail.value)}
    ></ak-radio-input>`;

/** A switch. */
export const toggle =
  (name: string, label: string, initial = false): Row =>
  (values) => {
    const value = valueOf(values, name);
    return html`<ak-switch-input
      name=${name}
      label=${label}
      ?checked=${typeof value === 'boolean' ? value : initial}
    ></ak-switch-input>`;
  };

/** An editor for code. */
export const editor =
  (name: string, label: string): Row =>
  (values) =>
    html`<ak-form-element-horizontal label=${label} name=${name} required>
      <ak-codemirror mode="python" .value=${textOf(values, name) ?? ''}></ak-codemirror>
    </ak-form-element-horizontal>`;

/**
 * Rows under a heading that opens and closes them.
 *
 * @param buttonName what the button beside the heading is called, where there is one (up to 2025.6).
 */
export const group =
  (
    title: string,
    rows: Rows,
    { open = false, buttonName }: { open?: boolean; buttonName?: string } = {},
  ): Row =>
  (values) =>
    formGroup(title, drawRows(rows, values), open, buttonName);
