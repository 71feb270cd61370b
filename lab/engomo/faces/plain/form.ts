import { html, raw } from 'hono/html';
import type { Problem } from '../../core/model.ts';
import { icons, type Markup, NOTHING } from './layout.ts';

/** A labelled input of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** `password` hides the value, with a button that shows it. */
  readonly type?: 'text' | 'password';
  /** Value of `autocomplete`; administrators' forms are not for the browser to fill in. */
  readonly autocomplete?: string;
}

/** An entry of a drop-down. */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

const problemOf = (name: string, problems: readonly Problem[]): string | undefined =>
  problems.find((problem) => problem.field === name)?.sentence;

const described = (name: string, problem: string | undefined): Markup =>
  problem === undefined ? NOTHING : raw(`aria-invalid="true" aria-describedby="${name}-problem"`);

const below = (name: string, problem: string | undefined, hint: string | undefined): Markup =>
  problem === undefined
    ? hint === undefined
      ? NOTHING
      : html`<p class="hint">${hint}</p>`
    : html`<p class="problem" id="${name}-problem">${problem}</p>`;

const REVEAL = html`<button type="button" class="icon-button" title="Show" aria-label="Show" data-reveal>
  ${icons.eye}
</button>`;

/** A text or password field with its label, and below it what is wrong with it. */
export const textField = (field: Field, problems: readonly Problem[]): Markup => {
  const { name, label, value, hint, type = 'text', autocomplete = 'off' } = field;
  const problem = problemOf(name, problems);
  const input = html`<input
    id="${name}"
    name="${name}"
    type="${type}"
    value="${value}"
    autocomplete="${type === 'password' ? 'new-password' : autocomplete}"
    spellcheck="false"
    ${field.required ? raw('required') : NOTHING}
    ${described(name, problem)}
  />`;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${type === 'password' ? html`<div class="with-button">${input}${REVEAL}</div>` : input}
    ${below(name, problem, hint)}
  </div>`;
};

/** A drop-down with its label; with `prompt` nothing is selected at first. */
export const dropDown = (
  field: Pick<Field, 'name' | 'label' | 'value' | 'hint'>,
  choices: readonly Choice[],
  problems: readonly Problem[],
  prompt?: string,
): Markup => {
  const { name, label, value, hint } = field;
  const problem = problemOf(name, problems);
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}" required ${described(name, problem)}>
      ${prompt === undefined ? NOTHING : html`<option value="">${prompt}</option>`}
      ${choices.map(
        (choice) =>
          html`<option value="${choice.value}" ${choice.value === value ? raw('selected') : NOTHING}>
            ${choice.name}
          </option>`,
      )}
    </select>
    ${below(name, problem, hint)}
  </div>`;
};

/** A box to tick, its label beside it. */
export const checkbox = (name: string, label: string, hint: string, checked: boolean): Markup =>
  html`<div class="check">
    <input id="${name}" name="${name}" type="checkbox" value="on" ${checked ? raw('checked') : NOTHING} />
    <label for="${name}">${label}</label>
    <span class="hint">${hint}</span>
  </div>`;

/** The button that adds something to the list above which it stands on the right. */
export const plusButton = (href: string, label: string): Markup =>
  html`<form method="get" action="${href}">
    <button class="icon-button primary" type="submit" title="${label}" aria-label="${label}">
      ${icons.plus}
    </button>
  </form>`;

/** The buttons at the end of a table's row. */
export const rowButtons = (href: string, name: string): Markup =>
  html`<a class="icon-button" href="${href}" title="Edit" aria-label="Edit ${name}">${icons.edit}</a
    ><a class="icon-button" href="${href}/delete" title="Delete" aria-label="Delete ${name}"
      >${icons.delete}</a
    >`;

/** The question before something is deleted for good. */
export const deletionForm = (action: string, question: string, back: string): Markup =>
  html`<section class="card narrow">
    <form method="post" action="${action}">
      <p>${question}</p>
      <div class="buttons">
        <button class="danger" type="submit">Delete</button>
        <a class="button" href="${back}">Cancel</a>
      </div>
    </form>
  </section>`;
