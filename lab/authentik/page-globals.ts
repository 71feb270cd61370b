import type { Capabilities } from './capabilities.ts';
import type { State } from './state.ts';

/** Switches that are all off, by name. */
const switchedOff = (flags: readonly string[]): Readonly<Record<string, boolean>> =>
  Object.fromEntries(flags.map((flag) => [flag, false]));

/**
 * The brand as `GET /api/v3/core/brands/current/` and every page carry it; `branding_custom_css` is empty and there
 * are no footer links on a fresh install.
 */
export const currentBrand = ({ brand, capabilities }: State): Readonly<Record<string, unknown>> => ({
  matched_domain: 'authentik-default',
  branding_title: 'authentik',
  branding_logo: '/static/dist/assets/icons/icon_left_brand.svg',
  ...(capabilities.brandThemedUrls && { branding_logo_themed_urls: null }),
  branding_favicon: '/static/dist/assets/icons/icon.png',
  ...(capabilities.brandThemedUrls && { branding_favicon_themed_urls: null }),
  ...(capabilities.brandCustomCss && { branding_custom_css: '' }),
  ui_footer_links: [],
  ui_theme: 'automatic',
  flow_authentication: brand.authenticationFlow,
  flow_invalidation: brand.invalidationFlow,
  flow_user_settings: 'default-user-settings-flow',
  default_locale: '',
  ...(capabilities.publicFlags && { flags: switchedOff(capabilities.publicFlags) }),
});

/**
 * The public configuration as `GET /api/v3/root/config/` and every page carry it; `is_enterprise` is there without any
 * licence (interface reference 2.1).
 */
export const publicConfiguration = ({
  reputationCache,
  reports,
}: Pick<Capabilities, 'reputationCache' | 'reports'>): Readonly<Record<string, unknown>> => ({
  error_reporting: {
    enabled: false,
    sentry_dsn: '',
    environment: 'customer',
    send_pii: false,
    traces_sample_rate: 0.1,
  },
  capabilities: [
    'can_save_media',
    ...(reports ? ['can_save_reports'] : []),
    'can_impersonate',
    'is_enterprise',
  ],
  cache_timeout: 300,
  cache_timeout_flows: 300,
  cache_timeout_policies: 300,
  ...(reputationCache && { cache_timeout_reputation: 0 }),
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
  readonly capabilities: Pick<Capabilities, 'pageApi' | 'pageLocale'>;
}

/** The script that sets `window.authentik`. */
export function globalsScript({
  origin,
  versionFamily,
  configuration,
  brand,
  capabilities: { pageApi, pageLocale },
}: PageGlobals): string {
  const relative = pageApi === 'base-and-relative' ? `\n            relBase: "/",` : '';
  const api =
    pageApi === 'none'
      ? ''
      : `api: {\n            base: "${escapeForScript(origin)}/",${relative}\n        },`;
  const literal = (value: unknown): string => `JSON.parse('${escapeForScript(JSON.stringify(value))}')`;
  return `"use strict";
    window.authentik = {
        locale: "${pageLocale}",
        config: ${literal(configuration)},
        brand: ${literal(brand)},
        versionFamily: "${versionFamily}",
        versionSubdomain: "${versionFamily === '' ? '' : `version-${versionFamily.replace('.', '-')}`}",
        build: "",
        ${api}
    }`;
}
