import { html, nothing, type TemplateResult } from 'lit';
import { capability, Element } from '../elements/base.ts';
import { wizardButton } from '../elements/native-dialog.ts';
import { wholeList } from '../elements/list-page.ts';
import { stepLabel, typeStepLabel, wizardForm } from '../elements/forms-modal.ts';
import { typeCreate, type TypeCreate } from '../elements/wizard-pages.ts';
import { Wizard } from '../elements/wizard.ts';
import { absent } from './overview.ts';

// One list at every rendering: a new one would undo the wizard's own steps.
const FIRST_STEP: readonly string[] = ['initial'];

const isInDialog = capability('dialogs') === 'native';

/** What a wizard says. */
export interface WizardTexts {
  readonly heading: string;
  /** What it makes, such as `Provider`. */
  readonly thing: string;
  /** The button that opens it. */
  readonly button: string;
  /** Types as cards, not as radio buttons. */
  readonly cards?: boolean;
  /** Name of the list of types, and of the button, where they have one. */
  readonly listName?: string | null;
  readonly buttonName?: string | null;
}

/** The type chosen first, then its form. Of the types on offer those without a form in the lab say so. */
export abstract class TypeWizard extends Element {
  static override properties = { types: { state: true } };

  protected types: readonly TypeCreate[] = [];
  protected abstract readonly texts: WizardTexts;

  /** The types on offer. */
  protected abstract load(): Promise<readonly TypeCreate[]>;

  /** Slot of a type's form. */
  protected slotOf({ component, model_name }: TypeCreate): string {
    return `type-${component}-${model_name}`;
  }

  protected form({ component }: TypeCreate): TemplateResult {
    return customElements.get(component) === undefined ? absent() : wizardForm(component);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load().then((types) => {
      this.types = types;
    });
  }

  /** In a native dialog (2026.5) the wizard is drawn into the dialog's own tree. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return isInDialog ? this : super.createRenderRoot();
  }

  override render(): TemplateResult {
    const { heading, thing, cards = false, listName } = this.texts;
    return html`<ak-wizard .steps=${FIRST_STEP} header=${heading}>
      <ak-wizard-page-type-create
        name=${listName ?? nothing}
        slot="initial"
        label=${typeStepLabel(thing)}
        layout=${cards ? 'grid' : 'list'}
        .types=${this.types}
        @select=${this.#chosen}
      ></ak-wizard-page-type-create>
      ${this.types.map(
        (type) =>
          html`<ak-wizard-page-form slot=${this.slotOf(type)} label=${stepLabel(type.name)}
            >${this.form(type)}</ak-wizard-page-form
          >`,
      )}
      ${isInDialog ? nothing : this.#trigger()}
    </ak-wizard>`;
  }

  #trigger(): TemplateResult {
    const { button, buttonName = null } = this.texts;
    return html`<button
      slot="trigger"
      class="pf-c-button pf-m-primary"
      type=${buttonName === null ? nothing : 'button'}
      aria-label=${buttonName ?? nothing}
    >
      ${button}
    </button>`;
  }

  readonly #chosen = ({ detail }: CustomEvent<TypeCreate>): void => {
    const wizard = this.renderRoot.querySelector('ak-wizard');
    if (!(wizard instanceof Wizard)) return;
    wizard.steps = [...FIRST_STEP, this.slotOf(detail)];
    wizard.isValid = true;
    if (capability('wizardAutoAdvance')) void wizard.updateComplete.then(() => wizard.advance());
  };
}

/** Types as the API lists them. */
export const typesAt = (path: string): Promise<readonly TypeCreate[]> => wholeList(path, typeCreate);

/**
 * What opens a wizard: the wizard itself, which brings its button, or a button that opens it in a dialog (2026.5).
 *
 * @param label of the dialog.
 */
export const wizardTrigger = (
  owner: HTMLElement,
  tag: string,
  label: string,
  button: string,
  wizard: TemplateResult,
): TemplateResult => (isInDialog ? wizardButton(owner, tag, label, button) : wizard);
