import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { routeAddress } from '../elements/route-parameters.ts';
import { patternfly } from '../patternfly.ts';
import './cards.ts';

const actions: readonly (readonly [label: string, address: string])[] = [
  ['Create a new application', routeAddress('/core/applications', { createWizard: true })],
  ['Check the logs', routeAddress('/events/log')],
  ['Explore integrations', 'https://integrations.goauthentik.io/'],
  ['Manage users', routeAddress('/identity/users')],
  ['Check the release notes', 'https://next.goauthentik.io/releases?utm_source=authentik'],
];

const action = ([label, address]: readonly [string, string]): TemplateResult => {
  const external = !address.startsWith('#');
  return html`<li>
    <a href=${address} target=${external ? '_blank' : nothing}
      >${label}${
        external
          ? html`&nbsp;<i aria-hidden="true" class="fas fa-external-link-alt ak-external-link"></i>`
          : nothing
      }</a
    >
  </li>`;
};

/** Ways to start, on the overview. */
export class QuickActions extends Element {
  static override styles = [Element.styles, patternfly.list];

  override render(): TemplateResult {
    return html`<ak-aggregate-card icon="fa fa-share" label="Quick actions">
      <ul aria-label="Quick actions" class="pf-c-list" role="list">
        ${actions.map(action)}
      </ul>
    </ak-aggregate-card>`;
  }
}

define('ak-quick-actions-card', QuickActions);
