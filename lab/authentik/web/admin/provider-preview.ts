import { html, type TemplateResult } from 'lit';
import { z } from 'zod';
import { call } from '../api.ts';
import '../elements/empty-state.ts';
import { fetchList, withQuery } from '../elements/list-page.ts';
import '../elements/search-select.ts';
import type { Choice } from '../elements/search-select.ts';
import { userRow } from './user-model.ts';

const answer = z.object({ preview: z.record(z.string(), z.unknown()) });

/** Claims of a token, as the server would issue it. */
export type TokenPreview = z.infer<typeof answer>['preview'];

/**
 * What the id token of a user would hold.
 *
 * @param user primary key; without it the administrator who asks.
 */
export const fetchPreview = async (provider: number, user: string | null): Promise<TokenPreview> =>
  answer.parse(
    await call(
      'GET',
      withQuery(`providers/oauth2/${String(provider)}/preview_user/`, { for_user: user ?? undefined }),
    ),
  ).preview;

async function users(search: string): Promise<readonly Choice[]> {
  const page = await fetchList('core/users/', userRow, {
    ordering: 'username',
    search: search === '' ? undefined : search,
  });
  return page.results.map(({ pk, username, name }) => ({
    value: String(pk),
    label: username,
    description: name,
  }));
}

const chosen = (event: Event): string | null => {
  const { currentTarget } = event;
  const value: unknown = currentTarget !== null && 'value' in currentTarget ? currentTarget.value : null;
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The tab "Preview". */
export const previewTab = (
  preview: TokenPreview | null,
  onUser: (user: string | null) => void,
): TemplateResult =>
  html`<div class="pf-c-page__main-section pf-m-no-padding-mobile pf-l-grid pf-m-gutter">
    <div class="pf-c-card">
      <div class="pf-c-card__title">JWT payload</div>
      <div class="pf-c-card__body">
        <dl class="pf-c-description-list pf-m-horizontal">
          <div class="pf-c-description-list__group">
            <dt class="pf-c-description-list__term">
              <span class="pf-c-description-list__text"
                ><label for="«ak-preview-user»">Preview for user</label></span
              >
            </dt>
            <dd class="pf-c-description-list__description">
              <div class="pf-c-description-list__text">
                <ak-search-select
                  id="«ak-preview-user»"
                  blankable
                  .fetchChoices=${users}
                  @ak-change=${(event: Event) => {
                    onUser(chosen(event));
                  }}
                ></ak-search-select>
              </div>
            </dd>
          </div>
        </dl>
      </div>
      <div class="pf-c-card__body">
        ${
          preview === null
            ? html`<ak-empty-state loading></ak-empty-state>`
            : html`<pre>${JSON.stringify(preview, null, 4)}</pre>`
        }
      </div>
    </div>
  </div>`;
