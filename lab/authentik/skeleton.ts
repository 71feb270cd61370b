import { html, raw } from 'hono/html';
import type { Capabilities } from './capabilities.ts';
import type { RequestContext } from './environment.ts';
import type { State } from './state.ts';

/** The brand as `GET /api/v3/core/brands/current/` and every page carry it, as far as pages read it. */
export const currentBrand = ({ brand }: State): Readonly<Record<string, unknown>> => ({
  branding_title: 'authentik',
  branding_logo: '/static/dist/assets/icons/icon_left_brand.svg',
  branding_favicon: '/static/dist/assets/icons/icon.png',
  ui_footer_links: [],
  ui_theme: 'automatic',
  flow_authentication: brand.authenticationFlow,
  flow_invalidation: brand.invalidationFlow,
  default_locale: '',
});

/** The public configuration as `GET /api/v3/root/config/` and every page carry it; no page of the lab reads more. */
export const publicConfiguration = (): Readonly<Record<string, unknown>> => ({
  error_reporting: { enabled: false },
  capabilities: ['can_save_media', 'can_impersonate', 'is_enterprise'],
});

/** Escapes a text for a string literal of a script in a page, as Django's `escapejs` does. */
const escapeForScript = (text: string): string =>
  text.replaceAll(
    /[\\'"<>&=\-;`\p{Cc}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** The script that sets `window.authentik`: what a page knows of its server. */
function globalsScript(brand: Readonly<Record<string, unknown>>): string {
  return `"use strict";
    window.authentik = { brand: JSON.parse('${escapeForScript(JSON.stringify(brand))}') }`;
}

/** A piece of a page, escaped. */
export type Markup = ReturnType<typeof html>;

/** Address of the picture behind flow pages and error pages. */
export const FLOW_BACKGROUND = '/static/dist/assets/images/flow_background.jpg';

const NOTHING = raw('');

/** What a page is made of. */
interface PageParts {
  readonly title: string;
  /** Set before the theme: prefetched pictures, `window.authentik` of flow pages. */
  readonly beforeTheme?: Markup;
  /** Set at the end of the head: the page's own scripts and styles. */
  readonly head: Markup;
  readonly body: Markup;
}

/** Language and theme of the document (2025.12+). */
const ROOT_ATTRIBUTES = raw(' lang="en" data-theme="light" data-theme-choice="auto"');

const script = (address: string): Markup =>
  html`<script src="/static/dist/${address}" type="module"></script>`;

/** Link to the content of the page (2025.10+). */
export const skipLink = ({ skipLink: has }: Pick<Capabilities, 'skipLink'>): Markup =>
  has ? html`<ak-skip-to-content></ak-skip-to-content>` : NOTHING;

/**
 * The skeleton of every HTML page of the server. Scripts have the addresses of the version,
 * style sheets those of 2026.2.2 in every version.
 */
export function page(request: RequestContext, { title, beforeTheme, head, body }: PageParts): Markup {
  const { version, rootAttributes } = request.get('state').capabilities;
  return html`<!DOCTYPE html>
    <html${rootAttributes ? ROOT_ATTRIBUTES : NOTHING}>
      <head>
        <meta charset="UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/static/dist/assets/icons/icon.png" />
        <link rel="shortcut icon" href="/static/dist/assets/icons/icon.png" />
        ${beforeTheme ?? NOTHING}
        <link rel="stylesheet" type="text/css" href="/static/dist/styles/interface-${version}.css" />
        <meta name="color-scheme" content="light" />
        <meta name="theme-color" content="#ffffff" />
        <style data-id="brand-css"></style>
        ${script(`poly-${version}.js`)}
        ${head}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
}

/** The script of an interface page that sets `window.authentik`, with everything the browser part needs. */
export const interfaceGlobals = (request: RequestContext): Markup =>
  html`<script data-id="authentik-config">
    ${raw(globalsScript(currentBrand(request.get('state'))))};
  </script>`;

/** The style that sets the picture behind the page. */
export const backgroundStyle = (id: string): Markup =>
  html`<style data-id="${id}">
    :root {
      --ak-global--background-image: url('${raw(FLOW_BACKGROUND)}');
    }
  </style>`;
