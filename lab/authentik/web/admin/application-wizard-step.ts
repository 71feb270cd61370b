import { css, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Json } from '../api.ts';
import { reportValidity } from '../elements/form-group.ts';
import { FormRow } from '../elements/form-row.ts';
import { serializeRows } from '../elements/form-values.ts';
import { word } from '../elements/interface.ts';
import { WizardStep } from '../elements/wizard-steps.ts';
import { patternfly } from '../patternfly.ts';
import { freshState, WizardUpdate, type WizardState } from './application-wizard-state.ts';

/** Styles of everything in the wizard that holds a form. */
export const wizardFormStyles = [
  patternfly.card,
  patternfly.button,
  patternfly.form,
  patternfly.alert,
  patternfly.radio,
  patternfly.inputGroup,
  patternfly.formControl,
  patternfly.switch,
  css`
    ak-array-input {
      width: 100%;
    }
  `,
];

/** The values of all rows of a form, in snake case. */
export const formValues = (form: HTMLFormElement): Json =>
  serializeRows(
    [...form.querySelectorAll('ak-form-element-horizontal')].filter((row) => row instanceof FormRow),
  );

/** Base of the steps of the application wizard. */
export abstract class ApplicationWizardStep extends WizardStep {
  static override styles: CSSResultGroup = [WizardStep.styles, wizardFormStyles];
  static override properties: PropertyDeclarations = { wizard: { attribute: false } };

  wizard: WizardState = freshState;
  protected override wizardTitle = word('applicationWizardTitle');
  protected override wizardDescription = word('applicationWizardDescription');
  protected override canCancel = true;

  /** The form that is shown; some steps have none. */
  protected get form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  override reportValidity(): boolean {
    const { form } = this;
    return form === null || reportValidity(form);
  }

  /** Hands what the step has learned to the wizard. */
  protected learn(changes: Partial<WizardState>): void {
    this.dispatchEvent(new WizardUpdate(changes));
  }

  /** The complaints of the API without those about this step. */
  protected errorsWithout(part: 'app' | 'provider'): Json {
    return Object.fromEntries(Object.entries(this.wizard.errors).filter(([key]) => key !== part));
  }
}
