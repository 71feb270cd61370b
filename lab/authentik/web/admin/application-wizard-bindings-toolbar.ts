import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { patternfly } from '../patternfly.ts';

/** Buttons above the bindings; tells `clickNew` and `clickDelete`. */
export class BindingsToolbar extends Element {
  static override styles = [Element.styles, patternfly.button, patternfly.toolbar];
  static override properties = { canDelete: { type: Boolean, attribute: 'can-delete', reflect: true } };

  canDelete = false;

  override render(): TemplateResult {
    return html`<div class="pf-c-toolbar">
      <div class="pf-c-toolbar__content">
        <div class="pf-c-toolbar__group">
          <button
            class="pf-c-button pf-m-primary"
            @click=${() => {
              this.#tell('clickNew');
            }}
          >
            Bind existing policy/group/user
          </button>
        </div>
        <button
          class="pf-c-button pf-m-danger"
          ?disabled=${!this.canDelete}
          @click=${() => {
            this.#tell('clickDelete');
          }}
        >
          Delete
        </button>
      </div>
    </div>`;
  }

  #tell(event: string): void {
    this.dispatchEvent(new Event(event, { bubbles: true, composed: true }));
  }
}

define('ak-application-wizard-bindings-toolbar', BindingsToolbar);
