import { css, html, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define, Element } from './base.ts';
import { requestMove, type MoveRequest } from './dual-select-options.ts';

/** The buttons between the two lists. */
export class DualSelectControls extends Element {
  static override styles = [
    Element.styles,
    patternfly.button,
    css`
      :host {
        align-self: center;
        padding-inline: var(--pf-global--spacer--md);
      }
      .ak-dual-list-selector__controls {
        display: grid;
        place-content: center;
        height: 100%;
      }
    `,
  ];
  static override properties = {
    addActive: { attribute: 'add-active', type: Boolean },
    addAllActive: { attribute: 'add-all-active', type: Boolean },
    removeAllActive: { attribute: 'remove-all-active', type: Boolean },
    removeActive: { attribute: 'remove-active', type: Boolean },
    deleteAllActive: { attribute: 'delete-all-active', type: Boolean },
  };

  addActive = false;
  addAllActive = false;
  removeAllActive = false;
  removeActive = false;
  deleteAllActive = false;

  override render(): TemplateResult {
    return html`<div class="ak-dual-list-selector__controls">
      ${this.#button('Add', 'fa-angle-right', this.addActive, { kind: 'add-marked' })}
      ${this.#button('Add All Available', 'fa-angle-double-right', this.addAllActive, { kind: 'add-all' })}
      ${this.#button('Remove All Available', 'fa-angle-double-left', this.removeAllActive, {
        kind: 'remove-all',
      })}
      ${this.#button('Remove', 'fa-angle-left', this.removeActive, { kind: 'remove-marked' })}
      ${this.#button('Remove All', 'fa-times', this.deleteAllActive, { kind: 'delete-all' })}
    </div>`;
  }

  #button(label: string, icon: string, active: boolean, request: MoveRequest): TemplateResult {
    return html`<div class="pf-c-dual-list-selector__controls-item">
      <button
        class="pf-c-button pf-m-plain"
        type="button"
        aria-label=${label}
        data-ouia-component-type="AK/Button"
        ?aria-disabled=${!active}
        ?disabled=${!active}
        @click=${() => {
          requestMove(this, request);
        }}
      >
        <i class="fa ${icon}" aria-hidden="true"></i>
      </button>
    </div>`;
  }
}

define('ak-dual-select-controls', DualSelectControls);
