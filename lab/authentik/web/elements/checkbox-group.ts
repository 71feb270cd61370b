import { html, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { Control } from './control.ts';

/** Checkboxes, each of which stands for a value (2026.5). */
class CheckboxGroup extends Control {
  static override properties = { options: { attribute: false }, value: { attribute: false } };

  /** Values with their labels. */
  options: readonly (readonly [value: string, label: string])[] = [];
  value: readonly string[] = [];

  override json(): string[] {
    const boxes = [...this.renderRoot.querySelectorAll('input')];
    return boxes.filter(({ checked }) => checked).map(({ name }) => name);
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-form__group-control">
      ${this.options.map(
        ([value, label]) =>
          html`<label class="pf-c-check" for="ak-check-${value}">
            <input
              id="ak-check-${value}"
              name=${value}
              class="pf-c-check__input"
              type="checkbox"
              ?checked=${this.value.includes(value)}
            />
            <span class="pf-c-check__label">${label}</span>
          </label>`,
      )}
    </div>`;
  }
}

define('ak-checkbox-group', CheckboxGroup);
