import { css, html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { call, type Json } from '../api.ts';
import { define, Element } from '../elements/base.ts';
import { FormRow, serializeRows } from '../elements/form-row.ts';
import { withQuery } from '../elements/list-page.ts';
import { drawRows } from './form-rows.ts';
import { ProviderRows } from './provider-rows.ts';

/** Styles of everything in the wizard that holds a form. */
export const formStyles = [
  css`
    ak-array-input {
      width: 100%;
    }
    .pf-c-content > h3:last-child {
      margin-block-end: var(--pf-global--spacer--lg);
    }
  `,
];

/** The values of all rows of a form, in snake case. */
export const formValues = (form: HTMLFormElement): Json =>
  serializeRows(
    [...form.querySelectorAll('ak-form-element-horizontal')].filter((row) => row instanceof FormRow),
  );

/**
 * The form of an OAuth2 provider inside the application wizard. It asks for the OAuth sources when it is made, uses them
 * for nothing, and is drawn again when they arrive: redirect URIs typed in before are gone then (live 2025.12.4).
 */
export class ProviderStepForm extends Element {
  static override styles = [Element.styles, formStyles];
  static override properties: PropertyDeclarations = { provider: { attribute: false } };

  /** What the wizard knows of the provider, as it would be sent. */
  provider: Json = {};
  #rows: ProviderRows | null = null;

  get form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  constructor() {
    super();
    void call('GET', withQuery('sources/oauth/', { ordering: 'name', has_jwks: true })).then(() => {
      this.requestUpdate();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('provider')) return;
    this.#rows ??= new ProviderRows(this.provider, () => {
      this.requestUpdate();
    });
  }

  override render(): TemplateResult {
    return html`<form id="providerform" class="pf-c-form pf-m-horizontal" slot="form">
      ${drawRows(this.#rows?.rows() ?? [], this.provider)}
    </form>`;
  }
}

define('ak-application-wizard-provider-for-oauth', ProviderStepForm);
