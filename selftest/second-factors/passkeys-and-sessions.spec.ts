import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import { newPasskey, secretsOf } from '../../fixtures/second-factors/own-factors.ts';
import { keepPasskey, passkeyOf, readPasskey } from '../../fixtures/settings/passkey-file.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import {
  ageOf,
  keepSession,
  type KeptSession,
  readSession,
  sessionFile,
} from '../../fixtures/settings/session-file.ts';
import { somebody, unansweredStage } from '../../fixtures/authentik/stopped-sign-in.ts';
import { unansweredDevices, unansweredSetUp } from '../../pages/authentik/login/devices.ts';
import { UnansweredStage } from '../../pages/authentik/login/login-flow.ts';

const ORIGIN = 'https://sso.example.org:8443';
const made = newPasskey('sso.example.org');

test('a passkey is kept for its owner’s eyes alone, and never written over', ({}, testInfo) => {
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

const HOUR = 3_600_000;
const owner = {
  signer: 'administrator',
  account: 'akadmin',
  origin: 'https://sso.example.org:8443',
} as const;

/** A state whose session ends at that time, in milliseconds since 1970; -1: with the browser. */
const stateUntil = (end: number) => ({
  cookies: [
    { name: 'authentik_session', expires: end < 0 ? -1 : end / 1000, httpOnly: true },
    { name: 'authentik_csrf', expires: 1, httpOnly: false },
  ].map((cookie) => ({
    ...{ value: 'canary', domain: 'sso.example.org', path: '/', secure: true, sameSite: 'Lax' as const },
    ...cookie,
  })),
  origins: [],
});

/** The session that was read. */
function sessionIn(read: ReturnType<typeof readSession>): KeptSession {
  if ('session' in read && read.session !== null) return read.session;
  throw new Error(problemIn(read));
}

/** What is wrong with a session, empty where nothing is. */
const problemIn = (read: ReturnType<typeof readSession>): string => ('problem' in read ? read.problem : '');

test('a session is kept for its owner’s eyes alone, one for each signer and server, and its age is told', ({}, testInfo) => {
  const folder = testInfo.outputPath('.sign-in');
  const now = Date.now();
  const path = keepSession(owner, stateUntil(now + 9 * HOUR), folder);
  expect(basename(path), 'whose it is').toBe('administrator.session.json');
  expect((statSync(path).mode & 0o777).toString(8), 'mode').toBe('600');
  const session = sessionIn(readSession({ ...owner, account: 'AkAdmin' }, now, folder));
  expect(session.state, 'it is read').toEqual(stateUntil(now + 9 * HOUR));
  expect(ageOf(session, Date.parse(session.signedIn) + 4 * HOUR), 'in one sentence').toBe(
    'signed in by hand 4 h ago; it ends in 5 h',
  );
  expect(readSession({ ...owner, signer: 'user' }, now, folder), 'nobody else’s').toEqual({ session: null });
});

test('a session that has ended, of somebody else or of another server, and a file that holds none, are told', ({}, testInfo) => {
  const folder = testInfo.outputPath('.sign-in');
  const now = Date.now();
  const problemOf = (other = {}) => problemIn(readSession({ ...owner, ...other }, now, folder));
  keepSession(owner, stateUntil(now - 3 * HOUR), folder);
  expect(problemOf(), 'ended').toContain('has ended 3 h ago');
  expect(problemOf(), 'what to do').toContain('npm run sign-in -- administrator');
  keepSession(owner, stateUntil(-1), folder);
  expect(problemOf(), 'the server says when it ends').toBe('');
  expect(problemOf({ account: 'bob' }), 'somebody else').toContain('of "akadmin" at sso.example.org:8443');
  const moved = { origin: 'https://other.example.org' };
  renameSync(sessionFile(owner, folder), sessionFile({ ...owner, ...moved }, folder));
  expect(problemOf(moved), 'another server').toContain('not of "akadmin" at other.example.org');
  writeFileSync(sessionFile(owner, folder), '{}');
  expect(problemOf(), 'no session').toContain('holds no session');
  expect(readFileSync(sessionFile(owner, folder), 'utf8'), 'nothing is deleted').toBe('{}');
});

/** What somebody is told to do whose login asks for that. */
const remedyFor = (username: string, asked: UnansweredStage['asked']): string =>
  unansweredStage(new UnansweredStage('ak-stage-x', 'One more step', asked), somebody(username))?.found
    .remedy ?? '';

test('a second factor in the way names the settings that help, and no others', () => {
  for (const [asked, names, namesNot] of [
    [unansweredDevices(['totp']), ['(E2E_USER_TOTP;'], ['RECOVERY']],
    [unansweredDevices(['static', 'totp']), ['(E2E_USER_TOTP or E2E_USER_RECOVERY_CODES;'], []],
    [unansweredDevices(['email', 'duo']), ['no setting gives such a code', 'E2E_USER_TOTP'], ['RECOVERY']],
    [unansweredSetUp(['totp']), ['once with that account in a browser', 'E2E_USER_TOTP'], ['RECOVERY']],
    [unansweredSetUp(['sms']), ['no setting gives such a code', 'E2E_USER_TOTP'], ['in a browser']],
  ] as const) {
    const remedy = remedyFor('alice@example.org', asked);
    for (const name of names) expect(remedy, `${asked.asks}: ${name}`).toContain(name);
    for (const name of namesNot) expect(remedy, `${asked.asks}: not ${name}`).not.toContain(name);
  }
});

test('of an account of the suite’s own no setting is named: it keeps the app itself', () => {
  expect(remedyFor('engomo-e2e', unansweredSetUp(['totp']))).toContain('run once with E2E_MODE=configure');
  const used = remedyFor('engomo-e2e-stranger-0', unansweredDevices(['totp']));
  expect(used).toContain('delete the account (authentik > Directory > Users > engomo-e2e-stranger-0)');
  expect(used).not.toContain('E2E_USER_TOTP');
});
