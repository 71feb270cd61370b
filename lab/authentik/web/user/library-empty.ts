import { css, html, nothing, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { patternfly } from '../patternfly.ts';

/** The user has no application to open; administrators are told how to make one. */
class LibraryEmpty extends Element {
  static override styles = [
    Element.styles,
    patternfly.emptyState,
    patternfly.title,
    patternfly.button,
    css`
      .pf-u-pt-lg {
        padding-block-start: var(--pf-global--spacer--lg);
      }
      .cta {
        display: inline-block;
        font-weight: bold;
      }
    `,
  ];
  static override properties = { admin: { type: Boolean } };

  admin = false;

  override render(): TemplateResult {
    return html`<div class="pf-c-empty-state pf-m-full-height">
      <div class="pf-c-empty-state__content">
        <i class="fas fa-cubes pf-c-empty-state__icon" aria-hidden="true"></i>
        <h2 class="pf-c-title pf-m-lg">No Applications available.</h2>
        <div class="pf-c-empty-state__body">
          Either no applications are defined, or you don’t have access to any.
        </div>
        ${this.admin ? this.#renderNewApplication() : nothing}
      </div>
    </div>`;
  }

  #renderNewApplication(): TemplateResult {
    const parameters = encodeURIComponent(JSON.stringify({ createWizard: true }));
    const href = new URL(`/if/admin/#/core/applications;${parameters}`, document.baseURI).href;
    return html`<div class="pf-u-pt-lg">
        <a aria-disabled="false" class="cta pf-c-button pf-m-secondary" href=${href}
          >Create a new application</a
        >
      </div>
      <div class="pf-c-empty-state__body">
        <a rel="noopener noreferrer" href="https://docs.goauthentik.io/docs/applications" target="_blank"
          >Refer to documentation</a
        >
      </div>`;
  }
}

define('ak-library-application-empty-list', LibraryEmpty);
