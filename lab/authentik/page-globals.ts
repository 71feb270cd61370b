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
export function globalsScript(brand: Readonly<Record<string, unknown>>): string {
  return `"use strict";
    window.authentik = { brand: JSON.parse('${escapeForScript(JSON.stringify(brand))}') }`;
}
