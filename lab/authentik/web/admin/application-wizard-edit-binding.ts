import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { z } from 'zod';
import { define } from '../elements/base.ts';
import '../elements/form-row.ts';
import { fetchList } from '../elements/list-page.ts';
import '../elements/number-input.ts';
import '../elements/radio-input.ts';
import type { RadioOption } from '../elements/radio.ts';
import { isSearchSelect, type Choice } from '../elements/search-select.ts';
import '../elements/switch-input.ts';
import type { WizardButton } from '../elements/wizard-steps.ts';
import type { BindingTarget, WizardBinding } from './application-wizard-state.ts';
import { ApplicationWizardStep, formValues } from './application-wizard-step.ts';
import './toggle-group.ts';
import './wizard-title.ts';

const results: readonly RadioOption[] = [
  { label: 'Pass', value: true },
  { label: "Don't Pass", value: false, default: true },
];

const named = z.object({ pk: z.string(), name: z.string() });
const account = z.object({ pk: z.number(), username: z.string(), name: z.string() });

const fields = z.object({
  order: z.coerce.number(),
  timeout: z.coerce.number(),
  enabled: z.boolean(),
  negate: z.boolean(),
  failure_result: z.boolean(),
});

const targets: readonly (readonly [BindingTarget, string])[] = [
  ['policy', 'Policy'],
  ['group', 'Group'],
  ['user', 'User'],
];

async function choices(target: BindingTarget, typed: string): Promise<readonly Choice[]> {
  const search = typed === '' ? undefined : typed;
  if (target === 'user') {
    const { results: users } = await fetchList('core/users/', account, { ordering: 'username', search });
    return users.map(({ pk, username, name }) => ({
      value: String(pk),
      label: username,
      description: name,
    }));
  }
  const path = target === 'policy' ? 'policies/all/' : 'core/groups/';
  const include = target === 'group' ? { include_users: false } : {};
  const { results: objects } = await fetchList(path, named, { ordering: 'name', search, ...include });
  return objects.map(({ pk, name }) => ({ value: pk, label: name }));
}

/** A policy, group or user that is bound to the application; not in the navigation. */
export class EditBindingStep extends ApplicationWizardStep {
  static override properties: PropertyDeclarations = { target: { state: true } };

  override label = 'Edit Binding';
  override hide = true;
  protected target: BindingTarget = 'policy';
  /** Names of the objects on offer, by their keys. */
  #names = new Map<string, string>();

  protected override get buttons(): readonly WizardButton[] {
    return [
      { kind: 'next', label: 'Save Binding', destination: 'bindings' },
      { kind: 'back', destination: 'bindings' },
      { kind: 'cancel' },
    ];
  }

  get #current(): WizardBinding | undefined {
    return this.wizard.bindings[this.wizard.currentBinding];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('wizard')?.currentBinding;
    if (before !== undefined && before !== this.wizard.currentBinding) {
      this.target = this.#current?.target ?? 'policy';
    }
  }

  protected override handleButton(button: WizardButton): void {
    const { form } = this;
    if (button.kind !== 'next' || form === null) {
      super.handleButton(button);
      return;
    }
    const select = form.querySelector('.policy-search-select');
    const key = isSearchSelect(select) ? (select.value ?? '') : '';
    const values = fields.parse(formValues(form));
    const binding: WizardBinding = {
      target: this.target,
      key,
      name: this.#names.get(key) ?? '',
      order: values.order,
      timeout: values.timeout,
      enabled: values.enabled,
      negate: values.negate,
      failureResult: values.failure_result,
    };
    const { bindings, currentBinding } = this.wizard;
    const next = bindings.map((other, index) => (index === currentBinding ? binding : other));
    this.learn({ bindings: currentBinding === -1 ? [...bindings, binding] : next, currentBinding: -1 });
    this.goTo(button.destination);
  }

  protected override renderMain(): TemplateResult {
    const current = this.#current;
    return html`<ak-wizard-title>Create a Policy/User/Group Binding</ak-wizard-title>
      <form id="bindingform" class="pf-c-form pf-m-horizontal" slot="form">
        <div class="pf-c-card pf-m-selectable pf-m-selected">
          <div class="pf-c-card__body">
            <ak-toggle-group
              value=${this.target}
              @ak-toggle=${(event: CustomEvent<{ value: BindingTarget }>) => {
                this.target = event.detail.value;
              }}
            >
              ${targets.map(([value, label]) => html`<option value=${value}>${label}</option>`)}
            </ak-toggle-group>
          </div>
          <div class="pf-c-card__footer">
            ${targets.filter(([value]) => value === this.target).map(([, label]) => this.#search(label))}
          </div>
        </div>
        <ak-switch-input
          name="enabled"
          ?checked=${current?.enabled ?? true}
          label="Enabled"
        ></ak-switch-input>
        <ak-switch-input
          name="negate"
          ?checked=${current?.negate ?? false}
          label="Negate result"
          help="Negates the outcome of the binding. Messages are unaffected."
        ></ak-switch-input>
        <ak-number-input label="Order" name="order" value=${current?.order ?? 0} required></ak-number-input>
        <ak-number-input
          label="Timeout"
          name="timeout"
          value=${current?.timeout ?? 30}
          required
        ></ak-number-input>
        <ak-radio-input
          name="failureResult"
          label="Failure result"
          .options=${results}
          .value=${current?.failureResult}
        ></ak-radio-input>
      </form>`;
  }

  #search(label: string): unknown {
    const { target } = this;
    const chosen = this.#current?.target === target ? this.#current.key : null;
    // Made anew for every kind: the options of another kind do not go away by themselves.
    return keyed(
      target,
      html`<ak-form-element-horizontal label=${label} name=${target}>
        <ak-search-select
          class="policy-search-select"
          .fetchChoices=${(typed: string) => this.#fetch(target, typed)}
          .preselect=${(choice: Choice) => choice.value === chosen}
          blankable
        ></ak-search-select>
      </ak-form-element-horizontal>`,
    );
  }

  async #fetch(target: BindingTarget, typed: string): Promise<readonly Choice[]> {
    const found = await choices(target, typed);
    for (const { value, label } of found) this.#names.set(value, label);
    return found;
  }
}

define('ak-application-wizard-edit-binding-step', EditBindingStep);
