import { css, html, nothing, type TemplateResult } from 'lit';
import { sessionUser } from '../admin/session.ts';
import { define, Element } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import { patternfly } from '../patternfly.ts';
import { hasLaunchUrl, isFoundBy, type LibraryApplication } from './application.ts';
import { headerStyles } from './header-styles.ts';
import { classicLibrary } from './library-classic.ts';
import { applicationGroups, cardStyles } from './library-cards.ts';
import './library-empty.ts';

/** How many applications the search suggests. */
const SUGGESTIONS = 5;

/** "My applications": the cards, and a search that Enter opens the first hit of. */
class LibraryPage extends Element {
  static override styles = [
    Element.styles,
    patternfly.page,
    patternfly.content,
    patternfly.emptyState,
    patternfly.title,
    patternfly.formControl,
    patternfly.card,
    patternfly.dropdown,
    headerStyles,
    cardStyles,
    css`
      :host {
        display: block;
        padding: 3% 5%;
      }
      .pf-c-page__header {
        display: flex;
        flex-flow: row wrap;
        gap: var(--pf-global--spacer--lg);
        justify-content: space-between;
      }
      .pf-c-page__title {
        flex: 1 1 auto;
        margin: 0;
      }
      .header {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }
      search {
        flex: 0 1 36ch;
      }
      search form,
      search input {
        width: 100%;
      }
      input::-webkit-calendar-picker-indicator {
        display: none !important;
      }
      .pf-c-page__main-section {
        padding-inline: 0;
        background-color: transparent;
      }
      input[name='application-search'] {
        background-color: transparent;
        font-size: var(--pf-global--FontSize--xl);
      }
    `,
  ];
  static override properties = {
    applications: { attribute: false },
    query: { state: true },
    administrator: { state: true },
  };

  applications: readonly LibraryApplication[] = [];
  protected query = '';
  protected administrator = false;

  protected override firstUpdated(): void {
    void sessionUser().then((user) => {
      this.administrator = user?.is_superuser ?? false;
    });
    requestAnimationFrame(() => {
      this.renderRoot.querySelector('input')?.focus({ preventScroll: true });
    });
  }

  get #shown(): LibraryApplication[] {
    const { query } = this;
    return this.applications.filter(hasLaunchUrl).filter((one) => query === '' || isFoundBy(query, one));
  }

  get #selected(): LibraryApplication | undefined {
    return this.query === '' ? undefined : this.#shown[0];
  }

  override render(): TemplateResult {
    return capability('libraryCards') === 'component' ? this.#classic() : this.#named();
  }

  #classic(): TemplateResult {
    const nothingToOpen = !this.applications.some(hasLaunchUrl);
    return classicLibrary({
      applications: this.#shown,
      editable: this.administrator,
      onSearch: (query) => {
        this.query = query;
      },
      empty: nothingToOpen
        ? html`<ak-library-application-empty-list
            ?admin=${this.administrator}
          ></ak-library-application-empty-list>`
        : null,
    });
  }

  #named(): TemplateResult {
    return html`<div class="pf-c-page__main">
      <div class="pf-c-page__header pf-c-content">
        <h1 class="pf-c-page__title">My applications</h1>
        ${this.#renderSearch()}
      </div>
      <main
        id="main-content"
        class="pf-c-page__main-section"
        tabindex="-1"
        data-ak-skip-to-content-target="true"
        aria-label="Application list"
      >
        ${this.#renderStatus()} ${this.#renderApplications()}
      </main>
    </div>`;
  }

  #renderSearch(): TemplateResult {
    return html`<search title="Applications">
      <form id="application-search-form" @submit=${this.#openSelected}>
        <input
          part="search-input"
          name="application-search"
          id="application-search-input"
          type="search"
          autocomplete="off"
          spellcheck="false"
          class="pf-c-form-control"
          autofocus
          placeholder="Search for an application by name..."
          list="application-search-options"
          aria-describedby="search-action-hint"
          @input=${this.#search}
        />
        <datalist id="application-search-options">
          ${this.#shown.slice(0, SUGGESTIONS).map(({ name }) => html`<option value=${name}></option>`)}
        </datalist>
        <span id="search-action-hint" class="sr-only"
          >${this.#selected ? `Press Enter to open ${this.#selected.name}` : 'Type to filter applications'}</span
        >
      </form>
    </search>`;
  }

  #renderStatus(): TemplateResult {
    const count = this.#shown.length;
    const noun = count === 1 ? 'application' : 'applications';
    const what = this.query === '' ? 'available' : `found for "${this.query}"`;
    return html`<output class="sr-only" for="application-search-input" aria-live="polite">
      <p>${`${count} ${noun} ${what}`}</p>
      <p>${this.#selected ? `Press Enter to open ${this.#selected.name}` : nothing}</p>
    </output>`;
  }

  #renderApplications(): unknown {
    if (!this.applications.some(hasLaunchUrl)) {
      return html`<ak-library-application-empty-list
        ?admin=${this.administrator}
      ></ak-library-application-empty-list>`;
    }
    if (this.#shown.length > 0) return applicationGroups(this.#shown, this.administrator, this.#selected);
    return html`<div class="pf-c-empty-state pf-m-full-height" tabindex="-1">
      <div class="pf-c-empty-state__content">
        <i class="fas fa-cubes pf-c-empty-state__icon" aria-hidden="true"></i>
        <h3 class="pf-c-title pf-m-lg" id="no-results-title">Search returned no results.</h3>
      </div>
    </div>`;
  }

  readonly #search = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.query = event.target.value;
  };

  readonly #openSelected = (event: Event): void => {
    event.preventDefault();
    const selected = this.#selected;
    if (selected !== undefined) this.renderRoot.querySelector<HTMLElement>(`#app-${selected.pk}`)?.click();
  };
}

define('ak-library-impl', LibraryPage);
