import { filled } from './causes/template.ts';
import type { Edition } from './clauses.ts';

/** What the guide calls placeholders or examples, and so leaves to whoever follows it to call: name → the setting that says so. */
export const nameSettings = {
  scopeMapping: 'E2E_SCOPE_MAPPING_NAME',
  certificate: 'E2E_CERTIFICATE_NAME',
  provider: 'E2E_PROVIDER_NAME',
  application: 'E2E_APPLICATION_NAME',
  slug: 'E2E_APPLICATION_SLUG',
  method: 'E2E_METHOD_NAME',
  authorizationFlow: 'E2E_AUTHORIZATION_FLOW',
} as const;

/** One of the names. */
export type NameId = keyof typeof nameSettings;

/** What everything is called. */
export type Names = Readonly<Record<NameId, string>>;

/** All names, in the order of the guide. */
export const nameIds = [
  'scopeMapping',
  'certificate',
  'provider',
  'application',
  'slug',
  'method',
  'authorizationFlow',
] as const satisfies readonly NameId[];

/** What is called so. */
export const namedObjects: Names = {
  scopeMapping: 'scope mapping',
  certificate: 'certificate',
  provider: 'provider',
  application: 'application',
  slug: 'slug of the application',
  method: 'authentication method',
  authorizationFlow: 'authorization flow',
};

/** How a name came about: printed by the guide, said by a setting, or found on the way from engomo's issuer. */
export const nameOrigins = ['guide', 'setting', 'found'] as const;

/** See {@link nameOrigins}. */
export type NameOrigin = (typeof nameOrigins)[number];

/** Names other than the guide's. What a setting says counts more than what was found. */
export interface OtherNames {
  readonly set?: Partial<Names>;
  readonly found?: Partial<Names>;
}

/** The names that an edition of the guide prints. */
export const guideNames = (edition: Edition): Names => ({
  scopeMapping: 'engomo.mapping',
  certificate: 'ak.cert',
  provider: edition === '2024' ? 'SP-engomo' : 'Provider for engomo',
  application: 'engomo',
  slug: 'engomo',
  method: 'authentik',
  authorizationFlow: 'default-provider-authorization-implicit-consent',
});

/** A record with a value for each name. */
export const forEachName = <T>(valueOf: (id: NameId) => T): Record<NameId, T> => ({
  scopeMapping: valueOf('scopeMapping'),
  certificate: valueOf('certificate'),
  provider: valueOf('provider'),
  application: valueOf('application'),
  slug: valueOf('slug'),
  method: valueOf('method'),
  authorizationFlow: valueOf('authorizationFlow'),
});

/** A text of a clause, such as `… > {provider} > Scopes`, with the names in the place of those in braces. */
export const inNames = (text: string, names: Names): string => filled(text, names);

/** The same in the guide's own words, for what is called alike in every run. */
export const inGuideNames = (text: string): string => inNames(text, guideNames('2024'));

/** What a name is that a condition compares with, behind "the name". */
export const nameGiven = (id: NameId, by: Readonly<Record<NameId, NameOrigin>>): string =>
  ({
    guide: 'the guide gives',
    setting: `${nameSettings[id]} gives`,
    found: 'it was found under on the way from engomo’s issuer',
  })[by[id]];
