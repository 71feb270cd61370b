import { html, nothing, type TemplateResult } from 'lit';
import { define } from './base.ts';
import { capability } from './interface.ts';
import { LabelledField } from './labelled-field.ts';

/** Lower-case letters, digits and single hyphens (authentik 2025.8 and later). */
export const slugify = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '');

/** A slug that follows another field until somebody types into it. */
export class SlugInput extends LabelledField {
  static override properties = { value: { reflect: true }, source: {} };

  value = '';
  /** Selector of the field that is followed, in the same tree. */
  source = "[name='name']";
  #touched = false;
  #origin: HTMLElement | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#origin?.removeEventListener('input', this.#follow);
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    const root = this.getRootNode();
    if (root instanceof ShadowRoot || root instanceof Document) {
      this.#origin = root.querySelector<HTMLElement>(this.source);
    }
    this.#origin?.addEventListener('input', this.#follow);
    this.#touched = this.value !== '';
  }

  protected override renderControl(): TemplateResult {
    return html`<input
      id=${this.fieldId}
      type="text"
      value=${this.value}
      class="pf-c-form-control"
      name=${this.name}
      placeholder=${capability('dialogs') === 'native' ? 'e.g. my-application' : nothing}
      ?required=${this.required}
      @input=${(event: InputEvent) => {
        this.#typed(event);
      }}
    />`;
  }

  #typed(event: InputEvent): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#write(slugify(event.target.value));
    this.#touched = this.value !== '';
  }

  readonly #follow = (event: Event): void => {
    if (this.#touched || !(event.target instanceof HTMLInputElement)) return;
    this.#write(slugify(event.target.value));
    this.dispatchEvent(new Event('input', { bubbles: true }));
  };

  #write(slug: string): void {
    this.value = slug;
    const input = this.querySelector('input');
    if (input !== null) input.value = slug;
  }
}

define('ak-slug-input', SlugInput);
