import {
  css,
  type CSSResultGroup,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { call, type Json } from '../api.ts';
import { applicationBody, identityRows, presentationRows } from './application-form.ts';
import { capability, define, Element, word } from '../elements/base.ts';
import { reportValidity } from '../elements/form-group.ts';
import { FormRow, serializeRows } from '../elements/form-row.ts';
import { withQuery } from '../elements/list-page.ts';
import { loadingState } from '../elements/spinner.ts';
import '../elements/wizard-pages.ts';
import type { TypeCreate } from '../elements/wizard-pages.ts';
import { type WizardButton, WizardStep } from '../elements/wizard-steps.ts';
import { drawRows, textOf } from './form-rows.ts';
import { absent } from './overview.ts';
import { ProviderRows } from './provider-rows.ts';

/** Styles of everything in the wizard that holds a form. */
const formStyles = [
  css`
    ak-array-input {
      width: 100%;
    }
    .pf-c-content > h3:last-child {
      margin-block-end: 1.5rem;
    }
  `,
];

/** The values of all rows of a form, in snake case. */
const formValues = (form: HTMLFormElement): Json =>
  serializeRows(
    [...form.querySelectorAll('ak-form-element-horizontal')].filter((row) => row instanceof FormRow),
  );

/**
 * The form of an OAuth2 provider inside the application wizard. It asks for the OAuth sources when it is made, uses them
 * for nothing, and is drawn again when they arrive: redirect URIs typed in before are gone then (live 2025.12.4).
 */
class ProviderStepForm extends Element {
  static override styles = [Element.styles, formStyles];
  static override properties: PropertyDeclarations = { provider: { attribute: false } };

  /** What the wizard knows of the provider, as it would be sent. */
  provider: Json = {};
  #rows: ProviderRows | null = null;

  get form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  constructor() {
    super();
    void call('GET', withQuery('sources/oauth/', { ordering: 'name', has_jwks: true })).then(() => {
      this.requestUpdate();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('provider')) return;
    this.#rows ??= new ProviderRows(this.provider, () => {
      this.requestUpdate();
    });
  }

  override render(): TemplateResult {
    return html`<form id="providerform" class="pf-c-form pf-m-horizontal" slot="form">
      ${drawRows(this.#rows?.rows() ?? [], this.provider)}
    </form>`;
  }
}

define('ak-application-wizard-provider-for-oauth', ProviderStepForm);

const OAUTH2 = 'oauth2provider';

/** What the wizard knows so far; `app` and `provider` as they would be sent. */
export interface WizardState {
  readonly app: Json;
  readonly provider: Json;
  /** Model name of the chosen type, such as `oauth2provider`; empty before one is chosen. */
  readonly providerModel: string;
}

/** A wizard that has just been opened. */
export const freshState: WizardState = { app: {}, provider: {}, providerModel: '' };

/** The steps in order: slot of each. */
const ORDER = ['application', 'provider-choice', 'provider', 'bindings', 'submit'];

/** Base of the steps of the application wizard. */
export abstract class Step extends WizardStep {
  static override styles: CSSResultGroup = [WizardStep.styles, formStyles];
  static override properties: PropertyDeclarations = {
    wizard: { attribute: false },
    learn: { attribute: false },
  };

  wizard: WizardState = freshState;
  /** Hands what the step has learned to the wizard. */
  learn: (changes: Partial<WizardState>) => void = () => undefined;
  protected abstract readonly heading: string;
  protected override wizardTitle = word('applicationWizardTitle');
  protected override wizardDescription = word('applicationWizardDescription');
  protected override canCancel = true;

  /** What the step shows below its heading. */
  protected abstract content(): unknown;

  /** Hands over what was filled in; false keeps the step. */
  protected abstract leave(): boolean;

  /** The form that is shown; some steps have none. */
  protected get form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  #neighbour(distance: number): string {
    return ORDER[ORDER.indexOf(this.slot) + distance] ?? this.slot;
  }

  protected override get buttons(): readonly WizardButton[] {
    const back: WizardButton = { kind: 'back', destination: this.#neighbour(-1) };
    return [
      { kind: 'next', destination: this.#neighbour(1) },
      ...(this.slot === ORDER[0] ? [] : [back]),
      { kind: 'cancel' },
    ];
  }

  override reportValidity(): boolean {
    const { form } = this;
    return form === null || reportValidity(form);
  }

  protected override handleButton(button: WizardButton): void {
    if (button.kind !== 'next') super.handleButton(button);
    else if (this.leave()) this.goTo(button.destination, { enable: [button.destination] });
  }

  protected override renderMain(): TemplateResult {
    return html`<div class="pf-c-content"><h3>${this.heading}</h3></div>
      ${this.content()}`;
  }
}

class ApplicationStep extends Step {
  override label = 'Application';
  override enabled = true;
  protected override readonly heading = word('configureApplication');

  protected override leave(): boolean {
    if (this.form === null) return false;
    const app = formValues(this.form);
    const named = (textOf(this.wizard.provider, 'name') ?? '') !== '';
    this.learn({
      app: applicationBody(app),
      ...(named ? {} : { provider: { name: `Provider for ${String(app['name'])}` } }),
    });
    return true;
  }

  protected override content(): TemplateResult {
    const rows = [...identityRows(true), ...presentationRows('UI Settings', 'UI Settings')];
    return html`<form id="applicationform" class="pf-c-form pf-m-horizontal" slot="form">
      ${drawRows(rows, this.wizard.app)}
    </form>`;
  }
}

class ProviderChoiceStep extends Step {
  static override properties: PropertyDeclarations = { types: { attribute: false } };

  override label = word('chooseProvider');
  /** The types on offer; none while they are being fetched. */
  types: readonly TypeCreate[] = [];
  protected override readonly heading = 'Choose a Provider Type';

  protected override leave(): boolean {
    return this.wizard.providerModel !== '';
  }

  protected override content(): TemplateResult {
    if (this.types.length === 0) return loadingState;
    return html`<form class="pf-c-form pf-m-horizontal">
      <ak-wizard-page-type-create
        name=${capability('providerTypeStepName') ? 'selectProviderType' : nothing}
        layout="grid"
        .types=${this.types}
        .selected=${this.types.find(({ model_name }) => model_name === this.wizard.providerModel) ?? null}
        @select=${({ detail }: CustomEvent<TypeCreate>) => {
          this.learn({ providerModel: detail.model_name });
          this.goTo(this.slot, { enable: ['provider'] });
        }}
      ></ak-wizard-page-type-create>
    </form>`;
  }
}

class ProviderStep extends Step {
  override label = 'Configure Provider';
  protected override readonly heading = 'Configure OAuth2 Provider';

  protected override get form(): HTMLFormElement | null {
    const inner = this.renderRoot.querySelector('#providerform');
    return inner instanceof ProviderStepForm ? inner.form : null;
  }

  protected override leave(): boolean {
    if (this.form === null) return false;
    this.learn({ provider: formValues(this.form) });
    return true;
  }

  /** Of the types on offer only one can be made here. */
  protected override content(): TemplateResult {
    return this.wizard.providerModel === OAUTH2
      ? html`<ak-application-wizard-provider-for-oauth
          id="providerform"
          .provider=${this.wizard.provider}
        ></ak-application-wizard-provider-for-oauth>`
      : absent();
  }
}

class BindingsStep extends Step {
  override label = 'Configure Bindings';
  protected override readonly heading = 'Configure Policy/User/Group Bindings';

  protected override leave(): boolean {
    return true;
  }

  protected override content(): TemplateResult {
    return absent();
  }
}

define('ak-application-wizard-application-step', ApplicationStep);
define('ak-application-wizard-provider-choice-step', ProviderChoiceStep);
define('ak-application-wizard-provider-step', ProviderStep);
define('ak-application-wizard-bindings-step', BindingsStep);
