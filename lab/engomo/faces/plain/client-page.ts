import { html } from 'hono/html';
import { icons } from './icons.ts';
import { cardPage, notice, type Markup } from './layout.ts';

const ARROW = html`<button class="icon-button primary" type="submit" title="Continue" aria-label="Continue">
  ${icons.arrow}
</button>`;

/** The client page: asks for the e-mail address, a small arrow submits it (clauses F1, F2). */
export const clientPage = (email: string, problem?: string): Markup =>
  cardPage(
    'engomo',
    '',
    html`<h1>Welcome</h1>
      <p class="lead">Sign in to use the apps of your company.</p>
      ${notice('error', problem)}
      <form method="post" action="/">
        <label for="email">E-mail address</label>
        <div class="with-button">
          <input
            id="email"
            name="email"
            type="email"
            value="${email}"
            autocomplete="username"
            autocapitalize="none"
            required
            autofocus
          />
          ${ARROW}
        </div>
      </form>`,
  );

/** The client page's second step for users whose password is engomo's own. */
export const passwordPage = (username: string, problem?: string): Markup =>
  cardPage(
    'engomo',
    '',
    html`<h1>Welcome</h1>
      <p class="lead">${username} · <a href="/">not you?</a></p>
      ${notice('error', problem)}
      <form method="post" action="/password">
        <input type="hidden" name="email" value="${username}" autocomplete="username" />
        <label for="password">Password</label>
        <div class="with-button">
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
            autofocus
          />
          ${ARROW}
        </div>
      </form>`,
  );

/** A sign-in through an identity provider that ended without success. */
export const refusedPage = (sentence: string): Markup =>
  cardPage(
    'Sign-in failed – engomo',
    '',
    html`<h1>Sign-in failed</h1>
      ${notice('error', sentence)}
      <p><a class="button" href="/">Back to the start</a></p>`,
  );
