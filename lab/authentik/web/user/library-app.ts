import { css, html, nothing, type TemplateResult } from 'lit';
import '../elements/app-icon.ts';
import { define, Element } from '../elements/base.ts';
import { word } from '../elements/interface.ts';
import { patternfly } from '../patternfly.ts';
import type { LibraryApplication } from './application.ts';

/** Shows more on demand (up to 2025.8). */
class Expand extends Element {
  static override styles = [
    Element.styles,
    patternfly.button,
    css`
      button {
        padding: 0;
        border: 0;
        color: var(--pf-global--link--Color);
        background: none;
        cursor: pointer;
      }
      .pf-c-expandable-section__content {
        padding-block-start: var(--pf-global--spacer--sm);
      }
    `,
  ];
  static override properties = { expanded: { type: Boolean } };

  expanded = false;

  override render(): TemplateResult {
    return html`<div
      class="pf-c-expandable-section pf-m-display-lg pf-m-indented ${this.expanded ? 'pf-m-expanded' : ''}"
    >
      <button
        type="button"
        class="pf-c-expandable-section__toggle"
        aria-expanded=${String(this.expanded)}
        @click=${() => {
          this.expanded = !this.expanded;
        }}
      >
        <span class="pf-c-expandable-section__toggle-icon"
          ><i class="fas ${this.expanded ? 'fa-angle-down' : 'fa-angle-right'}" aria-hidden="true"></i
        ></span>
        <span class="pf-c-expandable-section__toggle-text"
          >${this.expanded ? word('showLess') : word('showMore')}</span
        >
      </button>
      <div class="pf-c-expandable-section__content" ?hidden=${!this.expanded}><slot></slot></div>
    </div>`;
  }
}

/** The card of an application (up to 2025.8): two links to its address, the icon and the name. */
class LibraryApp extends Element {
  static override styles = [
    Element.styles,
    patternfly.card,
    patternfly.content,
    patternfly.button,
    css`
      .pf-c-card {
        height: 100%;
      }
      .pf-c-card__header {
        justify-content: space-between;
        flex-direction: column;
        align-items: start;
      }
      a,
      a:hover {
        color: var(--pf-global--Color--100);
        text-decoration: none;
      }
      .expander {
        flex-grow: 1;
      }
      ak-expand {
        padding: var(--pf-global--spacer--sm) var(--pf-global--spacer--md);
      }
    `,
  ];
  static override properties = { application: { attribute: false }, editable: { attribute: false } };

  application: LibraryApplication | null = null;
  editable = false;

  override render(): TemplateResult | typeof nothing {
    const { application } = this;
    if (application === null) return nothing;
    const { name, slug, meta_publisher: publisher, meta_description: description } = application;
    const target = application.open_in_new_tab ? '_blank' : nothing;
    const address = application.launch_url ?? nothing;
    const icon = html`<ak-app-icon
      size="pf-m-lg"
      name=${name}
      icon=${application.meta_icon_url ?? ''}
    ></ak-app-icon>`;
    return html`<div class="pf-c-card pf-m-hoverable pf-m-compact">
      <div class="pf-c-card__header"><a href=${address} target=${target}>${icon}</a></div>
      <div class="pf-c-card__title"><a href=${address} target=${target}>${name}</a></div>
      <div class="expander"></div>
      ${
        publisher === '' && description === '' && !this.editable
          ? nothing
          : html`<ak-expand>
              <div class="pf-c-content"><small>${publisher}</small></div>
              ${description}
              ${
                this.editable
                  ? html`<a
                      class="pf-c-button pf-m-control pf-m-small pf-m-block"
                      href=${new URL(`/if/admin/#/core/applications/${slug}`, document.baseURI).href}
                      ><i class="fas fa-edit"></i>&nbsp;Edit</a
                    >`
                  : nothing
              }
            </ak-expand>`
      }
    </div>`;
  }
}

/** The cards in their groups (up to 2025.8); those without a group stand first, under an empty heading. */
class LibraryApplicationList extends Element {
  static override styles = [
    Element.styles,
    patternfly.content,
    patternfly.grid,
    css`
      .app-group-header {
        margin-block-end: 1rem;
      }
    `,
  ];
  static override properties = { applications: { attribute: false }, editable: { attribute: false } };

  applications: readonly LibraryApplication[] = [];
  editable = false;

  override render(): TemplateResult {
    const names = [...new Set(this.applications.map(({ group }) => group))].sort((left, right) =>
      left.localeCompare(right),
    );
    return html`<div class="pf-l-grid pf-m-gutter">
      ${names.map(
        (name) =>
          html`<div class="pf-l-grid__item pf-m-12-col">
            <div class="pf-c-content app-group-header"><h2>${name}</h2></div>
            <div
              class="pf-l-grid pf-m-gutter pf-m-all-6-col-on-sm pf-m-all-4-col-on-md pf-m-all-5-col-on-lg pf-m-all-2-col-on-xl"
            >
              ${this.applications
                .filter(({ group }) => group === name)
                .map(
                  (application) =>
                    html`<ak-library-app
                      class="pf-l-grid__item"
                      .application=${application}
                      .editable=${this.editable}
                    ></ak-library-app>`,
                )}
            </div>
          </div>`,
      )}
    </div>`;
  }
}

define('ak-expand', Expand);
define('ak-library-app', LibraryApp);
define('ak-library-application-list', LibraryApplicationList);
