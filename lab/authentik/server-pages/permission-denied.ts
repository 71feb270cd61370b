import { html, raw } from 'hono/html';
import { avatarOf } from '../avatar.ts';
import type { User } from '../model.ts';
import type { Markup } from '../skeleton.ts';
import { goHome, type PageStyle, type ServerPage } from './document.ts';

const NOTHING = raw('');

const whoIsThere = (user: User): Markup =>
  html`<div class="pf-c-form__group">
    <div class="form-control-static">
      <div class="avatar">
        <img class="pf-c-avatar" src="${avatarOf(user)}" alt="User's avatar" />
        ${user.username}
      </div>
      <div slot="link">
        <a href="/flows/-/cancel/">Not you?</a>
      </div>
    </div>
  </div>`;

const whatPoliciesSay = (messages: readonly string[]): Markup =>
  html`<hr />
    <em>Messages:</em>
    <ul class="pf-c-list">
      ${messages.map((message) => html`<li>${message}</li>`)}
    </ul>`;

const whatHappened = (icon: Markup, messages: readonly string[]): Markup =>
  html`<div class="pf-c-form__group">
    <p>${icon} Request has been denied.</p>
    ${messages.length === 0 ? NOTHING : whatPoliciesSay(messages)}
  </div>`;

/** From 2025.12 on the card has a way home, and its icon a name. */
function card({ deniedPageGoesHome }: PageStyle, user: User | null, messages: readonly string[]): Markup {
  const who = user === null ? NOTHING : whoIsThere(user);
  if (deniedPageGoesHome) {
    const icon = html`<i
      class="pf-icon pf-icon-error-circle-o pf-u-font-size-2xl"
      role="img"
      aria-label="Error"
    ></i>`;
    return html`<div class="pf-c-form">${who} ${whatHappened(icon, messages)} ${goHome}</div>`;
  }
  const icon = html`<i class="pf-icon pf-icon-error-circle-o"></i>`;
  return html`<form class="pf-c-form">${who} ${whatHappened(icon, messages)}</form>`;
}

/** "Permission denied"; the messages of policies are for administrators. */
export const permissionDenied = (user: User | null, messages: readonly string[]): ServerPage => ({
  title: 'Permission denied - authentik',
  heading: 'Permission denied',
  card: (style) => card(style, user, messages),
});
