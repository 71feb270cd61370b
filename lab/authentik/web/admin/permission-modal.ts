import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { Form } from '../elements/form.ts';
import '../elements/forms-modal.ts';
import '../elements/tooltip.ts';
import type { Json } from '../api.ts';
import { patternfly } from '../patternfly.ts';
import './object-permissions.ts';

/** Shows permissions where a dialog wants a form; nothing is sent. */
export class PermissionModalForm extends Form {
  protected override renderRows(): TemplateResult {
    return html`<ak-rbac-object-permission-page></ak-rbac-object-permission-page>`;
  }

  protected override send(): Promise<Json> {
    return Promise.resolve({});
  }
}

/** The lock of a row: who may do what with the object. */
export class ObjectPermissionModal extends Element {
  static override styles = [Element.styles, patternfly.button];
  static override properties = { label: {} };

  label = 'object';

  override render(): TemplateResult {
    return html`<ak-forms-modal .showSubmitButton=${false} .cancelText=${'Close'}>
      <span slot="header">Update "${this.label}" Permissions</span>
      <ak-rbac-object-permission-modal-form slot="form"></ak-rbac-object-permission-modal-form>
      <button
        slot="trigger"
        type="button"
        part="button"
        class="pf-c-button pf-m-plain"
        aria-label='Open "${this.label}" permissions modal'
      >
        <pf-tooltip position="top" content="Permissions"
          ><i class="fas fa-lock" aria-hidden="true"></i
        ></pf-tooltip>
      </button>
    </ak-forms-modal>`;
  }
}

define('ak-rbac-object-permission-modal-form', PermissionModalForm);
define('ak-rbac-object-permission-modal', ObjectPermissionModal);
