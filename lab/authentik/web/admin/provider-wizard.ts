import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { Wizard } from '../elements/wizard.ts';
import '../elements/wizard-form-page.ts';
import '../elements/wizard-type-page.ts';
import { typeCreate, type TypeCreate } from '../elements/type-grid.ts';
import { capability, word } from '../elements/interface.ts';
import { stepLabel, typeStepLabel, wizardForm } from '../elements/proxy-form.ts';
import { wholeList } from '../elements/list-page.ts';
import { patternfly } from '../patternfly.ts';
import './provider-form.ts';

// One list at every rendering: a new one would undo the wizard's own steps.
const FIRST_STEP: readonly string[] = ['initial'];

/** "New provider": choose a type, then fill its form. */
export class ProviderWizard extends Element {
  static override styles = [Element.styles, patternfly.button];
  static override properties = { types: { state: true } };

  protected types: readonly TypeCreate[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    this.types = await wholeList('providers/all/types/', typeCreate);
  }

  /** In a native dialog (2026.5) the wizard is drawn into the dialog's own tree. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return capability('dialogs') === 'native' ? this : super.createRenderRoot();
  }

  override render(): TemplateResult {
    return html`<ak-wizard
      .steps=${FIRST_STEP}
      header=${word('createProviderTitle')}
      description="Create a new provider."
    >
      <ak-wizard-page-type-create
        name=${capability('providerTypeStepName') ? 'selectProviderType' : nothing}
        slot="initial"
        label=${typeStepLabel('Provider')}
        layout="grid"
        .types=${this.types}
        @select=${this.#select}
      >
      </ak-wizard-page-type-create>
      ${this.types.map(
        ({ component, name }) =>
          html`<ak-wizard-page-form slot="type-${component}" label=${stepLabel(name)}
            >${wizardForm(component)}</ak-wizard-page-form
          >`,
      )}
      ${capability('dialogs') === 'native' ? nothing : this.#trigger()}
    </ak-wizard>`;
  }

  #trigger(): TemplateResult {
    const named = capability('wizardNames');
    return html`<button
      aria-label=${named ? 'New Provider' : nothing}
      aria-description=${named ? 'Open the wizard to create a new provider.' : nothing}
      type=${named ? 'button' : nothing}
      part=${named ? 'button trigger' : nothing}
      slot="trigger"
      class="pf-c-button pf-m-primary"
    >
      ${word('createProvider')}
    </button>`;
  }

  #select(event: CustomEvent<TypeCreate>): void {
    const wizard = this.renderRoot.querySelector('ak-wizard');
    if (!(wizard instanceof Wizard)) return;
    wizard.steps = ['initial', `type-${event.detail.component}`];
    wizard.isValid = true;
    if (capability('wizardAutoAdvance')) void wizard.updateComplete.then(() => wizard.advance());
  }
}

define('ak-provider-wizard', ProviderWizard);
