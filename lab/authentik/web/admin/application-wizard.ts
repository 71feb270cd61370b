import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { capability, word } from '../elements/interface.ts';
import { wholeList } from '../elements/list-page.ts';
import { Modal } from '../elements/modal.ts';
import { DIALOG_CLOSE } from '../elements/native-dialog.ts';
import { typeCreate, type TypeCreate } from '../elements/type-grid.ts';
import { patternfly } from '../patternfly.ts';
import { WIZARD_CLOSE } from '../elements/wizard-steps.ts';
import './application-wizard-application.ts';
import './application-wizard-bindings.ts';
import './application-wizard-edit-binding.ts';
import './application-wizard-frame.ts';
import './application-wizard-provider-choice.ts';
import './application-wizard-provider.ts';
import { freshState, WizardUpdate, type WizardState } from './application-wizard-state.ts';
import './application-wizard-submit.ts';

/** Order of the types on offer; without all of them the wizard keeps loading (authentik 2026.2). */
const TYPE_ORDER = [
  'oauth2provider',
  'samlprovider',
  'samlproviderimportmodel',
  'racprovider',
  'proxyprovider',
  'radiusprovider',
  'ldapprovider',
  'scimprovider',
  'wsfederationprovider',
];

/** The steps of the wizard, and what they have gathered. */
export class ApplicationWizardMain extends Element {
  static override properties: PropertyDeclarations = { wizard: { state: true }, types: { state: true } };

  protected wizard: WizardState = freshState;
  protected types: readonly TypeCreate[] = [];

  constructor() {
    super();
    this.addEventListener(WizardUpdate.type, (event) => {
      event.stopPropagation();
      if (event instanceof WizardUpdate) this.wizard = { ...this.wizard, ...event.changes };
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const types = await wholeList('providers/all/types/', typeCreate);
    if (!capability('applicationWizardAllTypes')) {
      this.types = types;
      return;
    }
    const byName = new Map(types.map((type) => [type.model_name, type]));
    const ordered = TYPE_ORDER.flatMap((name) => byName.get(name) ?? []);
    if (ordered.length < TYPE_ORDER.length) {
      throw new Error('Provider priority list includes name for which no provider model was returned.');
    }
    this.types = ordered;
  }

  override render(): TemplateResult {
    const { wizard } = this;
    return html`<ak-wizard-steps>
      <ak-application-wizard-application-step
        slot="application"
        id=""
        .wizard=${wizard}
      ></ak-application-wizard-application-step>
      <ak-application-wizard-provider-choice-step
        slot="provider-choice"
        id=""
        .wizard=${wizard}
        .types=${this.types}
      ></ak-application-wizard-provider-choice-step>
      <ak-application-wizard-provider-step
        slot="provider"
        id=""
        .wizard=${wizard}
      ></ak-application-wizard-provider-step>
      <ak-application-wizard-bindings-step
        slot="bindings"
        id=""
        .wizard=${wizard}
      ></ak-application-wizard-bindings-step>
      <ak-application-wizard-edit-binding-step
        slot="edit-binding"
        id=""
        .wizard=${wizard}
      ></ak-application-wizard-edit-binding-step>
      <ak-application-wizard-submit-step
        slot="submit"
        id=""
        .wizard=${wizard}
      ></ak-application-wizard-submit-step>
    </ak-wizard-steps>`;
  }
}

/** "Create with Provider" inside a native dialog (2026.5): the steps are drawn into the dialog's own tree. */
export class DialogApplicationWizard extends ApplicationWizardMain {
  constructor() {
    super();
    this.addEventListener(WIZARD_CLOSE, (event) => {
      event.stopPropagation();
      this.dispatchEvent(new CustomEvent(DIALOG_CLOSE, { bubbles: true, composed: true }));
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** "Create with Provider": an application and its provider in one go; its light child opens it. */
export class ApplicationWizard extends Modal {
  constructor() {
    super();
    this.addEventListener(WIZARD_CLOSE, (event) => {
      event.stopPropagation();
      this.close();
    });
  }

  protected override renderBox(): TemplateResult {
    return html`<ak-application-wizard-main></ak-application-wizard-main>`;
  }
}

/** The same up to 2024.10: everything is in a frame, which opens itself. */
export class FramedApplicationWizard extends Element {
  static override styles = [Element.styles, patternfly.button];

  override render(): TemplateResult {
    return html`<ak-wizard-frame header="New application">
      <button slot="trigger" class="pf-c-button pf-m-primary">${word('createWithProvider')}</button>
    </ak-wizard-frame>`;
  }
}

const wizards = {
  frame: FramedApplicationWizard,
  lossyFrame: FramedApplicationWizard,
  steps: ApplicationWizard,
  dialog: DialogApplicationWizard,
} as const;

define('ak-application-wizard-main', ApplicationWizardMain);
define('ak-application-wizard', wizards[capability('applicationWizard')]);
