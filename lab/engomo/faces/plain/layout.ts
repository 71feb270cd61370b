import { html, raw } from 'hono/html';
import type { User } from '../../core/model.ts';
import { icons } from './icons.ts';

/** A piece of a page, escaped. */
export type Markup = ReturnType<typeof html>;

/** Nothing at all, where a piece of a page is optional. */
export const NOTHING = raw('');

const LOGO = raw(
  '<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="8" fill="#12b5a5"/><path d="M9 10h9M9 16h14M9 22h6" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>',
);

/** The product's name with its mark. */
export const brand = (addition: string): Markup =>
  html`${LOGO}<span class="product">engomo</span>${
      addition === '' ? NOTHING : html`<span class="addition">${addition}</span>`
    }`;

/** A sentence about the whole page: what was done, or why it was not. */
export const notice = (kind: 'error' | 'success', sentence: string | null | undefined): Markup =>
  sentence
    ? html`<p class="notice ${kind}" role="${kind === 'error' ? 'alert' : 'status'}">${sentence}</p>`
    : NOTHING;

/** The frame of every page. */
export const page = (title: string, body: Markup): Markup =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/static/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/static/engomo.css" />
        <script src="/static/engomo.js" defer></script>
      </head>
      ${body}
    </html>`;

/** A page with one card in the middle: the client page and the composer's login. */
export const cardPage = (title: string, addition: string, card: Markup): Markup =>
  page(
    title,
    html`<body class="entrance">
      <main class="entrance-card">
        <header class="entrance-brand">${brand(addition)}</header>
        ${card}
      </main>
    </body>`,
  );

/** A page of the composer and where it stands in the navigation. */
export interface ComposerPage {
  readonly title: string;
  /** Address of the navigation entry that is current. */
  readonly current: string;
  readonly user: User;
  readonly notice?: string | null;
  readonly content: Markup;
}

const entry = (current: string, href: string, icon: Markup, label: string, nested = false): Markup =>
  html`<li class="${nested ? 'nested' : ''}">
    <a href="${href}" ${current === href ? raw('aria-current="page"') : NOTHING}
      >${icon}<span>${label}</span></a
    >
  </li>`;

const administration = (current: string): Markup =>
  html`${entry(current, '/composer/server', icons.server, 'Server')}
  ${entry(current, '/composer/server/authentication', icons.key, 'Authentication', true)}
  ${entry(current, '/composer/users-devices', icons.users, 'Users & Devices')}`;

/** The frame of the composer: header, navigation at the side, content. */
export const composerPage = ({ title, current, user, notice: sentence, content }: ComposerPage): Markup =>
  page(
    `${title} – engomo composer`,
    html`<body class="composer">
      <header class="bar">
        <a class="bar-brand" href="/composer">${brand('composer')}</a>
        <div class="account">
          <span class="avatar" aria-hidden="true">${user.username.slice(0, 1).toUpperCase()}</span>
          <span class="account-name">${user.username}</span>
          <form method="post" action="/composer/logout">
            <button class="quiet" type="submit">${icons.logOut}<span>Log out</span></button>
          </form>
        </div>
      </header>
      <div class="columns">
        <nav class="side" aria-label="composer">
          <ul>
            ${entry(current, '/composer', icons.home, 'Start')}
            ${user.administrator ? administration(current) : NOTHING}
          </ul>
        </nav>
        <main>
          <h1>${title}</h1>
          ${notice('success', sentence)} ${content}
        </main>
      </div>
    </body>`,
  );
