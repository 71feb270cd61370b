import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { z } from 'zod';
import { capability, define, Element, word } from './base.ts';
import { Form } from './form.ts';
import { ProxyForm } from './forms-modal.ts';
import type { Wizard } from './wizard.ts';

/** A type of object as the API lists it (`…/types/`). */
export const typeCreate = z.object({
  name: z.string(),
  component: z.string(),
  model_name: z.string(),
  requires_enterprise: z.boolean().optional(),
});

/** A type of object that can be made. */
export type TypeCreate = z.infer<typeof typeCreate>;

/** Whether the cards are options of a list for assistive technology, too. */
const isListbox = capability('typeCards') === 'option';

/** Types as cards; a click on one chooses it. Types that need a licence cannot be chosen. */
const typeGrid = (
  types: readonly TypeCreate[],
  selected: TypeCreate | null,
  choose: (type: TypeCreate) => void,
): TemplateResult =>
  html`<div
    role=${isListbox ? 'listbox' : nothing}
    aria-label=${isListbox ? word('chooseType') : nothing}
    class="pf-l-grid pf-m-gutter"
  >
    ${types.map((type, index) => card(type, index, type === selected, choose))}
  </div>`;

function card(
  type: TypeCreate,
  index: number,
  selected: boolean,
  choose: (type: TypeCreate) => void,
): TemplateResult {
  const { name } = type;
  const disabled = type.requires_enterprise ?? false;
  const modifiers = [
    disabled ? 'pf-m-non-selectable-raised' : 'pf-m-selectable-raised',
    selected ? 'pf-m-selected-raised' : '',
  ];
  return html`<div
    class="pf-l-grid__item pf-m-3-col pf-c-card ${modifiers.join(' ')}"
    tabindex=${index}
    role=${isListbox ? 'option' : nothing}
    aria-disabled=${isListbox ? String(disabled) : nothing}
    aria-selected=${isListbox ? String(selected) : nothing}
    aria-label=${isListbox ? name : nothing}
    @click=${() => {
      if (!disabled) choose(type);
    }}
  >
    <div
      role=${isListbox ? 'heading' : nothing}
      aria-level=${isListbox ? '2' : nothing}
      class="pf-c-card__title"
    >
      ${name}
    </div>
    ${disabled ? html`<div class="pf-c-card__footer">Enterprise only</div>` : nothing}
  </div>`;
}

/** A page of a wizard, a light child of it. */
export abstract class WizardPage extends Element {
  static override properties: PropertyDeclarations = { label: {} };

  /** Name of the step in the navigation. */
  label = '';

  /** The page comes into view. */
  abstract activated(host: Wizard): void;

  /** "Next" or "Finish" was pressed; false keeps the page. */
  leave(_host: Wizard): Promise<boolean> {
    return Promise.resolve(true);
  }

  /** Forgets what was filled in. */
  reset(): void {
    this.requestUpdate();
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

/** A page of a wizard that is a form; leaving it sends the form. */
class WizardFormPage extends WizardPage {
  override activated(host: Wizard): void {
    host.isValid = true;
    // Forms inside render only when they can be seen.
    for (const child of this.querySelectorAll('*')) {
      if (child instanceof LitElement) child.requestUpdate();
      if (child instanceof ProxyForm) child.wake();
    }
  }

  override async leave(host: Wizard): Promise<boolean> {
    const form = this.#form;
    if (form === null || !form.reportValidity()) return false;
    try {
      await form.submit();
    } catch {
      // The form has shown what is wrong.
      return false;
    }
    host.canBack = false;
    return true;
  }

  override reset(): void {
    super.reset();
    this.#form?.reset();
  }

  get #form(): Form | null {
    for (const child of this.children) {
      if (child instanceof Form) return child;
      if (child instanceof ProxyForm) return child.form;
    }
    return null;
  }
}

/** First page of a wizard: which type of object. */
class WizardTypePage extends WizardPage {
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
    host.isValid = capability('wizardListAlwaysValid') && this.layout === 'list';
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

  #list(): TemplateResult {
    return html`<form class="pf-c-form pf-m-horizontal" role="radiogroup" aria-label=${this.label}>
      ${this.types.map((type) => this.#radio(type))}
    </form>`;
  }

  #radio(type: TypeCreate): TemplateResult {
    const id = `${type.component}-${type.model_name}`;
    const input = html`<input
      class="pf-c-radio__input"
      type="radio"
      name="type"
      id=${id}
      aria-label=${type.name}
      ?disabled=${type.requires_enterprise ?? false}
      @change=${() => {
        this.#choose(type);
      }}
    />`;
    if (capability('wizardAutoAdvance')) {
      // The label is the whole line: from 2026.5 on.
      return html`<label class="pf-c-radio" for=${id}
        >${input}
        <div class="pf-c-radio__label">${type.name}</div></label
      >`;
    }
    return html`<div class="pf-c-radio">
      ${input}
      <label class="pf-c-radio__label" for=${id}>${type.name}</label>
    </div>`;
  }
}

define('ak-wizard-page-form', WizardFormPage);
define('ak-wizard-page-type-create', WizardTypePage);
