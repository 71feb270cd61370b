import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from '@playwright/test';
import {
  ageOf,
  keepSession,
  readSession,
  sessionFile,
  type KeptSession,
} from '../../fixtures/settings/session-file.ts';

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

test('a session is kept for its owner alone, one for each signer and server, and its age is reported', ({}, testInfo) => {
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

test('a session that has ended, of somebody else or of another server, and a file that holds none, are reported', ({}, testInfo) => {
  const folder = testInfo.outputPath('.sign-in');
  const now = Date.now();
  const problemOf = (other = {}) => problemIn(readSession({ ...owner, ...other }, now, folder));
  keepSession(owner, stateUntil(now - 3 * HOUR), folder);
  expect(problemOf(), 'ended').toContain('ended 3 h ago');
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
