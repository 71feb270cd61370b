import { css } from 'lit';
import type { Json } from '../api.ts';
import { define } from '../elements/base.ts';
import type { Rows } from './form-rows.ts';
import { ObjectForm } from './object-form.ts';
import { ProviderRows } from './provider-rows.ts';

/** Form of an OAuth2/OpenID provider: in the provider wizard, and in edit dialogs. */
export class OAuth2ProviderForm extends ObjectForm {
  static override styles = [
    ObjectForm.styles,
    css`
      ak-array-input {
        width: 100%;
      }
    `,
  ];

  protected override readonly path = 'providers/oauth2/';
  #rows = this.#rowsOf({});

  #rowsOf(provider: Json): ProviderRows {
    return new ProviderRows(provider, () => {
      this.requestUpdate();
    });
  }

  protected override rows(): Rows {
    return this.#rows.rows();
  }

  override reset(): void {
    super.reset();
    this.#rows = this.#rowsOf({});
  }

  protected override async loadInstance(pk: string | number): Promise<Json> {
    const provider = await super.loadInstance(pk);
    this.#rows = this.#rowsOf(provider);
    return provider;
  }
}

define('ak-provider-oauth2-form', OAuth2ProviderForm);
