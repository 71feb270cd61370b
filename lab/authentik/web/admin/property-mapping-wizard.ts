import { html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { capability, word } from '../elements/interface.ts';
import { wholeList } from '../elements/list-page.ts';
import { stepLabel, typeStepLabel, wizardForm } from '../elements/proxy-form.ts';
import { typeCreate, type TypeCreate } from '../elements/type-grid.ts';
import '../elements/wizard-form-page.ts';
import '../elements/wizard-type-page.ts';
import { Wizard } from '../elements/wizard.ts';
import { patternfly } from '../patternfly.ts';
import './scope-mapping-form.ts';

const slotOf = ({ component, model_name }: TypeCreate): string => `type-${component}-${model_name}`;

/** Makes a property mapping: first its type, then its form. Only the scope mapping has one here. */
export class PropertyMappingWizard extends Element {
  static override styles = [Element.styles, patternfly.button];
  static override properties = { types: { state: true } };

  protected types: readonly TypeCreate[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void wholeList('propertymappings/all/types/', typeCreate).then((types) => {
      this.types = types;
    });
  }

  /** In a native dialog (2026.5) the wizard is drawn into the dialog's own tree. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return capability('dialogs') === 'native' ? this : super.createRenderRoot();
  }

  override render(): TemplateResult {
    return html`<ak-wizard
      .steps=${['initial']}
      header=${word('createPropertyMappingTitle')}
      description="Create a new property mapping."
    >
      <ak-wizard-page-type-create
        slot="initial"
        label=${typeStepLabel('Property Mapping')}
        .types=${this.types}
        @select=${this.#chosen}
      ></ak-wizard-page-type-create>
      ${this.types.map(
        (type) =>
          html`<ak-wizard-page-form slot=${slotOf(type)} label=${stepLabel(type.name)}
            >${wizardForm(type.component)}</ak-wizard-page-form
          >`,
      )}
      ${capability('dialogs') === 'native' ? nothing : this.#trigger()}
    </ak-wizard>`;
  }

  #trigger(): TemplateResult {
    return html`<button slot="trigger" class="pf-c-button pf-m-primary">
      ${word('createPropertyMapping')}
    </button>`;
  }

  readonly #chosen = ({ detail }: CustomEvent<TypeCreate>): void => {
    const wizard = this.renderRoot.querySelector('ak-wizard');
    if (!(wizard instanceof Wizard)) return;
    wizard.steps = ['initial', slotOf(detail)];
    wizard.isValid = true;
    if (capability('wizardAutoAdvance')) void wizard.updateComplete.then(() => wizard.advance());
  };
}

define('ak-property-mapping-wizard', PropertyMappingWizard);
