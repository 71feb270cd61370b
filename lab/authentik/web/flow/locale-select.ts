import { css, html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';

/** Languages of authentik 2026.2.2, English first, in the order the interface shows them. */
const LOCALES: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['cs-CZ', 'čeština (Czech)'],
  ['nl-NL', 'Nederlands (Dutch)'],
  ['fi-FI', 'suomi (Finnish)'],
  ['fr-FR', 'français (French)'],
  ['de-DE', 'Deutsch (German)'],
  ['it-IT', 'italiano (Italian)'],
  ['pl-PL', 'polski (Polish)'],
  ['pt-BR', 'português (Portuguese)'],
  ['ru-RU', 'русский (Russian)'],
  ['es-ES', 'español (Spanish)'],
  ['tr-TR', 'Türkçe (Turkish)'],
  ['zh-Hans', '简体中文 (Simplified Chinese)'],
  ['zh-Hant', '繁體中文 (Traditional Chinese)'],
  ['ja-JP', '日本語 (Japanese)'],
  ['ko-KR', '한국어 (Korean)'],
];

/** Choice of the language (2025.12+). Only English is spoken here, whatever is chosen. */
class LocaleSelect extends Element {
  static override shadowRootOptions: ShadowRootInit = { ...Element.shadowRootOptions, delegatesFocus: true };
  static override styles = [
    Element.styles,
    css`
      :host {
        display: flex;
        gap: var(--pf-global--spacer--sm);
        align-items: center;
      }
      :host::after {
        content: '⋯';
        opacity: 0;
      }
      :host(:hover)::after {
        opacity: 1;
      }
      label {
        display: flex;
        cursor: pointer;
      }
      .icon {
        height: var(--pf-global--FontSize--xl);
        fill: none;
        stroke: currentcolor;
        stroke-width: 1.6;
      }
      select {
        padding: var(--pf-global--spacer--xs);
        border: 0;
        background: transparent;
        color: inherit;
        font-weight: 500;
        text-transform: capitalize;
        appearance: none;
        cursor: pointer;
      }
      option {
        color: CanvasText;
        background: Canvas;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<label part="label" for="locale-selector" aria-label="Select language">
        <svg class="icon" role="img" aria-hidden="true" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="9.5" />
          <path d="M2.5 12h19M12 2.5c3.5 3 5 6 5 9.5s-1.5 6.5-5 9.5c-3.5-3-5-6-5-9.5s1.5-6.5 5-9.5" />
        </svg>
      </label>
      <select part="select" id="locale-selector" class="ak-m-capitalize" name="locale">
        ${LOCALES.map(([tag, name]) => html`<option value=${tag} ?selected=${tag === 'en'}>${name}</option>`)}
      </select>`;
  }
}

define('ak-locale-select', LocaleSelect);
