import { expect, test } from '@playwright/test';
import { clause, clauses } from '../../guide/clauses.ts';
import { inGuideNames, inNames, nameSettings } from '../../guide/names.ts';
import { guideValues } from '../../guide/values.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';

const ENGOMO_URL = 'https://apps.example.org';
const engomo = { ENGOMO_URL, ENGOMO_ADMIN: 'a', ENGOMO_ADMIN_PASSWORD: 'a1b2c3d4' };

const AWKWARD = `Zürich's "engomo" (prod) 100 % <b>/&\\ {provider} §`;
for (const setting of Object.values(nameSettings)) {
  const name = setting === 'E2E_APPLICATION_SLUG' ? 'Engomo_prod-2' : AWKWARD;

  test(`${setting} takes a name of every kind of characters it may have`, () => {
    expect(Object.values(loadSettings({ [setting]: name }).names), 'as it is').toEqual([name]);
  });
}

for (const [setting, value, says] of [
  ['E2E_PROVIDER_NAME', ' ', 'begins or ends with a blank'],
  ['E2E_CERTIFICATE_NAME', 'sso-signing ', 'begins or ends with a blank'],
  ['E2E_APPLICATION_NAME', 'engomo  prod', 'several in a row'],
  ['E2E_METHOD_NAME', 'a\nb', 'a line break'],
  ['E2E_SCOPE_MAPPING_NAME', 'ä'.repeat(501), 'longer than the 500 characters'],
  ['E2E_SCOPE_MAPPING_NAME', "authentik default OAuth Mapping: OpenID 'email'", 'clause B7'],
  ['E2E_PROVIDER_NAME', 'engomo-e2e-other-client-0', 'what the suite makes for itself'],
  ['E2E_METHOD_NAME', 'engomo-e2e-hostile', 'what the suite makes for itself'],
  ['E2E_APPLICATION_SLUG', 'engomo/prod', 'is no slug'],
  ['E2E_APPLICATION_SLUG', 'zürich', 'is no slug'],
  ['E2E_APPLICATION_SLUG', 'token', 'an endpoint of authentik itself'],
] as const) {
  test(`${setting} ${JSON.stringify(value.slice(0, 30))} is refused: ${says}`, () => {
    expect(() => loadSettings({ [setting]: value }), 'what is wrong').toThrow(`- ${setting} `);
    expect(() => loadSettings({ [setting]: value }), 'why').toThrow(says);
  });
}

test('a secret that is in a name of this run is refused: it cannot be kept out of the reports', () => {
  const both = {
    ...engomo,
    ENGOMO_ADMIN_PASSWORD: 'sso-signing',
    E2E_CERTIFICATE_NAME: 'my sso-signing key',
  };
  expect(() => loadSettings(both), 'it is a word of the report').toThrow('ENGOMO_ADMIN_PASSWORD is a word');
});

test('everything follows the names, and no text of a clause keeps one in braces', () => {
  const origins = { authentik: 'https://example.org/sso', engomo: 'https://example.org/engomo' };
  const set = { slug: 'prod', provider: 'engomo {method}' };
  const guide = guideValues(origins, '2026', 'strict', { set, found: { slug: 'found', method: 'SSO' } });
  expect(guide.issuer, 'a setting counts more than what was found').toBe(
    'https://example.org/sso/application/o/prod/',
  );
  expect([guide.method.name, guide.namedBy.method, guide.namedBy.slug], 'and is distinguished').toEqual([
    'SSO',
    'found',
    'setting',
  ]);
  expect(inNames(clause('B3').where, guide.names), 'a brace in a name is no place').toBe(
    'authentik > Applications > Providers > engomo {method} > Redirect URIs',
  );
  for (const { title, where } of clauses) {
    expect(inGuideNames(`${title} ${where}`), 'a text of a clause').not.toMatch(/[{}]/);
  }
});
