import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { clause, clauses } from '../../guide/clauses.ts';
import { productAt } from '../../guide/hop.ts';
import { inGuideNames, inNames, nameSettings } from '../../guide/names.ts';
import { guideValues } from '../../guide/values.ts';
import { productAddress } from '../../fixtures/settings/product-address.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { createCertificates } from '../../lab/network/certificates.ts';

test('nothing set means both products are played by the lab, and the guide is carried out', () => {
  const settings = loadSettings({});

  expect(settings.authentik, 'authentik is played').toBeNull();
  expect(settings.engomo, 'engomo is played').toBeNull();
  expect(settings.mode, 'the lab is configured').toBe('configure');
  expect(settings.edition, 'the guide is the one the project was founded on').toBe('2024');
});

test('a live product is only read unless told otherwise', () => {
  const live = {
    AUTHENTIK_URL: 'https://sso.example.org',
    AUTHENTIK_ADMIN: 'akadmin',
    AUTHENTIK_ADMIN_PASSWORD: 'kept to ourselves',
  };
  const user = { E2E_USER_EMAIL: 'a@example.org', E2E_USER_PASSWORD: 'kept to ourselves' };

  expect(loadSettings({ ...live, ...user }).mode, 'a live product is verified').toBe('verify');
  const configure = { ...live, E2E_MODE: 'configure' };
  expect(
    loadSettings({ ...configure, E2E_ALLOW_WRITES_TO: 'SSO.example.org.' }).mode,
    'unless it is to be configured',
  ).toBe('configure');
  for (const mode of ['configure', 'remove']) {
    expect(() => loadSettings({ ...live, E2E_MODE: mode }), `${mode}, and the host is not named`).toThrow(
      `E2E_MODE=${mode} writes to sso.example.org, which E2E_ALLOW_WRITES_TO does not name`,
    );
  }
  for (const stranger of ['sso.example', 'https://sso.example.org', 'sso.example.org:443', '*.example.org']) {
    expect(
      () => loadSettings({ ...configure, E2E_ALLOW_WRITES_TO: `sso.example.org, ${stranger}` }),
      'a host that is no target',
    ).toThrow(`E2E_ALLOW_WRITES_TO names ${stranger}, which is none of the hosts of this run`);
  }
  expect(() => loadSettings({ E2E_ALLOW_WRITES_TO: 'sso.example.org' }), 'the lab alone').toThrow(
    'none: the lab',
  );
});

test('a token alone reads a live authentik: nobody signs in, and nobody has to be named', () => {
  const token = { AUTHENTIK_URL: 'https://sso.example.org', AUTHENTIK_TOKEN: 'kept to ourselves' };
  const user = { E2E_USER_EMAIL: 'a@example.org', E2E_USER_PASSWORD: 'kept to ourselves' };
  const admin = { AUTHENTIK_ADMIN: 'akadmin', AUTHENTIK_ADMIN_PASSWORD: 'kept to ourselves' };

  expect(loadSettings({ ...token, ...user }).authentik?.admin, 'verify').toBeNull();
  expect(
    loadSettings({ ...token, ...user, ...admin }).authentik?.admin,
    'also where one is named',
  ).toBeNull();
  expect(
    loadSettings({ ...token, E2E_MODE: 'remove', E2E_ALLOW_WRITES_TO: 'sso.example.org' }).authentik?.admin,
    'remove',
  ).toBeNull();
  expect(
    loadSettings({ ...token, ...admin, E2E_MODE: 'configure', E2E_ALLOW_WRITES_TO: 'sso.example.org' })
      .authentik?.admin,
    'configure',
  ).toMatchObject({
    username: 'akadmin',
  });
  for (const name of ['AUTHENTIK_ADMIN', 'AUTHENTIK_ADMIN_PASSWORD']) {
    expect(() => loadSettings({ ...token, E2E_MODE: 'configure' }), 'configure opens forms').toThrow(
      `${name} is missing`,
    );
  }
  const { AUTHENTIK_URL } = token;
  expect(() => loadSettings({ AUTHENTIK_URL, ...user }), 'without a token').toThrow(
    'AUTHENTIK_ADMIN is missing',
  );
});

test('all problems are told at once', () => {
  const bad = {
    E2E_MODE: 'delete',
    E2E_GUIDE: '2025',
    E2E_MOOD: 'good',
    AUTHENTIK_URL: 'ftp://sso.example.org',
    E2E_BROWSER_PATH: '/nowhere/chrome',
    E2E_HOST_MAP: 'nonsense',
  };

  for (const name of [...Object.keys(bad), 'AUTHENTIK_ADMIN', 'AUTHENTIK_ADMIN_PASSWORD']) {
    expect(() => loadSettings(bad), `the message names ${name}`).toThrow(`- ${name} `);
  }
});

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
  const live = { ENGOMO_URL: 'https://apps.example.org', ENGOMO_ADMIN: 'a' };
  const both = { ...live, ENGOMO_ADMIN_PASSWORD: 'sso-signing', E2E_CERTIFICATE_NAME: 'my sso-signing key' };
  expect(() => loadSettings(both), 'it is a word of the report').toThrow('ENGOMO_ADMIN_PASSWORD is a word');
});

test('everything follows the names, and no text of a clause keeps one in braces', () => {
  const origins = { authentik: 'https://example.org/sso', engomo: 'https://example.org/engomo' };
  const set = { slug: 'prod', provider: 'engomo {method}' };
  const guide = guideValues(origins, '2026', 'strict', { set, found: { slug: 'found', method: 'SSO' } });
  expect(guide.issuer, 'a setting counts more than what was found').toBe(
    'https://example.org/sso/application/o/prod/',
  );
  expect([guide.method.name, guide.namedBy.method, guide.namedBy.slug], 'and is told apart').toEqual([
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

test('two products on one host are told apart by their paths', () => {
  const below = { authentik: 'https://example.org', engomo: 'https://example.org/engomo' };
  const beside = { authentik: 'https://example.org/sso', engomo: 'https://example.org/engomo' };
  const at = (path: string) =>
    [below, beside].map((origins) => productAt(origins, `https://example.org${path}`));
  expect(at('/engomo/auth?code=1'), 'engomo').toEqual(['engomo', 'engomo']);
  expect(at('/engomo'), 'its start page').toEqual(['engomo', 'engomo']);
  expect(at('/engomo-old/'), 'not what only begins like it').toEqual(['authentik', undefined]);
  expect(at('/sso/if/flow/'), 'authentik').toEqual(['authentik', 'authentik']);
});

test('plain http is for loopback only', () => {
  const admin = {
    AUTHENTIK_ADMIN: 'akadmin',
    AUTHENTIK_ADMIN_PASSWORD: 'kept to ourselves',
    E2E_MODE: 'configure',
    E2E_ALLOW_WRITES_TO: '127.0.0.1',
  };

  expect(
    loadSettings({ ...admin, AUTHENTIK_URL: 'http://127.0.0.1:9000' }).authentik?.origin,
    'loopback is fine',
  ).toBe('http://127.0.0.1:9000');
  expect(
    () => loadSettings({ ...admin, AUTHENTIK_URL: 'http://sso.example.org' }),
    'elsewhere it is refused',
  ).toThrow('https');
});

test('the misbehaving provider is for a live engomo that may be written to', () => {
  const live = {
    ENGOMO_URL: 'https://engomo.example.org',
    ENGOMO_ADMIN: 'a',
    ENGOMO_ADMIN_PASSWORD: 'kept to ourselves',
  };
  const lies = { E2E_HOSTILE_PROVIDER: 'https://lies.example.org=127.0.0.1:8443' };

  expect(
    loadSettings({ ...live, ...lies, E2E_MODE: 'configure', E2E_ALLOW_WRITES_TO: 'engomo.example.org' })
      .misbehavingProvider,
    'as it is said',
  ).toEqual({
    origin: 'https://lies.example.org',
    port: 8443,
  });
  expect(() => loadSettings({ ...live, ...lies }), 'not in verify').toThrow('E2E_MODE=configure');
  expect(() => loadSettings(lies), 'not for the lab’s own').toThrow('ENGOMO_URL is missing');
  expect(
    () => loadSettings({ ...live, E2E_MODE: 'configure', E2E_HOSTILE_PROVIDER: 'https://lies.example.org' }),
    'not without a port',
  ).toThrow('https://host[:port]=127.0.0.1:port');
});

test('a password never shows in the settings', () => {
  const settings = loadSettings({
    ENGOMO_URL: 'https://engomo.example.org',
    ENGOMO_ADMIN: 'admin',
    ENGOMO_ADMIN_PASSWORD: 'do-not-print-me',
  });

  expect(JSON.stringify(settings), 'it prints as dots').not.toContain('do-not-print-me');
  expect(settings.engomo?.admin.password.reveal(), 'it is known all the same').toBe('do-not-print-me');
});

for (const [given, origin] of [
  ['https://sso.example.org:443', 'https://sso.example.org'],
  ['https://SSO.Example.org/', 'https://sso.example.org'],
  ['https://sso.example.org.', 'https://sso.example.org'],
  ['https://sso.example.org/identity//', 'https://sso.example.org/identity'],
  ['http://127.0.0.1:80', 'http://127.0.0.1'],
  [' https://sso.example.org:8443 ', 'https://sso.example.org:8443'],
  ['https://sso.example.org..', 'https://sso.example.org'],
  ['https://sso.example.org:0443/?', 'https://sso.example.org'],
  ['https://[2001:DB8::1]:443/', 'https://[2001:db8::1]'],
  ['https://ÄUTH.example', 'https://xn--uth-pla.example'],
  ['http://127.1:9000', 'http://127.0.0.1:9000'],
  ['http://[::1]:9000/', 'http://[::1]:9000'],
] as const) {
  test(`the address "${given}" is ${origin}`, () => {
    expect(productAddress(given, 'authentik'), 'in the one spelling').toEqual({ origin });
  });
}

for (const [product, given, write] of [
  ['authentik', 'https://sso.example.org/if/admin/#/core/providers', 'https://sso.example.org'],
  [
    'authentik',
    'https://sso.example.org/if/flow/default-authentication-flow/?next=%2F',
    'https://sso.example.org',
  ],
  ['authentik', 'https://example.org/sso/application/o/engomo/', 'https://example.org/sso'],
  ['authentik', 'https://example.org/sso/ws/client/', 'https://example.org/sso'],
  ['authentik', 'https://sso.example.org/if', 'https://sso.example.org'],
  ['authentik', 'https://sso.example.org#/core/providers', 'https://sso.example.org'],
  ['authentik', 'http://sso.example.org:9000', 'https://sso.example.org:9000'],
  ['authentik', 'sso.example.org', 'https://sso.example.org'],
  ['authentik', 'sso.example.org:9443/if/admin', 'https://sso.example.org:9443'],
  ['authentik', 'https:/sso.example.org', 'https://sso.example.org'],
  ['authentik', 'https//sso.example.org', 'https://sso.example.org'],
  ['authentik', 'https:\\\\sso.example.org', 'https://sso.example.org'],
  ['authentik', '"https://sso.example.org"', 'https://sso.example.org'],
  ['authentik', '<https://sso.example.org>', 'https://sso.example.org'],
  ['authentik', 'https://sso.example.org;', 'https://sso.example.org'],
  ['authentik', 'https://sso.example.org:99999', 'one such as https://authentik.company'],
  ['authentik', 'https://*.example.org', 'one such as https://authentik.company'],
  ['authentik', 'https://admin:secret@sso.example.org', 'https://sso.example.org'],
  ['engomo', 'https://apps.example.org/composer', 'https://apps.example.org'],
  ['engomo', 'https://apps.example.org/engomo/composer/#/server', 'https://apps.example.org/engomo'],
  ['engomo', 'https://apps.example.org/auth?code=1', 'https://apps.example.org'],
] as const) {
  test(`the address "${given}" is refused, and the error names ${write}`, () => {
    const read = productAddress(given, product);

    expect('problem' in read && read.problem, 'what to write instead').toContain(`write ${write}`);
    expect(JSON.stringify(read), 'no credentials').not.toContain('secret');
  });
}

for (const [says, password] of [
  ['short', 'a1b2c3d'],
  ['a word of the report', 'composer'],
  ['a word of the report in capitals', 'AUTHENTIK'],
] as const) {
  test(`a password that is ${says} is refused on a live server, and a longer one is not`, () => {
    const admin = { ENGOMO_ADMIN: 'admin', ENGOMO_ADMIN_PASSWORD: password };

    expect(
      () => loadSettings({ ...admin, ENGOMO_URL: 'https://apps.example.org' }),
      'it could not be redacted without harm',
    ).toThrow('ENGOMO_ADMIN_PASSWORD');
    expect(
      loadSettings({ ...admin, ENGOMO_ADMIN_PASSWORD: 'a1b2c3d4', ENGOMO_URL: 'https://apps.example.org' })
        .mode,
      'a longer one is fit',
    ).toBe('verify');
  });
}

test('two settings that fight are told', () => {
  const live = {
    ENGOMO_URL: 'https://apps.example.org',
    ENGOMO_ADMIN: 'a',
    ENGOMO_ADMIN_PASSWORD: 'a1b2c3d4',
  };

  expect(() => loadSettings({ ...live, LAB_ENGOMO: 'german' }), 'a face for a live engomo').toThrow('fight');
  expect(() => loadSettings({ AUTHENTIK_TOKEN: 'a1b2c3d4' }), 'a token without a server').toThrow(
    'AUTHENTIK_URL is missing',
  );
});

test('what changes nothing repairs nothing, and is told', () => {
  const live = {
    AUTHENTIK_URL: 'https://sso.example.org',
    AUTHENTIK_ADMIN: 'a',
    AUTHENTIK_ADMIN_PASSWORD: 'a1b2c3d4',
    E2E_USER_EMAIL: 'a@example.org',
    E2E_USER_PASSWORD: 'a1b2c3d4',
    E2E_ALLOW_WRITES_TO: 'sso.example.org',
    E2E_REPAIR: '1',
  };

  expect(() => loadSettings(live), 'a live server is only read').toThrow('E2E_MODE is verify, which changes');
  expect(() => loadSettings({ ...live, E2E_MODE: 'remove' }), 'mode remove').toThrow('E2E_MODE is remove');
  expect(loadSettings({ ...live, E2E_MODE: 'configure' }).repair, 'mode configure').toBe(true);
  expect(loadSettings({ E2E_REPAIR: '1' }).repair, 'the lab').toBe(true);
  expect(loadSettings({ ...live, E2E_REPAIR: '0' }).repair, 'switched off').toBe(false);
});

test('two addresses of one server are told, however they are spelt', () => {
  const both = {
    AUTHENTIK_URL: 'https://SSO.example.org:443/',
    AUTHENTIK_ADMIN: 'a',
    AUTHENTIK_ADMIN_PASSWORD: 'a1b2c3d4',
    ENGOMO_ADMIN: 'a',
    ENGOMO_ADMIN_PASSWORD: 'a1b2c3d4',
    E2E_MODE: 'configure',
    E2E_ALLOW_WRITES_TO: 'sso.example.org',
  };

  expect(() => loadSettings({ ...both, ENGOMO_URL: 'https://sso.example.org.' }), 'one server').toThrow(
    'are the same address',
  );
  expect(loadSettings({ ...both, ENGOMO_URL: 'https://sso.example.org/engomo' }).mode, 'two').toBe(
    'configure',
  );
});

test('files that are folders, or not what they should be, are refused', ({}, testInfo) => {
  const text = testInfo.outputPath('text.pem');
  writeFileSync(text, 'no certificate');
  const problem = (settings: Record<string, string>) => () => loadSettings(settings);

  expect(problem({ E2E_CA_FILE: testInfo.outputPath('.') }), 'a folder').toThrow('names a folder');
  expect(problem({ E2E_CA_FILE: text }), 'no certificate').toThrow('without a certificate in PEM');
  expect(problem({ E2E_SIGNING_KEY: text }), 'no key').toThrow('no private key in PEM');
  expect(problem({ E2E_BROWSER_PATH: text }), 'no program').toThrow('no program');
});

test.describe('what a server wants of whoever asks it', () => {
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

  test('is read for the product it is set for, however a fingerprint is spelt', async () => {
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

  for (const [what, settings, says] of [
    ['no password', { AUTHENTIK_BASIC_AUTH: 'stage' }, 'AUTHENTIK_BASIC_AUTH is no name and password'],
    [
      'a short password',
      { AUTHENTIK_BASIC_AUTH: 'a-long-name:short' },
      'AUTHENTIK_BASIC_AUTH has fewer than 8',
    ],
    ['a lab that wants it', { ENGOMO_BASIC_AUTH: 'stage:long enough' }, 'ENGOMO_URL is missing'],
    ['SHA-1', { AUTHENTIK_TLS_FINGERPRINT: 'AB'.repeat(20) }, 'AUTHENTIK_TLS_FINGERPRINT is no SHA-256'],
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

  test('as a client certificate has its own key, and a server to show it to', async () => {
    const [one, other] = [await createCertificates(['a']), await createCertificates(['b'])];
    const E2E_CLIENT_CERTIFICATE = file('c.pem', one.leaf);
    const both = { E2E_CLIENT_CERTIFICATE, E2E_CLIENT_CERTIFICATE_KEY: file('k.pem', other.key) };

    expect(() => loadSettings({ ...live, E2E_CLIENT_CERTIFICATE }), 'no key').toThrow('_KEY is missing');
    expect(() => loadSettings({ ...live, ...both }), 'another key').toThrow(
      'names a key that is not the one of',
    );
    expect(() => loadSettings(both), 'the lab alone').toThrow('AUTHENTIK_URL or ENGOMO_URL is missing');
  });
});
