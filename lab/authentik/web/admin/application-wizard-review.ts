import { html, nothing, type TemplateResult } from 'lit';
import { applicationFields } from './application-model.ts';
import type { WizardState } from './application-wizard-state.ts';
import { oauth2Fields, type OAuth2Fields } from './provider-model.ts';

/** Terms and definitions are both `dt` in this one list, as in authentik 2024.12 to 2026.2. */
const applicationPair = (term: string, definition: string): TemplateResult =>
  html`<div class="pf-c-description-list__group">
    <dt class="pf-c-description-list__term">${term}</dt>
    <dt class="pf-c-description-list__description">${definition}</dt>
  </div>`;

const providerPair = (term: string, definition: unknown): TemplateResult =>
  html`<div class="pf-c-description-list__group">
    <dt class="pf-c-description-list__term">
      <span class="pf-c-description-list__text">${term}</span>
    </dt>
    <dd class="pf-c-description-list__description">
      <div class="pf-c-description-list__text">${definition}</div>
    </dd>
  </div>`;

const redirectUriList = (uris: OAuth2Fields['redirect_uris']): unknown =>
  uris === undefined || typeof uris === 'string' || uris.length === 0
    ? uris || '-'
    : html`<ul class="pf-c-list pf-m-plain">
        ${uris.map(
          ({ url, matching_mode }) =>
            html`<li>${url} (${matching_mode === 'strict' ? 'strict' : 'regexp'})</li>`,
        )}
      </ul>`;

/** What is about to be sent. */
export function review(wizard: WizardState): TemplateResult {
  const app = applicationFields.parse(wizard.app);
  const provider = oauth2Fields.parse(wizard.provider);
  const launchUrl = app.meta_launch_url?.trim() ?? '';
  return html`<div class="ak-wizard-main-content">
    <ak-wizard-title>Review the Application and Provider</ak-wizard-title>
    <h2 class="pf-c-title pf-m-xl">Application</h2>
    <dl class="pf-c-description-list">
      ${applicationPair('Name', app.name ?? '')}
      ${applicationPair('Group', (app.group ?? '') === '' ? '-' : (app.group ?? ''))}
      ${applicationPair('Policy engine mode', app.policy_engine_mode?.toUpperCase() ?? '')}
      ${launchUrl === '' ? nothing : applicationPair('Launch URL', launchUrl)}
    </dl>
    <h2 class="pf-c-title pf-m-xl pf-u-pt-xl">Provider</h2>
    <dl class="pf-c-description-list pf-m-3-col-on-lg">
      ${providerPair('Type', 'OAuth2')} ${providerPair('Name', provider.name)}
      ${providerPair('Client type', provider.client_type === 'public' ? 'Public' : 'Confidential')}
      ${providerPair('Client ID', provider.client_id)}
      ${providerPair('Redirect URIs', redirectUriList(provider.redirect_uris))}
    </dl>
  </div>`;
}
