import { html, nothing, type TemplateResult } from 'lit';

/** What the frame of a wizard shows. */
export interface WizardFrame {
  readonly title: string;
  readonly description: string | null;
  /** The way out at the head; null where there is none. */
  readonly close: { readonly name: string; readonly act: () => void } | null;
  /** Names of the steps, and what leads to them. */
  readonly links: readonly {
    readonly label: string;
    readonly current: boolean;
    readonly disabled: boolean;
    readonly go: () => void;
  }[];
  readonly main: unknown;
  readonly buttons: unknown;
}

/** The frame of a wizard: heading, steps, the step that is open, buttons. */
export const wizardFrame = ({
  title,
  description,
  close,
  links,
  main,
  buttons,
}: WizardFrame): TemplateResult =>
  html`<div class="pf-c-wizard">
    <header class="pf-c-wizard__header">
      ${
        close === null
          ? nothing
          : html`<button
              class="pf-c-button pf-m-plain pf-c-wizard__close"
              type="button"
              aria-label=${close.name}
              @click=${close.act}
            >
              <i class="fas fa-times" aria-hidden="true"></i>
            </button>`
      }
      <h1 id="modal-title" class="pf-c-title pf-m-3xl pf-c-wizard__title">${title}</h1>
      ${
        description === null
          ? nothing
          : html`<p id="modal-description" class="pf-c-wizard__description">${description}</p>`
      }
    </header>
    <div class="pf-c-wizard__outer-wrap">
      <div class="pf-c-wizard__inner-wrap">
        <nav aria-label="Wizard steps" class="pf-c-wizard__nav">
          <ol class="pf-c-wizard__nav-list">
            ${links.map(
              ({ label, current, disabled, go }) =>
                html`<li class="pf-c-wizard__nav-item">
                  <button
                    class="pf-c-wizard__nav-link ${current ? 'pf-m-current' : ''}"
                    type="button"
                    ?disabled=${disabled}
                    @click=${go}
                  >
                    ${label}
                  </button>
                </li>`,
            )}
          </ol>
        </nav>
        <main aria-label="Wizard content" class="pf-c-wizard__main">
          <div class="pf-c-wizard__main-body">${main}</div>
        </main>
      </div>
      <nav class="pf-c-wizard__footer" aria-label="Wizard navigation">${buttons}</nav>
    </div>
  </div>`;
