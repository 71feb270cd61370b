import { html } from 'hono/html';
import type { Engomo } from '../../core/engomo.ts';
import type { User } from '../../core/model.ts';
import { cardPage, composerPage, icons, type Markup, NOTHING, notice } from './layout.ts';

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

/** The composer's own login (clause D1). */
export const composerLoginPage = (username: string, problem?: string): Markup =>
  cardPage(
    'Log in – engomo composer',
    'composer',
    html`<h1>Log in</h1>
      ${notice('error', problem)}
      <form method="post" action="/composer/login" class="stacked">
        <div class="field">
          <label for="username">User name</label>
          <input
            id="username"
            name="username"
            type="text"
            value="${username}"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            required
            autofocus
          />
        </div>
        <div class="field">
          <label for="password">Password</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
        </div>
        <button class="primary wide" type="submit">Log in</button>
      </form>
      <p class="aside">Signing in with your company account? <a href="/">Go to the start page</a></p>`,
  );

const tile = (href: string, title: string, text: string): Markup =>
  html`<a class="card tile" href="${href}"
    ><h2>${title}</h2>
    <p>${text}</p></a
  >`;

const administratorTiles = html`<div class="tiles">
  ${tile('/composer/server', 'Server settings', 'Address of this server and how its users sign in.')}
  ${tile('/composer/users-devices', 'People', 'Who may use apps and the composer, and with which devices.')}
</div>`;

/** The composer's first page; the browser ends here after the sign-in (clause F5). */
export const startPage = (engomo: Engomo, user: User, sentence: string | null): Markup =>
  composerPage({
    title: `Welcome, ${user.username}`,
    current: '/composer',
    user,
    notice: sentence,
    content: html`<section class="card">
        <h2>Apps</h2>
        <p class="empty">No apps have been built on this server yet.</p>
      </section>
      ${
        user.administrator
          ? administratorTiles
          : html`<section class="card">
              <h2>Your account</h2>
              <dl>
                <dt>Username</dt>
                <dd>${user.username}</dd>
                <dt>Authenticator</dt>
                <dd>${engomo.directory.authenticatorName(user)}</dd>
                <dt>Permissions</dt>
                <dd>${[user.permissions.app ? 'App' : '', 'Composer'].filter(Boolean).join(', ')}</dd>
              </dl>
            </section>`
      }`,
  });

/** Server: what the administrator can read about it. */
export const serverPage = (engomo: Engomo, user: User): Markup =>
  composerPage({
    title: 'Server',
    current: '/composer/server',
    user,
    content: html`<section class="card">
      <h2>General</h2>
      <dl>
        <dt>Address</dt>
        <dd>${engomo.origin}/</dd>
        <dt>Callback address for identity providers</dt>
        <dd>${engomo.origin}/auth</dd>
        <dt>Ways to sign in</dt>
        <dd>${engomo.directory.authenticators.map(({ name }) => name).join(', ')}</dd>
        <dt>Users</dt>
        <dd>${engomo.directory.users.length}</dd>
      </dl>
    </section>`,
  });

/** A page of the administration opened by somebody who is not an administrator. */
export const forbiddenPage = (user: User): Markup =>
  composerPage({
    title: 'No permission',
    current: '',
    user,
    content: html`${notice('error', 'Only administrators can open this page.')}${NOTHING}`,
  });
