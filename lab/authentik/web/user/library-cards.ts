import { css, html, nothing, type TemplateResult } from 'lit';
import '../elements/app-icon.ts';
import type { LibraryApplication } from './application.ts';

/** How many words of a description the menu of a card shows. */
const DESCRIPTION_WORDS = 50;

const kebab = (text: string): string =>
  text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .split(/[^A-Za-z\d]+/)
    .filter(Boolean)
    .join('-')
    .toLowerCase();

const truncated = (text: string): string => {
  const words = text.split(/\s+/).filter(Boolean);
  return words.length > DESCRIPTION_WORDS ? `${words.slice(0, DESCRIPTION_WORDS).join(' ')}...` : text;
};

/** The cards in their groups: those without a group first, the group of the selected application before all others. */
export function applicationGroups(
  applications: readonly LibraryApplication[],
  editable: boolean,
  selected: LibraryApplication | undefined,
): TemplateResult {
  const names = [...new Set(applications.map(({ group }) => group))].sort((left, right) => {
    if (left === selected?.group) return -1;
    if (right === selected?.group) return 1;
    return left.localeCompare(right);
  });
  return html`<div role="presentation" part="app-list" data-anchor-strategy="anchor-position">
    ${names.map((name, index) => {
      const members = applications.filter(({ group }) => group === name);
      return html`<fieldset
        data-group-id=${kebab(name) || nothing}
        part="app-group"
        data-group-index=${index}
        data-app-count=${members.length}
      >
        <legend
          class="pf-c-content ${name === '' ? 'sr-only more-contrast-only' : ''}"
          part="app-group-header"
        >
          <h2 id="app-group-${kebab(name)}">${name || 'Ungrouped'}</h2>
        </legend>
        ${members.map((application) => card(application, editable))}
        <hr part="app-group-separator" aria-hidden="true" />
      </fieldset>`;
    })}
  </div>`;
}

function card(application: LibraryApplication, editable: boolean): TemplateResult {
  const { name, launch_url: address } = application;
  const id = `app-${application.pk}`;
  return html`<div part="card-wrapper" data-application-name=${kebab(name)}>
    <div part="card" class="pf-c-card pf-m-hoverable pf-m-compact">
      <ak-app-icon size="pf-m-lg" name=${name} icon=${application.meta_icon_url ?? ''}></ak-app-icon>
      <a
        href=${address ?? nothing}
        target=${application.open_in_new_tab ? '_blank' : nothing}
        aria-describedby="${id}-description"
        aria-label=${`Open "${name}"`}
        tabindex="0"
        class="card-header-aspect-wrapper"
        title=${name}
        id=${id}
        ><div
          part="card-header"
          class="pf-c-card__header pf-m-pressable"
          aria-label=${name}
          title=${name}
          id="${id}-title"
        >
          <div id="app-title" class="pf-c-card__title pf-m-pressable" part="card-title">
            <div class="clamp-wrapper">${name}</div>
          </div>
        </div></a
      >
      ${cardMenu(application, id, editable)}
    </div>
  </div>`;
}

function cardMenu(application: LibraryApplication, id: string, editable: boolean): unknown {
  const { name, slug, meta_publisher: publisher } = application;
  const description = truncated(application.meta_description);
  if (publisher === '' && description === '' && !editable) return nothing;
  const edit = new URL(`/if/admin/#/core/applications/${slug}`, document.baseURI).href;
  return html`<div class="pf-c-dropdown" part="card-header-actions">
    <button
      part="card-header-actions-button"
      class="pf-c-dropdown__toggle"
      type="button"
      style="anchor-name: --${id}-actions"
      popovertarget="${id}-actions-menu"
      popovertargetaction="toggle"
      tabindex="-1"
      aria-label=${`Actions for "${name}"`}
    >
      <span part="card-header-actions-icon" class="pf-c-dropdown__toggle-text">⋮</span>
    </button>
    <menu
      class="pf-c-dropdown__menu"
      part="card-header-actions-menu"
      style="position-anchor: --${id}-actions"
      id="${id}-actions-menu"
      popover
    >
      ${
        publisher === '' && description === ''
          ? nothing
          : html`<li role="presentation">
                <div part="card-header-action" role="contentinfo" class="pf-c-dropdown__menu-item">
                  ${
                    publisher === ''
                      ? nothing
                      : html`<div part="card-header-action-publisher"><small>${publisher}</small></div>`
                  }
                  ${
                    description === ''
                      ? nothing
                      : html`<p
                          class="pf-c-content"
                          part="card-header-action-description"
                          id="${id}-description"
                        >
                          ${description}
                        </p>`
                  }
                </div>
              </li>
              <hr class="pf-c-divider" />`
      }
      ${
        editable
          ? html`<li role="presentation">
              <a part="card-header-action" role="menuitem" href=${edit} class="pf-c-dropdown__menu-item"
                ><i class="fas fa-edit" role="img"></i> &nbsp;Edit application...</a
              >
            </li>`
          : nothing
      }
    </menu>
  </div>`;
}

/** What the cards look like. */
export const cardStyles = css`
  [part='app-group'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, 10rem);
    gap: var(--pf-global--spacer--md);
    padding: 0;
    border: 0;
  }
  [part='app-group-separator'] {
    grid-column: 1 / -1;
    border-color: transparent;
  }
  [part='card-wrapper'] {
    position: relative;
    aspect-ratio: 1;
  }
  [part='card'] {
    height: 100%;
    border: 0.5px solid var(--pf-global--BorderColor--100);
  }
  ak-app-icon {
    position: absolute;
    display: flex;
    place-content: center;
    inset: 15% 0 auto;
  }
  ak-app-icon::part(insignia) {
    background-color: transparent;
    font-size: 4rem;
  }
  .card-header-aspect-wrapper {
    position: absolute;
    display: flex;
    align-items: end;
    justify-content: center;
    padding: var(--pf-global--spacer--md);
    inset: 0;
  }
  .card-header-aspect-wrapper:hover .pf-c-card__title {
    text-decoration: underline;
  }
  .pf-c-card__header,
  .pf-c-card__title {
    padding: 0 !important;
    color: var(--pf-global--Color--100);
    text-align: center;
    overflow-wrap: anywhere;
  }
  [part='card-header-actions'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
  }
  [part='card-header-actions-button'] {
    --pf-c-dropdown__toggle--before--BorderWidth: 0;
  }
  [part='card-header-actions-menu'] {
    position: fixed;
    inset: auto;
    inset-block-start: anchor(end);
    inset-inline-start: anchor(center);
    width: max-content;
    max-width: 20ch;
    border: 0;
  }
`;
