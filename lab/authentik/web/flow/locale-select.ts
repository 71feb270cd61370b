import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';

/** The first of the interface's languages. */
const LOCALES = [
  ['en', 'English'],
  ['cs-CZ', 'čeština (Czech)'],
  ['de-DE', 'Deutsch (German)'],
] as const;

/** Choice of the language (2025.12+). Only English is spoken here, whatever is chosen. */
class LocaleSelect extends Element {
  static override shadowRootOptions: ShadowRootInit = { ...Element.shadowRootOptions, delegatesFocus: true };

  override render(): TemplateResult {
    return html`<label for="locale-selector" aria-label="Select language"></label>
      <select id="locale-selector" class="ak-m-capitalize" name="locale">
        ${LOCALES.map(([tag, name]) => html`<option value=${tag} ?selected=${tag === 'en'}>${name}</option>`)}
      </select>`;
  }
}

define('ak-locale-select', LocaleSelect);
