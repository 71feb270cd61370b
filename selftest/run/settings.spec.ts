import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { productAt } from '../../guide/hop.ts';
import { productAddress } from '../../fixtures/settings/product-address.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';

const AUTHENTIK_URL = 'https://sso.example.org';
const AUTHENTIK_ADMIN = 'akadmin';
const AUTHENTIK_ADMIN_PASSWORD = 'kept to ourselves';
const authentik = { AUTHENTIK_URL, AUTHENTIK_ADMIN, AUTHENTIK_ADMIN_PASSWORD };
const user = { E2E_USER_EMAIL: 'a@example.org', E2E_USER_PASSWORD: 'kept to ourselves' };
const ENGOMO_URL = 'https://apps.example.org';
const engomo = { ENGOMO_URL, ENGOMO_ADMIN: 'a', ENGOMO_ADMIN_PASSWORD: 'a1b2c3d4' };

/** Settings of a run that writes to a host. */
const writing = (host: string, E2E_MODE = 'configure') => ({ E2E_MODE, E2E_ALLOW_WRITES_TO: host });

test('nothing set means both products are played by the lab, and the guide is carried out', () => {
  const settings = loadSettings({});

  expect(settings.authentik, 'authentik is played').toBeNull();
  expect(settings.engomo, 'engomo is played').toBeNull();
  expect(settings.mode, 'the lab is configured').toBe('configure');
  expect(settings.edition, 'the guide is the one the project was founded on').toBe('2024');
});

test('a live product is only read unless told otherwise', () => {
  expect(loadSettings({ ...authentik, ...user }).mode, 'a live product is verified').toBe('verify');
  const { mode } = loadSettings({ ...authentik, ...writing('SSO.example.org.') });
  expect(mode, 'unless it is to be configured').toBe('configure');
  for (const E2E_MODE of ['configure', 'remove']) {
    expect(() => loadSettings({ ...authentik, E2E_MODE }), `${E2E_MODE}, and the host is not named`).toThrow(
      `E2E_MODE=${E2E_MODE} writes to sso.example.org, which E2E_ALLOW_WRITES_TO does not name`,
    );
  }
  for (const stranger of ['sso.example', 'https://sso.example.org', 'sso.example.org:443', '*.example.org']) {
    const named = { ...authentik, ...writing(`sso.example.org, ${stranger}`) };
    expect(() => loadSettings(named), 'a host that is no target').toThrow(
      `E2E_ALLOW_WRITES_TO names ${stranger}, which is none of the hosts of this run`,
    );
  }
  expect(() => loadSettings({ E2E_ALLOW_WRITES_TO: 'sso.example.org' }), 'the lab alone').toThrow(
    'none: the lab',
  );
});

test('a token alone reads a live authentik: nobody signs in, and nobody has to be named', () => {
  const token = { AUTHENTIK_URL, AUTHENTIK_TOKEN: 'kept to ourselves' };
  const admin = { AUTHENTIK_ADMIN, AUTHENTIK_ADMIN_PASSWORD };
  for (const [says, signsIn, more] of [
    ['verify', null, user],
    ['also where one is named', null, { ...user, ...admin }],
    ['remove', null, writing('sso.example.org', 'remove')],
    ['configure', AUTHENTIK_ADMIN, { ...admin, ...writing('sso.example.org') }],
  ] as const) {
    const settings = loadSettings({ ...token, ...more });
    expect(settings.authentik?.admin?.username ?? null, says).toBe(signsIn);
  }
  for (const name of ['AUTHENTIK_ADMIN', 'AUTHENTIK_ADMIN_PASSWORD']) {
    expect(() => loadSettings({ ...token, E2E_MODE: 'configure' }), 'configure opens forms').toThrow(
      `${name} is missing`,
    );
  }
  expect(() => loadSettings({ AUTHENTIK_URL, ...user }), 'without a token').toThrow(
    'AUTHENTIK_ADMIN is missing',
  );
});

test('all problems are reported at once', () => {
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

test('a variable that the pipeline does not have is reported as that, and no server is tried with its name', () => {
  const password = '$(AUTHENTIK_ADMIN_PASSWORD)';
  const told =
    'AUTHENTIK_ADMIN_PASSWORD is the text "$(AUTHENTIK_ADMIN_PASSWORD)", which Azure Pipelines leaves';
  expect(() => loadSettings({ ...authentik, ...user, AUTHENTIK_ADMIN_PASSWORD: password })).toThrow(told);
  const own = { ...authentik, ...user, AUTHENTIK_ADMIN_PASSWORD: 'x$(AUTHENTIK_ADMIN)' };
  expect(loadSettings(own).authentik?.admin?.password.reveal(), 'a password may look like it').toBe(
    'x$(AUTHENTIK_ADMIN)',
  );
});

test('two products on one host are distinguished by their paths', () => {
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
  const at = (address: string) => () =>
    loadSettings({ ...authentik, ...writing('127.0.0.1'), AUTHENTIK_URL: address }).authentik?.origin;

  expect(at('http://127.0.0.1:9000')(), 'loopback is fine').toBe('http://127.0.0.1:9000');
  expect(at('http://sso.example.org'), 'elsewhere it is refused').toThrow('https');
});

test('the misbehaving provider is for a live engomo that may be written to', () => {
  const lies = { E2E_HOSTILE_PROVIDER: 'https://lies.example.org=127.0.0.1:8443' };
  const written = { ...engomo, ...writing('apps.example.org') };

  expect(loadSettings({ ...written, ...lies }).misbehavingProvider, 'as it is said').toEqual({
    origin: 'https://lies.example.org',
    port: 8443,
  });
  expect(() => loadSettings({ ...engomo, ...lies }), 'not in verify').toThrow('E2E_MODE=configure');
  expect(() => loadSettings(lies), 'not for the lab’s own').toThrow('ENGOMO_URL is missing');
  const portless = { ...written, E2E_HOSTILE_PROVIDER: 'https://lies.example.org' };
  expect(() => loadSettings(portless), 'not without a port').toThrow('https://host[:port]=127.0.0.1:port');
});

test('a password never shows in the settings', () => {
  const settings = loadSettings({ ...engomo, ENGOMO_ADMIN_PASSWORD: 'do-not-print-me' });

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
  ['authentik', 'https://sso.example.org/if/flow/default/?next=%2F', 'https://sso.example.org'],
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
    const given = () => loadSettings({ ...engomo, ENGOMO_ADMIN_PASSWORD: password });

    expect(given, 'it could not be redacted without harm').toThrow('ENGOMO_ADMIN_PASSWORD');
    expect(loadSettings(engomo).mode, 'a longer one is fit').toBe('verify');
  });
}

test('two settings that contradict each other are reported', () => {
  expect(() => loadSettings({ ...engomo, LAB_ENGOMO: 'german' }), 'a face for a live engomo').toThrow(
    'contradict each other',
  );
  expect(() => loadSettings({ AUTHENTIK_TOKEN: 'a1b2c3d4' }), 'a token without a server').toThrow(
    'AUTHENTIK_URL is missing',
  );
});

test('what changes nothing repairs nothing, and is reported', () => {
  const live = { ...authentik, ...user, E2E_ALLOW_WRITES_TO: 'sso.example.org', E2E_REPAIR: '1' };

  expect(() => loadSettings(live), 'a live server is only read').toThrow('E2E_MODE is verify, which changes');
  expect(() => loadSettings({ ...live, E2E_MODE: 'remove' }), 'mode remove').toThrow('E2E_MODE is remove');
  expect(loadSettings({ ...live, E2E_MODE: 'configure' }).repair, 'mode configure').toBe(true);
  expect(loadSettings({ E2E_REPAIR: '1' }).repair, 'the lab').toBe(true);
  expect(loadSettings({ ...live, E2E_REPAIR: '0' }).repair, 'switched off').toBe(false);
});

test('two addresses of one server are reported, however they are spelt', () => {
  const both = {
    ...authentik,
    ...engomo,
    ...writing('sso.example.org'),
    AUTHENTIK_URL: 'https://SSO.example.org:443/',
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
