import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { newPasskey, secretsOf } from '../../fixtures/second-factors/own-factors.ts';
import { keepPasskey, passkeyOf, readPasskey } from '../../fixtures/settings/passkey-file.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';

const ORIGIN = 'https://sso.example.org:8443';
const made = newPasskey('sso.example.org');

test('a passkey is kept for its owner alone, and never written over', ({}, testInfo) => {
  const file = testInfo.outputPath('.sign-in/administrator.passkey.json');
  keepPasskey(file, 'akadmin', made);
  expect((statSync(file).mode & 0o777).toString(8), 'mode').toBe('600');
  const before = readFileSync(file, 'utf8');
  expect(() => {
    keepPasskey(file, 'akadmin', newPasskey('sso.example.org'));
  }, 'there is one already').toThrow('EEXIST');
  expect(readFileSync(file, 'utf8'), 'it is as it was').toBe(before);
  const read = readPasskey(file, { account: 'AkAdmin', origin: ORIGIN });
  expect('passkey' in read && read.passkey.privateKey.reveal(), 'it is read').toBe(made.privateKey);
});

test('a passkey of another host, of somebody else, or a file that holds none stops a run before it starts', ({}, testInfo) => {
  const [file, empty] = [testInfo.outputPath('passkey.json'), testInfo.outputPath('empty.json')];
  keepPasskey(file, 'akadmin', made);
  writeFileSync(empty, '{}');
  const settings = (setting: Readonly<Record<string, string>>) => () =>
    loadSettings({
      AUTHENTIK_URL: ORIGIN,
      AUTHENTIK_ADMIN: 'akadmin',
      AUTHENTIK_ADMIN_PASSWORD: 'kept to ourselves',
      AUTHENTIK_ADMIN_PASSKEY: file,
      E2E_USER_EMAIL: 'alice@example.org',
      E2E_USER_PASSWORD: 'kept to herself',
      ...setting,
    });
  expect(settings({})().authentikFactors.passkey?.id, 'the right one').toBe(made.id);
  expect(settings({ AUTHENTIK_URL: 'https://other.example.org' }), 'another host').toThrow(
    '- AUTHENTIK_ADMIN_PASSKEY names a passkey made for sso.example.org, which is good for nothing on other.example.org',
  );
  expect(settings({ AUTHENTIK_ADMIN: 'bob' }), 'somebody else').toThrow(
    '- AUTHENTIK_ADMIN_PASSKEY names the passkey of "akadmin", not of "bob"',
  );
  expect(settings({ AUTHENTIK_ADMIN_PASSKEY: empty }), 'no passkey').toThrow(
    '- AUTHENTIK_ADMIN_PASSKEY names a file that holds no passkey',
  );
  expect(settings({ E2E_USER_PASSKEY: file }), 'of somebody else than the end user').toThrow(
    '- E2E_USER_PASSKEY names the passkey of "akadmin"',
  );
});

test('the private key of a passkey is kept out of reports', () => {
  const own = { totp: null, recoveryCodes: [], passkey: passkeyOf(made) };
  expect(secretsOf(own).map((secret) => secret.reveal())).toEqual([made.privateKey]);
  expect(JSON.stringify(own), 'also where it is printed by chance').not.toContain(made.privateKey);
});
