import { html, raw } from 'hono/html';
import type { Problem } from '../../core/model.ts';
import { type Markup, NOTHING, problemOf } from './layout.ts';

/** A field of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly type?: 'text' | 'password' | 'email';
  readonly autocomplete?: string;
}

const row = (field: Pick<Field, 'name' | 'label' | 'required'>, input: Markup, problem?: string): Markup =>
  html`<div class="zeile ${problem === undefined ? '' : 'falsch'}">
    <label for="feld-${field.name}">${field.label}${field.required ? ' *' : ''}</label>
    <div>${input}${problem === undefined ? NOTHING : html`<small class="hinweis">${problem}</small>`}</div>
  </div>`;

/** A field to type into. */
export const textRow = (field: Field, problems: readonly Problem[] = []): Markup => {
  const problem = problemOf(field.name, problems);
  return row(
    field,
    html`<input
      id="feld-${field.name}"
      name="${field.name}"
      type="${field.type ?? 'text'}"
      value="${field.value}"
      autocomplete="${field.autocomplete ?? (field.type === 'password' ? 'new-password' : 'off')}"
      spellcheck="false"
      ${field.required ? raw('required') : NOTHING}
      ${problem === undefined ? NOTHING : raw('aria-invalid="true"')}
    />`,
    problem,
  );
};

/** A drop-down. */
export const choiceRow = (
  field: Field,
  choices: readonly { readonly value: string; readonly name: string }[],
  problems: readonly Problem[] = [],
): Markup =>
  row(
    field,
    html`<select id="feld-${field.name}" name="${field.name}">
      <option value="">– bitte wählen –</option>
      ${choices.map(
        ({ value, name }) =>
          html`<option value="${value}" ${value === field.value ? raw('selected') : NOTHING}>
            ${name}
          </option>`,
      )}
    </select>`,
    problemOf(field.name, problems),
  );

/** A switch: on or off. What is sent is in a hidden field the script keeps in step with it. */
export const switchRow = (name: string, label: string, on: boolean): Markup =>
  html`<div class="zeile">
    <span id="text-${name}">${label}</span>
    <div>
      <button
        type="button"
        class="schalter"
        role="switch"
        aria-checked="${String(on)}"
        aria-labelledby="text-${name}"
        data-schaltet="${name}"
      >
        <i></i>
      </button>
      <input type="hidden" name="${name}" value="${on ? 'an' : 'aus'}" />
    </div>
  </div>`;

/** The plus with which something is added, at the right end of a heading. */
export const plus = (href: string, title: string): Markup =>
  html`<a class="plus" href="${href}" title="${title}">+</a>`;

/** The buttons at the end of a form. */
export const buttons = (main: string, back: string): Markup =>
  html`<div class="knoepfe">
    <a class="knopf" href="${back}">Abbrechen</a>
    <button class="knopf haupt" type="submit">${main}</button>
  </div>`;

/** The question before something is deleted. */
export const deletion = (action: string, question: string, back: string): Markup =>
  html`<form class="karte" method="post" action="${action}">
    <p>${question}</p>
    ${buttons('Löschen', back)}
  </form>`;
