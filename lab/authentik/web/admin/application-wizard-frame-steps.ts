import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Json } from '../api.ts';
import { ArrayInput } from '../elements/array-input.ts';
import { define, Element } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import type { TypeCreate } from '../elements/type-grid.ts';
import '../elements/wizard-type-page.ts';
import { patternfly } from '../patternfly.ts';
import { applicationFields } from './application-model.ts';
import { identityRows, interfaceGroup, policyEngineRow } from './application-rows.ts';
import { freshState, WizardUpdate, type WizardState } from './application-wizard-state.ts';
import { formValues, wizardFormStyles } from './application-wizard-step.ts';
import { randomCredentials } from './provider-credentials.ts';
import { oauth2Fields } from './provider-model.ts';
import { choicesFor, providerRows } from './provider-rows.ts';
import './wizard-title.ts';

const NONE: readonly string[] = [];
const noErrors = (): readonly string[] => NONE;

/** A step of the wizard up to 2024.10. */
export abstract class FrameStep extends Element {
  static override styles = [Element.styles, wizardFormStyles];
  static override properties: PropertyDeclarations = { wizard: { attribute: false } };

  wizard: WizardState = freshState;

  protected get form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  /** What the step has gathered; null when it is not complete. */
  abstract gather(): Partial<WizardState> | null;
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** First step: the application itself. */
class DetailsStep extends FrameStep {
  override gather(): Partial<WizardState> | null {
    if (this.form === null) return null;
    const app = formValues(this.form);
    if (!isFilled(app['name']) || !isFilled(app['slug'])) return null;
    const provider = isFilled(this.wizard.provider['name'])
      ? this.wizard.provider
      : { name: `Provider for ${String(app['name'])}` };
    return { app, provider };
  }

  override render(): TemplateResult {
    const app = applicationFields.parse(this.wizard.app);
    return html`<form class="pf-c-form pf-m-horizontal">
      ${identityRows(app, noErrors, true)} ${policyEngineRow(app)}
      ${interfaceGroup('UI Settings', app, noErrors, 'UI Settings')}
    </form>`;
  }
}

/** Kinds of providers as this wizard calls them; only the first can be made here. */
const METHODS: readonly TypeCreate[] = [
  [
    'oauth2provider',
    'OAuth2/OIDC (Open Authorization/OpenID Connect)',
    'Modern applications, APIs and Single-page applications.',
  ],
  [
    'ldapprovider',
    'LDAP (Lightweight Directory Access Protocol)',
    'Provide an LDAP interface for applications and users to authenticate against.',
  ],
  [
    'proxyprovider-proxy',
    'Transparent Reverse Proxy',
    'For transparent reverse proxies with required authentication',
  ],
  ['samlprovider', 'SAML (Security Assertion Markup Language)', 'Configure SAML provider manually'],
  [
    'radiusprovider',
    'RADIUS (Remote Authentication Dial-In User Service)',
    'Configure RADIUS provider manually',
  ],
  ['scimprovider', 'SCIM (System for Cross-domain Identity Management)', 'Configure SCIM provider manually'],
].map(([model_name = '', name = '', description = '']) => ({
  model_name,
  name,
  description,
  component: '',
}));

/** Second step: the kind of provider. */
class MethodChoiceStep extends FrameStep {
  override gather(): Partial<WizardState> | null {
    return this.wizard.providerModel === '' ? null : {};
  }

  override render(): TemplateResult {
    const selected = METHODS.find(({ model_name }) => model_name === this.wizard.providerModel);
    return html`<form class="pf-c-form pf-m-horizontal">
      <ak-wizard-page-type-create
        layout="grid"
        .types=${METHODS}
        .selected=${selected ?? null}
        @select=${({ detail }: CustomEvent<TypeCreate>) => {
          this.dispatchEvent(new WizardUpdate({ providerModel: detail.model_name }));
        }}
      ></ak-wizard-page-type-create>
    </form>`;
  }
}

/**
 * The form of an OAuth2 provider. In 2024.10 it tells of the redirect rows one event late, and forgets them when a radio
 * button is clicked: what is sent is not what is shown (live 2024.10.5).
 */
class OAuthStepForm extends FrameStep {
  static override properties = { showSecret: { state: true } };

  protected showSecret = true;
  readonly #credentials = randomCredentials();
  readonly #choices = choicesFor({});
  /** The rows as they were told, and as they would be told next. */
  #told: readonly unknown[] = [];
  #next: readonly unknown[] = [];

  override gather(): Partial<WizardState> | null {
    if (this.form === null) return null;
    const values = formValues(this.form);
    const isLossy = capability('applicationWizard') === 'lossyFrame' && capability('redirectUris') === 'rows';
    const provider: Json = { ...values, ...(isLossy && { redirect_uris: this.#told }) };
    if (!isFilled(provider['name']) || !isFilled(provider['authorization_flow'])) return null;
    return { provider };
  }

  override render(): TemplateResult {
    const provider = oauth2Fields.parse(this.wizard.provider);
    return html`<ak-wizard-title>Configure OAuth2/OpenId Provider</ak-wizard-title>
      <form class="pf-c-form pf-m-horizontal" @input=${this.#event} @change=${this.#event}>
        ${providerRows({
          provider,
          credentials: this.#credentials,
          choices: this.#choices,
          showSecret: this.showSecret,
          showLogoutMethod: false,
          onClientType: (clientType) => {
            this.showSecret = clientType !== 'public';
          },
          onLogoutUri: () => undefined,
          brief: true,
        })}
      </form>`;
  }

  readonly #event = (event: Event): void => {
    const [source] = event.composedPath();
    const rows = this.renderRoot.querySelector('ak-array-input');
    if (!(rows instanceof ArrayInput)) return;
    if (source instanceof HTMLElement && source.localName === 'ak-radio') {
      rows.items = [];
      this.#told = [];
      this.#next = [];
      return;
    }
    if (source instanceof Node && rows.renderRoot.contains(source)) return;
    this.#told = this.#next;
    this.#next = rows.items;
  };
}

/** Third step: the provider. */
class MethodStep extends FrameStep {
  override gather(): Partial<WizardState> | null {
    const form = this.renderRoot.querySelector('ak-application-wizard-authentication-by-oauth');
    return form instanceof OAuthStepForm ? form.gather() : null;
  }

  override render(): TemplateResult | typeof nothing {
    return this.wizard.providerModel === 'oauth2provider'
      ? html`<ak-application-wizard-authentication-by-oauth
          .wizard=${this.wizard}
        ></ak-application-wizard-authentication-by-oauth>`
      : nothing;
  }
}

/** What became of the request. */
export type CommitState = 'running' | 'success' | 'error';

const outcomes: Readonly<Record<CommitState, readonly [icon: string, heading: string]>> = {
  running: ['fa-cogs', 'Saving Application...'],
  success: ['fa-check-circle', 'Your application has been saved'],
  error: ['fa-times-circle', 'authentik was unable to save this application:'],
};

/** Last step: says what became of it. */
class CommitStep extends FrameStep {
  static override styles = [FrameStep.styles, patternfly.bullseye, patternfly.emptyState, patternfly.title];
  static override properties = { state: { attribute: false } };

  state: CommitState = 'running';

  override gather(): Partial<WizardState> | null {
    return null;
  }

  override render(): TemplateResult {
    const [icon, heading] = outcomes[this.state];
    return html`<div>
      <div class="pf-l-bullseye">
        <div class="pf-c-empty-state pf-m-lg">
          <div class="pf-c-empty-state__content">
            <i class="fas fa- ${icon} pf-c-empty-state__icon" aria-hidden="true"></i>
            <h1 data-commit-state=${this.state} class="pf-c-title pf-m-lg">${heading}</h1>
          </div>
        </div>
      </div>
    </div>`;
  }
}

define('ak-application-wizard-application-details', DetailsStep);
define('ak-application-wizard-authentication-method-choice', MethodChoiceStep);
define('ak-application-wizard-authentication-by-oauth', OAuthStepForm);
define('ak-application-wizard-authentication-method', MethodStep);
define('ak-application-wizard-commit-application', CommitStep);
