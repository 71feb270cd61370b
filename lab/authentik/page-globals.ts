import type { State } from './state.ts';

/**
 * The brand as `GET /api/v3/core/brands/current/` and every page carry it (2026.2.2); `branding_custom_css` is empty
 * and there are no footer links on a fresh install.
 */
export const currentBrand = (state: State): Readonly<Record<string, unknown>> => ({
  matched_domain: 'authentik-default',
  branding_title: 'authentik',
  branding_logo: '/static/dist/assets/icons/icon_left_brand.svg',
  branding_logo_themed_urls: null,
  branding_favicon: '/static/dist/assets/icons/icon.png',
  branding_favicon_themed_urls: null,
  branding_custom_css: '',
  ui_footer_links: [],
  ui_theme: 'automatic',
  flow_authentication: state.brand.authenticationFlow,
  flow_invalidation: state.brand.invalidationFlow,
  flow_user_settings: 'default-user-settings-flow',
  default_locale: '',
  flags: { flows_continuous_login: false, flows_refresh_others: false, policies_buffered_access_view: false },
});

/**
 * The public configuration as `GET /api/v3/root/config/` and every page carry it; `is_enterprise` is there without any
 * licence (interface reference 2.1).
 */
export const publicConfiguration = (): Readonly<Record<string, unknown>> => ({
  error_reporting: {
    enabled: false,
    sentry_dsn: '',
    environment: 'customer',
    send_pii: false,
    traces_sample_rate: 0.1,
  },
  capabilities: ['can_save_media', 'can_save_reports', 'can_impersonate', 'is_enterprise'],
  cache_timeout: 300,
  cache_timeout_flows: 300,
  cache_timeout_policies: 300,
});

/** Escapes a text for a string literal of a script in a page, as Django's `escapejs` does. */
const escapeForScript = (text: string): string =>
  text.replaceAll(
    /[\\'"<>&=\-;`\p{Cc}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** What a page knows of its server. */
export interface PageGlobals {
  /** Scheme and host the browser used. */
  readonly origin: string;
  /** Empty on pages the server draws itself, errors for instance (interface reference 2.1). */
  readonly versionFamily: string;
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly brand: Readonly<Record<string, unknown>>;
}

/** The script that sets `window.authentik`. */
export function globalsScript({ origin, versionFamily, configuration, brand }: PageGlobals): string {
  const literal = (value: unknown): string => `JSON.parse('${escapeForScript(JSON.stringify(value))}')`;
  return `"use strict";
    window.authentik = {
        locale: "en",
        config: ${literal(configuration)},
        brand: ${literal(brand)},
        versionFamily: "${versionFamily}",
        versionSubdomain: "${versionFamily === '' ? '' : `version-${versionFamily.replace('.', '-')}`}",
        build: "",
        api: {
            base: "${escapeForScript(origin)}/",
            relBase: "/",
        },
    }`;
}
