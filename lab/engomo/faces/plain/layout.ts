import { html, raw } from 'hono/html';
import type { User } from '../../core/model.ts';

const icon = (paths: string): ReturnType<typeof raw> =>
  raw(
    `<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${paths}</svg>`,
  );

/** The pictures on buttons and in the navigation; what they mean is said by the label of the control. */
export const icons = {
  arrow: icon('<path d="M5 12h14M13 6l6 6-6 6"/>'),
  plus: icon('<path d="M12 5v14M5 12h14"/>'),
  edit: icon('<path d="M4 20h4L19 9l-4-4L4 16v4zM13.5 6.5l4 4"/>'),
  delete: icon('<path d="M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3"/>'),
  eye: icon('<path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12z"/><circle cx="12" cy="12" r="3"/>'),
  home: icon('<path d="M4 11l8-7 8 7v9h-5v-6H9v6H4z"/>'),
  server: icon(
    '<rect x="3" y="4" width="18" height="7" rx="2"/><rect x="3" y="13" width="18" height="7" rx="2"/><path d="M7 7.5h.01M7 16.5h.01"/>',
  ),
  key: icon('<circle cx="8" cy="15" r="4"/><path d="M11 12l9-9M16 7l3 3"/>'),
  users: icon(
    '<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c0-4 3-6 6.500-6s6.500 2 6.500 6"/><rect x="17" y="9" width="5" height="9" rx="1"/>',
  ),
  logOut: icon('<path d="M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9"/>'),
} as const;

/** A piece of a page, escaped. */
export type Markup = ReturnType<typeof html>;

/** Nothing at all, where a piece of a page is optional. */
export const NOTHING = raw('');

const LOGO = raw(
  '<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="8" fill="#12b5a5"/><path d="M9 10h9M9 16h14M9 22h6" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>',
);

/** The product's name with its mark. */
const brand = (addition: string): Markup =>
  html`${LOGO}<span class="product">engomo</span>${
      addition === '' ? NOTHING : html`<span class="addition">${addition}</span>`
    }`;

/** A sentence about the whole page: what was done, or why it was not. */
export const notice = (kind: 'error' | 'success', sentence: string | null | undefined): Markup =>
  sentence
    ? html`<p class="notice ${kind}" role="${kind === 'error' ? 'alert' : 'status'}">${sentence}</p>`
    : NOTHING;

/** The frame of every page. */
const page = (title: string, body: Markup): Markup =>
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
interface ComposerPage {
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
