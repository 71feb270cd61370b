import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import { SECTION } from '../elements/tab-panel.ts';
import { patternfly } from '../patternfly.ts';

/** Permissions of roles on one object: an empty list, as there are no roles here. */
export class ObjectPermissions extends Element {
  static override styles = [Element.styles, patternfly.card, patternfly.page, patternfly.emptyState];

  override render(): TemplateResult {
    return html`<div class="pf-c-card">
      <div class="pf-c-card__title">Permissions on this object</div>
      <div class="pf-c-card__body">Permissions set on roles which affect this object.</div>
      <div class="pf-c-card__body">No objects found.</div>
    </div>`;
  }
}

define('ak-rbac-object-permission-page', ObjectPermissions);

/** The last tab of every object. */
export const permissionsPanel = (): TemplateResult =>
  capability('tabsRoles')
    ? html`<ak-rbac-object-permission-page
        class=${SECTION}
        role="tabpanel"
        tabindex="0"
        slot="page-permissions"
        id="page-permissions"
        aria-label="Permissions"
      ></ak-rbac-object-permission-page>`
    : html`<ak-rbac-object-permission-page
        class=${SECTION}
        slot="page-permissions"
        data-tab-title="Permissions"
      ></ak-rbac-object-permission-page>`;
