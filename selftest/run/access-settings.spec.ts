import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { redactionOf } from '../../audit/redaction/redaction.ts';
import { MASK } from '../../audit/redaction/secret-forms.ts';
import { Secret } from '../../guide/secret.ts';
import { accessSecrets } from '../../fixtures/settings/access-settings.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { createCertificates } from '../../lab/network/certificates.ts';

const live = {
  AUTHENTIK_URL: 'https://sso.example.org',
  AUTHENTIK_TOKEN: 'kept to ourselves',
  E2E_USER_EMAIL: 'a@example.org',
  E2E_USER_PASSWORD: 'kept to ourselves',
};

/** A file of the test with that text. */
const file = (name: string, text: string): string => {
  const path = test.info().outputPath(name);
  writeFileSync(path, text);
  return path;
};

test('what a server wants is read for the product it is set for, however a fingerprint is spelt', async () => {
  const { key, leaf } = await createCertificates(['client.example.org']);
  const pair = {
    E2E_CLIENT_CERTIFICATE: file('c.pem', leaf),
    E2E_CLIENT_CERTIFICATE_KEY: file('k.pem', key),
  };
  const { fingerprint256 } = new X509Certificate(leaf);
  const spelt = `sha256 Fingerprint=${fingerprint256.toLowerCase()}`;
  const wanted = { AUTHENTIK_BASIC_AUTH: 'stage:with:colons', AUTHENTIK_TLS_FINGERPRINT: spelt };
  const { access } = loadSettings({ ...live, ...pair, ...wanted });

  expect(access.engomo, 'the lab wants nothing').toBeNull();
  expect(access.authentik?.basicAuth?.reveal(), 'name and password').toBe('stage:with:colons');
  expect(access.authentik?.fingerprint, 'in one spelling').toBe(fingerprint256);
  expect(access.authentik?.clientCertificate?.certificate, 'the certificate').toBe(leaf);
  expect(JSON.stringify(access), 'the secrets are none to read').not.toMatch(/colons|PRIVATE KEY/);
});

test('what a server wants stands in no report, as a header or a file has it or alone', async () => {
  const { key, leaf } = await createCertificates(['client.example.org']);
  const basic = new Secret('stage:canary-of-the-gate');
  const clientCertificate = { certificate: leaf, key: new Secret(`${key.trim()}\n\n`) };
  const secrets = accessSecrets({ clientCertificate, basicAuth: basic, fingerprint: null });
  const { text } = redactionOf(secrets.map((secret) => secret.reveal()));
  const header = `Basic ${Buffer.from(basic.reveal()).toString('base64')}`;

  expect(text(`${header}, canary-of-the-gate`), 'only the secrets are replaced').toBe(
    `Basic ${MASK}, ${MASK}`,
  );
  const body = key.replaceAll(/-----[^-]+-----|\s/g, '');
  expect(text(`${key.trim()} ${body}`), 'the key as a whole, and its body').toBe(`${MASK} ${MASK}`);
});

for (const [what, settings, says] of [
  ['no password', { AUTHENTIK_BASIC_AUTH: 'stage' }, 'AUTHENTIK_BASIC_AUTH is not a name and a password'],
  [
    'a short password',
    { AUTHENTIK_BASIC_AUTH: 'a-long-name:short' },
    'AUTHENTIK_BASIC_AUTH has fewer than 8',
  ],
  ['a lab that wants it', { ENGOMO_BASIC_AUTH: 'stage:long enough' }, 'ENGOMO_URL is missing'],
  [
    'SHA-1',
    { AUTHENTIK_TLS_FINGERPRINT: 'AB'.repeat(20) },
    'AUTHENTIK_TLS_FINGERPRINT is not the SHA-256 fingerprint',
  ],
  [
    'a fingerprint of plain http',
    { AUTHENTIK_URL: 'http://localhost:9000', AUTHENTIK_TLS_FINGERPRINT: 'AB'.repeat(32) },
    'AUTHENTIK_TLS_FINGERPRINT is about TLS',
  ],
] as const) {
  test(`with ${what} is refused`, () => {
    expect(() => loadSettings({ ...live, ...settings }), 'what is wrong').toThrow(says);
  });
}

test('a client certificate has its own key, and a server to show it to', async () => {
  const [one, other] = [await createCertificates(['a']), await createCertificates(['b'])];
  const E2E_CLIENT_CERTIFICATE = file('c.pem', one.leaf);
  const both = { E2E_CLIENT_CERTIFICATE, E2E_CLIENT_CERTIFICATE_KEY: file('k.pem', other.key) };

  expect(() => loadSettings({ ...live, E2E_CLIENT_CERTIFICATE }), 'no key').toThrow('_KEY is missing');
  expect(() => loadSettings({ ...live, ...both }), 'another key').toThrow(
    'names a key that does not belong to',
  );
  expect(() => loadSettings(both), 'the lab alone').toThrow('AUTHENTIK_URL or ENGOMO_URL is missing');
});
