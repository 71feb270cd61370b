import { html, nothing, type TemplateResult } from 'lit';

/** Name and picture of who is signed in, at the end of a header; narrower windows have no room for the name. */
export const userBadge = (username: string, picture: string): TemplateResult =>
  html`<div class="pf-c-page__header-tools-group pf-m-hidden">
      <div class="pf-c-page__header-tools-item pf-m-visible-on-2xl">${username}</div>
    </div>
    ${
      picture === ''
        ? nothing
        : html`<div
            class="pf-c-page__header-tools-item pf-c-avatar pf-m-hidden pf-m-visible-on-xl"
            aria-hidden="true"
          >
            <img src=${picture} alt="Avatar image" />
          </div>`
    }`;
