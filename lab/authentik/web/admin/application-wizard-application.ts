import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { define } from '../elements/base.ts';
import { fieldErrors } from '../elements/errors.ts';
import { word } from '../elements/interface.ts';
import type { WizardButton } from '../elements/wizard-steps.ts';
import { applicationFields } from './application-model.ts';
import { identityRows, interfaceGroup, policyEngineRow } from './application-rows.ts';
import { ApplicationWizardStep, formValues } from './application-wizard-step.ts';
import './wizard-title.ts';

const NONE: readonly string[] = [];
const SLUG = /^[-a-zA-Z0-9_]+$/;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** First step: the application itself. */
export class ApplicationStep extends ApplicationWizardStep {
  static override properties: PropertyDeclarations = { problems: { state: true } };

  override label = 'Application';
  override enabled = true;
  /** What is wrong with the values, by field; found before anything is sent. */
  protected problems: ReadonlyMap<string, readonly string[]> = new Map();

  protected override get buttons(): readonly WizardButton[] {
    return [{ kind: 'next', destination: 'provider-choice' }, { kind: 'cancel' }];
  }

  protected override handleButton(button: WizardButton): void {
    const { form } = this;
    if (button.kind !== 'next' || form === null) {
      super.handleButton(button);
      return;
    }
    const values = formValues(form);
    const app = { ...values, meta_icon: values['meta_icon'] ?? '' };
    this.problems = problemsOf(values);
    if (this.problems.size > 0) {
      this.goTo(this.slot, { disable: ['provider-choice', 'provider', 'bindings', 'submit'] });
      return;
    }
    const named = textOf(this.wizard.provider['name']) !== '';
    this.learn({
      app,
      errors: this.errorsWithout('app'),
      ...(named ? {} : { provider: { name: `Provider for ${String(values['name'])}` } }),
    });
    this.goTo(button.destination, { enable: ['provider-choice'] });
  }

  protected override renderMain(): TemplateResult {
    const app = applicationFields.parse(this.wizard.app);
    const refused = fieldErrors(applicationErrors(this.wizard.errors['app']));
    const errorsOf = (field: string): readonly string[] =>
      this.problems.get(field) ?? refused.get(field) ?? NONE;
    return html`<ak-wizard-title>${word('configureApplication')}</ak-wizard-title>
      <form id="applicationform" class="pf-c-form pf-m-horizontal" slot="form">
        ${identityRows(app, errorsOf, true)} ${policyEngineRow(app)}
        ${interfaceGroup('UI Settings', app, errorsOf, 'UI Settings')}
      </form>`;
  }
}

const applicationErrors = (errors: unknown): Readonly<Record<string, unknown>> =>
  typeof errors === 'object' && errors !== null ? { ...errors } : {};

function problemsOf(values: Readonly<Record<string, unknown>>): ReadonlyMap<string, readonly string[]> {
  const problems = new Map<string, readonly string[]>();
  const launchUrl = textOf(values['meta_launch_url']);
  if (textOf(values['name']) === '') problems.set('name', ['An application name is required']);
  if (launchUrl !== '' && !URL.canParse(launchUrl)) problems.set('meta_launch_url', ['Not a valid URL']);
  if (!SLUG.test(textOf(values['slug']))) problems.set('slug', ['Not a valid slug']);
  return problems;
}

define('ak-application-wizard-application-step', ApplicationStep);
