import { html, type TemplateResult } from 'lit';
import { define, Element } from '../elements/base.ts';
import { capability } from '../elements/interface.ts';
import { patternfly } from '../patternfly.ts';
import type { LibraryApplication } from './application.ts';
import './library-app.ts';

/** What somebody types to find an application. */
export class LibrarySearchEvent extends Event {
  static readonly type = 'ak-library-search-updated';
  readonly query: string;

  constructor(query: string) {
    super(LibrarySearchEvent.type, { bubbles: true, composed: true });
    this.query = query;
  }
}

/** Search for an application (up to 2025.8). */
class LibrarySearch extends Element {
  static override styles = [Element.styles, patternfly.formControl];

  override render(): TemplateResult {
    return html`<input
      class="pf-u-display-none pf-u-display-block-on-md"
      type="text"
      autofocus
      placeholder="Search..."
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) {
          this.dispatchEvent(new LibrarySearchEvent(event.target.value));
        }
      }}
    />`;
  }
}

const search = (): TemplateResult =>
  capability('libraryLaunchable')
    ? html`<ak-library-application-search></ak-library-application-search>`
    : html`<ak-library-list-search></ak-library-list-search>`;

/** What the page shows. */
export interface ClassicLibrary {
  readonly applications: readonly LibraryApplication[];
  readonly editable: boolean;
  readonly onSearch: (query: string) => void;
  /** Shown instead of cards when there is nothing to open. */
  readonly empty: TemplateResult | null;
}

/** "My applications" up to 2025.8. */
export const classicLibrary = ({ applications, editable, onSearch, empty }: ClassicLibrary): TemplateResult =>
  html`<main
    role="main"
    class="pf-c-page__main"
    tabindex="-1"
    id="main-content"
    @ak-library-search-updated=${(event: LibrarySearchEvent) => {
      onSearch(event.query);
    }}
  >
    <div class="pf-c-content header">
      <h1 role="heading" aria-level="1" id="library-page-title">My applications</h1>
      ${search()}
    </div>
    <section class="pf-c-page__main-section">
      ${
        empty ??
        html`<ak-library-application-list
          .applications=${applications}
          .editable=${editable}
        ></ak-library-application-list>`
      }
    </section>
  </main>`;

define(
  capability('libraryLaunchable') ? 'ak-library-application-search' : 'ak-library-list-search',
  LibrarySearch,
);
