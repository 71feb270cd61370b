import { css, html, nothing, type TemplateResult } from 'lit';
import { patternfly } from '../patternfly.ts';
import { define } from './base.ts';
import { capability } from './interface.ts';
import { typeGrid, typeGridStyles, type TypeCreate } from './type-grid.ts';
import { WizardPage } from './wizard-page.ts';
import type { Wizard } from './wizard.ts';

export type { TypeCreate } from './type-grid.ts';

/** First page of a wizard: which type of object. */
export class WizardTypePage extends WizardPage {
  static override styles = [
    WizardPage.styles,
    patternfly.form,
    patternfly.radio,
    patternfly.page,
    typeGridStyles,
    css`
      .pf-c-form {
        --pf-c-form--GridGap: var(--pf-global--spacer--md);
      }
    `,
  ];
  static override properties = {
    types: { attribute: false },
    layout: {},
    selected: { attribute: false },
  };

  override label = 'Select type';
  types: readonly TypeCreate[] = [];
  layout: 'list' | 'grid' = 'list';
  /** The type that is chosen. */
  selected: TypeCreate | null = null;

  /** From 2025.6 on radio buttons need no choice before "Finish" can be pressed; cards always do. */
  override activated(host: Wizard): void {
    host.isValid =
      capability('wizardListAlwaysValid') &&
      (this.renderRoot.querySelector('form')?.checkValidity() ?? false);
    if (this.selected !== null) this.#choose(this.selected);
  }

  override reset(): void {
    super.reset();
    this.selected = null;
    this.renderRoot.querySelector('form')?.reset();
  }

  override render(): TemplateResult {
    return this.layout === 'grid' ? typeGrid(this.types, this.selected, this.#choose) : this.#list();
  }

  readonly #choose = (type: TypeCreate): void => {
    this.selected = type;
    this.dispatchEvent(new CustomEvent('select', { bubbles: true, composed: true, detail: type }));
  };

  /** Up to 2026.2 every list is one of provider types. */
  get #listName(): string | typeof nothing {
    if (!capability('wizardNames')) return nothing;
    return capability('wizardAutoAdvance') ? this.label : 'Select a provider type';
  }

  #list(): TemplateResult {
    return html`<form
      class="pf-c-form pf-m-horizontal"
      role=${capability('wizardNames') ? 'radiogroup' : nothing}
      aria-label=${this.#listName}
      data-ouid-component-type=${capability('typeListMarks') ? 'ak-type-create-list' : nothing}
    >
      ${this.types.map((type) => this.#radio(type))}
    </form>`;
  }

  #radio(type: TypeCreate): TemplateResult {
    const id = `${type.component}-${type.model_name}`;
    const disabled = type.requires_enterprise ?? false;
    const named = capability('wizardNames');
    const marked = capability('typeListMarks');
    const input = html`<input
      class="pf-c-radio__input"
      type="radio"
      name="type"
      id=${id}
      aria-label=${named ? type.name : nothing}
      aria-describedby=${named ? `${id}-description` : nothing}
      ?disabled=${disabled}
      @change=${() => {
        this.#choose(type);
      }}
    />`;
    const description = html`<span id=${named ? `${id}-description` : nothing} class="pf-c-radio__description"
      >${type.description} ${disabled ? html`<ak-license-notice></ak-license-notice>` : nothing}
      ${
        type.deprecated
          ? html`<ak-alert class="pf-c-radio__description" inline plain>This type is deprecated.</ak-alert>`
          : nothing
      }
    </span>`;
    if (capability('wizardAutoAdvance')) {
      // The label is the whole line: from 2026.5 on.
      return html`<label class="pf-c-radio" for=${id}
        >${input}
        <div aria-selected=${String(this.selected === type)} aria-labelledby=${id} class="pf-c-radio__label">
          ${type.name}
        </div>
        ${description}</label
      >`;
    }
    return html`<div
      class="pf-c-radio"
      data-ouid-component-type=${marked ? 'ak-type-create-list-card' : nothing}
      data-ouid-component-name=${marked ? '--unknown--' : nothing}
    >
      ${input}
      <label
        aria-selected=${named ? String(this.selected === type) : nothing}
        aria-labelledby=${named ? id : nothing}
        class="pf-c-radio__label"
        for=${id}
        >${type.name}</label
      >
      ${description}
    </div>`;
  }
}

define('ak-wizard-page-type-create', WizardTypePage);
