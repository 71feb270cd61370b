import { css, html, type TemplateResult } from 'lit';
import { define } from '../elements/base.ts';
import '../elements/empty-state.ts';
import '../elements/label.ts';
import type { WizardButton } from '../elements/wizard-steps.ts';
import './application-wizard-bindings-toolbar.ts';
import { ApplicationWizardStep } from './application-wizard-step.ts';
import { SelectTable, type SelectColumn, type SelectRow } from './select-table.ts';
import './wizard-title.ts';

const COLUMNS: readonly SelectColumn[] = [
  { label: 'Order', sort: 'descending' },
  { label: 'Binding' },
  { label: 'Enabled', sort: 'none' },
  { label: 'Timeout', sort: 'none' },
  { label: 'Actions' },
];

const TARGETS = { policy: 'Policy', group: 'Group', user: 'User' };

/** Fourth step: who may open the application. */
export class BindingsStep extends ApplicationWizardStep {
  static override styles = [
    ApplicationWizardStep.styles,
    css`
      .pf-c-card {
        margin-top: 1em;
      }
    `,
  ];

  override label = 'Configure Bindings';

  protected override get buttons(): readonly WizardButton[] {
    return [
      { kind: 'next', destination: 'submit' },
      { kind: 'back', destination: 'provider' },
      { kind: 'cancel' },
    ];
  }

  protected override renderMain(): TemplateResult {
    return this.wizard.bindings.length === 0 ? this.#nothingBound() : this.#bound();
  }

  #nothingBound(): TemplateResult {
    return html`<ak-wizard-title>Configure Policy/User/Group Bindings</ak-wizard-title>
      <h6 class="pf-c-title pf-m-md">These policies control which users can access this application.</h6>
      <div class="pf-c-card">
        ${this.#toolbar()}
        <ak-select-table id="bindings" .columns=${COLUMNS} .rows=${[]}></ak-select-table>
        <ak-empty-state icon="pf-icon-module"
          ><span>No bound policies.</span>
          <div slot="body">No policies are currently bound to this object.</div>
          <div slot="primary">
            <button
              class="pf-c-button pf-m-primary"
              @click=${() => {
                this.#edit(-1);
              }}
            >
              Bind policy/group/user
            </button>
          </div>
        </ak-empty-state>
      </div>`;
  }

  #bound(): TemplateResult {
    return html`<ak-wizard-title>Configure Policy Bindings</ak-wizard-title>
      <h6 class="pf-c-title pf-m-md">These policies control which users can access this application.</h6>
      ${this.#toolbar()}
      <ak-select-table id="bindings" .columns=${COLUMNS} .rows=${this.#rows()}></ak-select-table>`;
  }

  #toolbar(): TemplateResult {
    return html`<ak-application-wizard-bindings-toolbar
      ?can-delete=${this.wizard.bindings.length > 0}
      @clickNew=${() => {
        this.#edit(-1);
      }}
      @clickDelete=${() => {
        this.#delete();
      }}
    ></ak-application-wizard-bindings-toolbar>`;
  }

  #rows(): readonly SelectRow[] {
    return this.wizard.bindings.map((binding, index) => ({
      key: String(index),
      cells: [
        binding.order,
        `${TARGETS[binding.target]} ${binding.name}`,
        html`<ak-status-label type="warning" ?good=${binding.enabled}></ak-status-label>`,
        binding.timeout,
        html`<button
          class="pf-c-button pf-m-secondary"
          @click=${() => {
            this.#edit(index);
          }}
        >
          Edit
        </button>`,
      ],
    }));
  }

  #edit(currentBinding: number): void {
    this.learn({ currentBinding });
    this.goTo('edit-binding', { enable: ['edit-binding'] });
  }

  #delete(): void {
    const table = this.renderRoot.querySelector('ak-select-table');
    const chosen = table instanceof SelectTable ? table.json() : [];
    this.learn({ bindings: this.wizard.bindings.filter((_, index) => !chosen.includes(String(index))) });
  }
}

define('ak-application-wizard-bindings-step', BindingsStep);
