import { html, nothing, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';

/** A small box with a word. */
export class Chip extends Element {
  static override styles = [Element.styles, patternfly.button, patternfly.chip];
  static override properties = { removable: { type: Boolean }, value: { attribute: false } };

  removable = false;
  value: unknown = undefined;

  override render(): TemplateResult {
    return html`<li class="pf-c-chip-group__list-item" part="chip">
      <div class="pf-c-chip">
        <span class="pf-c-chip__text"><slot></slot></span>
        ${
          this.removable
            ? html`<button
                class="pf-c-button pf-m-plain"
                type="button"
                aria-label="Remove item"
                @click=${() => {
                  this.dispatchEvent(new Event('remove', { bubbles: true }));
                }}
              >
                <i class="fas fa-times" aria-hidden="true"></i>
              </button>`
            : nothing
        }
      </div>
    </li>`;
  }
}

/** Several chips; in a form their values are the value. */
export class ChipGroup extends Element {
  static override styles = [Element.styles, patternfly.chip, patternfly.chipGroup, patternfly.button];
  static override properties = { name: {} };

  name = '';

  /** Values of the chips. */
  json(): readonly unknown[] {
    return [...this.querySelectorAll('ak-chip')].flatMap((chip) =>
      chip instanceof Chip ? [chip.value] : [],
    );
  }

  override render(): TemplateResult {
    return html`<div class="pf-c-chip-group" part="chip-group">
      <div class="pf-c-chip-group__main">
        <ul class="pf-c-chip-group__list" role="list">
          <slot></slot>
        </ul>
      </div>
    </div>`;
  }
}

define('ak-chip', Chip);
define('ak-chip-group', ChipGroup);
