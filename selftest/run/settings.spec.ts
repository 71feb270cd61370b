import { expect, test } from '@playwright/test';
import { loadSettings } from '../../fixtures/settings/settings.ts';

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
    AUTHENTIK_ADMIN_PASSWORD: 'secret',
  };
  const user = { E2E_USER_EMAIL: 'a@example.org', E2E_USER_PASSWORD: 'secret' };

  expect(loadSettings({ ...live, ...user }).mode, 'a live product is verified').toBe('verify');
  expect(loadSettings({ ...live, E2E_MODE: 'configure' }).mode, 'unless it is to be configured').toBe(
    'configure',
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

test('plain http is for loopback only', () => {
  const admin = { AUTHENTIK_ADMIN: 'akadmin', AUTHENTIK_ADMIN_PASSWORD: 'secret', E2E_MODE: 'configure' };

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
  const live = { ENGOMO_URL: 'https://engomo.example.org', ENGOMO_ADMIN: 'a', ENGOMO_ADMIN_PASSWORD: 'b' };
  const lies = { E2E_HOSTILE_PROVIDER: 'https://lies.example.org=127.0.0.1:8443' };

  expect(
    loadSettings({ ...live, ...lies, E2E_MODE: 'configure' }).misbehavingProvider,
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
