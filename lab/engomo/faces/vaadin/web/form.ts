import { html, type TemplateResult } from 'lit';
import type { Draft } from '../../../interface/web/draft.ts';
import type { ValueChanged } from './elements.ts';

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
