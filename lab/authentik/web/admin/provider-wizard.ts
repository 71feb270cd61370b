import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { Wizard } from '../elements/wizard.ts';
import '../elements/wizard-form-page.ts';
import '../elements/wizard-type-page.ts';
import { typeCreate, type TypeCreate } from '../elements/type-grid.ts';
import { wholeList } from '../elements/list-page.ts';
import { patternfly } from '../patternfly.ts';
import './provider-form.ts';

// One list at every rendering: a new one would undo the wizard's own steps.
const FIRST_STEP: readonly string[] = ['initial'];

/** The form of a type; of the types that are offered only this one can be made here. */
const formOf = (component: string): TemplateResult =>
  component === 'ak-provider-oauth2-form'
    ? html`<ak-provider-oauth2-form></ak-provider-oauth2-form>`
    : html``;

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

  override render(): TemplateResult {
    return html`<ak-wizard .steps=${FIRST_STEP} header="New provider" description="Create a new provider.">
      <ak-wizard-page-type-create slot="initial" layout="grid" .types=${this.types} @select=${this.#select}>
      </ak-wizard-page-type-create>
      ${this.types.map(
        ({ component, name }) =>
          html`<ak-wizard-page-form slot="type-${component}" label="Create ${name}"
            >${formOf(component)}</ak-wizard-page-form
          >`,
      )}
      <button
        aria-label="New Provider"
        aria-description="Open the wizard to create a new provider."
        type="button"
        part="button trigger"
        slot="trigger"
        class="pf-c-button pf-m-primary"
      >
        Create
      </button>
    </ak-wizard>`;
  }

  #select(event: CustomEvent<TypeCreate>): void {
    const wizard = this.renderRoot.querySelector('ak-wizard');
    if (!(wizard instanceof Wizard)) return;
    wizard.steps = ['initial', `type-${event.detail.component}`];
    wizard.isValid = true;
  }
}

define('ak-provider-wizard', ProviderWizard);
