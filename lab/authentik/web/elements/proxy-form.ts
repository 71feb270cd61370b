import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml, literal, unsafeStatic } from 'lit/static-html.js';
import { define, Element } from './base.ts';
import { Form } from './form.ts';
import { capability } from './interface.ts';

/** The form of a type; tags come from the server, so only what looks like one of ours is used. */
function formOfTag(tag: string): TemplateResult {
  const checked = /^ak-[-a-z0-9]+$/.test(tag) ? unsafeStatic(tag) : literal`div`;
  return staticHtml`<${checked}></${checked}>`;
}

/** Holds a form that is made by its tag when the page of its wizard comes into view (up to 2025.12). */
export class ProxyForm extends Element {
  static override properties = { type: {}, awake: { state: true } };

  type = '';
  protected awake = false;

  /** The form, once it is there. */
  get form(): Form | null {
    const made = this.renderRoot.firstElementChild;
    return made instanceof Form ? made : null;
  }

  /** Makes the form, or tells it that it can be seen. */
  wake(): void {
    this.awake = true;
    this.form?.requestUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    return this.awake ? formOfTag(this.type) : nothing;
  }
}

/** The form of a type inside a wizard. */
export const wizardForm = (tag: string): TemplateResult =>
  capability('proxyForm') ? html`<ak-proxy-form type=${tag}></ak-proxy-form>` : formOfTag(tag);

/** Name of the step that is the form of a type. */
export const stepLabel = (type: string): string =>
  capability('wizardAutoAdvance') ? `${type} Details` : `Create ${type}`;

/** Name of the step that asks for a type. */
export const typeStepLabel = (things: string): string =>
  capability('wizardAutoAdvance') ? `Choose ${things} Type` : 'Select type';

define('ak-proxy-form', ProxyForm);
