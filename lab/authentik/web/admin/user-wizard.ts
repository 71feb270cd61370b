import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import { stepLabel, typeStepLabel } from '../elements/proxy-form.ts';
import type { TypeCreate } from '../elements/type-grid.ts';
import '../elements/wizard-form-page.ts';
import '../elements/wizard-type-page.ts';
import { Wizard } from '../elements/wizard.ts';
import './service-account-form.ts';
import './user-form.ts';

const FIRST_STEP: readonly string[] = ['initial'];

/** Kinds of accounts; they are no models of the server. */
const types: readonly TypeCreate[] = [
  {
    name: 'Internal User',
    description: 'Company employees with access to the full enterprise feature set.',
    component: 'ak-user-form',
    model_name: 'internal',
  },
  {
    name: 'External User',
    description: 'External consultants or B2C customers without access to enterprise features.',
    component: 'ak-user-form',
    model_name: 'external',
  },
  {
    name: 'Service Account',
    description: 'Machine-to-machine authentication or other automations.',
    component: 'ak-user-service-account-form',
    model_name: 'service_account',
  },
];

const slotOf = ({ component, model_name }: TypeCreate): string => `type-${component}-${model_name}`;

/** Makes an account: first its kind, then its form (2026.5 and later). */
export class UserWizard extends Element {
  override render(): TemplateResult {
    return html`<ak-wizard .steps=${FIRST_STEP} header="Create New User">
      <ak-wizard-page-type-create
        slot="initial"
        label=${typeStepLabel('User')}
        .types=${types}
        @select=${this.#chosen}
      ></ak-wizard-page-type-create>
      ${types.map(
        (type) =>
          html`<ak-wizard-page-form slot=${slotOf(type)} label=${stepLabel(type.name)}
            >${
              type.component === 'ak-user-form'
                ? html`<ak-user-form defaultpath="" .userType=${type.model_name}></ak-user-form>`
                : html`<ak-user-service-account-form></ak-user-service-account-form>`
            }</ak-wizard-page-form
          >`,
      )}
    </ak-wizard>`;
  }

  readonly #chosen = ({ detail }: CustomEvent<TypeCreate>): void => {
    const wizard = this.renderRoot.querySelector('ak-wizard');
    if (!(wizard instanceof Wizard)) return;
    wizard.steps = ['initial', slotOf(detail)];
    wizard.isValid = true;
    if (capability('wizardAutoAdvance')) void wizard.updateComplete.then(() => wizard.advance());
  };
}

define('ak-user-wizard', UserWizard);
