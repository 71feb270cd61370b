import { html, nothing, type TemplateResult } from 'lit';
import { z } from 'zod';
import { define, Element } from './base.ts';
import { capability } from './interface.ts';
import { fetchList } from './list-page.ts';
import { isSearchSelect, type Choice } from './search-select.ts';

const keyPair = z.object({ pk: z.string(), name: z.string() });

/** Chooses a certificate, or none. */
export class CertificateSearch extends Element {
  static override properties = {
    certificate: { reflect: true },
    name: {},
    label: {},
    placeholder: {},
    noKey: { type: Boolean, attribute: 'nokey' },
    singleton: { type: Boolean },
  };

  /** Primary key of the certificate that is set. */
  certificate: string | null = null;
  name = '';
  label = 'Certificate';
  placeholder = 'Select a certificate...';
  /** Certificates without private key, too. */
  noKey = false;
  /** Choose the only certificate there is; with two of them nothing is chosen. */
  singleton = false;
  #value: string | null = null;

  /** Primary key of the chosen certificate. */
  get value(): string | null {
    return this.#value;
  }

  override render(): TemplateResult {
    return html`<ak-search-select
      name=${capability('certificatePortalNames') ? this.name : nothing}
      label=${this.label}
      placeholder=${this.placeholder}
      .fetchChoices=${this.#fetch}
      .preselect=${this.#preselect}
      blankable
      @ak-change=${this.#changed}
    ></ak-search-select>`;
  }

  readonly #fetch = async (query: string): Promise<readonly Choice[]> => {
    const { results } = await fetchList('crypto/certificatekeypairs/', keyPair, {
      has_key: this.noKey ? undefined : true,
      include_details: false,
      ordering: 'name',
      search: query === '' ? undefined : query,
    });
    return results.map(({ pk, name }) => ({ value: pk, label: name }));
  };

  readonly #preselect = ({ value }: Choice, all: readonly Choice[]): boolean =>
    this.certificate === null ? this.singleton && all.length === 1 : value === this.certificate;

  #changed(event: Event): void {
    event.stopPropagation();
    if (isSearchSelect(event.target)) this.#value = event.target.value;
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

define('ak-crypto-certificate-search', CertificateSearch);
