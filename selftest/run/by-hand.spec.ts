import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { keepSession } from '../../fixtures/settings/session-file.ts';
import { servePlainly } from '../../lab/network/serve.ts';
import { runCommand, runSuite } from '../processes.ts';

const live = { AUTHENTIK_URL: 'https://sso.example.org', AUTHENTIK_ADMIN: 'akadmin' };

test('commands for one person say in one message who is meant, what is missing, and where there is no display', async ({}, testInfo) => {
  for (const [command, parameters, settings, says] of [
    ['run/sign-in.ts', [], live, 'npm run sign-in -- administrator|user|composer'],
    ['run/passkey.ts', ['composer'], live, 'npm run passkey -- administrator|user'],
    ['run/sign-in.ts', ['composer'], live, 'ENGOMO_URL'],
    ['run/passkey.ts', ['user'], {}, 'AUTHENTIK_URL'],
    ['run/sign-in.ts', ['administrator'], live, 'There is no display to show a browser on'],
  ] as const) {
    const { exitCode, printed } = await runCommand(command, parameters, testInfo.outputDir, settings);
    expect([exitCode, printed], says).toEqual([2, expect.stringContaining(says)]);
  }
});

test('a session that has ended stops a run before it starts', async ({}, testInfo) => {
  const owner = { signer: 'administrator', account: 'akadmin', origin: live.AUTHENTIK_URL } as const;
  const ended = { name: 'authentik_session', value: 'canary', domain: 'sso.example.org', path: '/' };
  const cookie = { ...ended, expires: 1_000_000, httpOnly: true, secure: true, sameSite: 'Lax' as const };
  keepSession(
    owner,
    { cookies: [cookie], origins: [] },
    testInfo.outputPath('.sign-in', new URL(owner.origin).host),
  );
  const { exitCode, printed } = await runSuite(testInfo.outputDir, live, ['--list']);
  expect([exitCode, printed], 'it ends before anything starts').toEqual([
    2,
    expect.stringMatching(/the session of "akadmin" .* ended .* ago/),
  ]);
});

test('the doctor signs nobody in who is signed in by hand', async ({}, testInfo) => {
  const page = '<script src="/static/dist/poly-2026.2.2.js"></script>';
  const server = await servePlainly(({ url }) => {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/api/')) return Response.json({ pagination: { next: 0 }, results: [] });
    const status = pathname.startsWith('/application/') ? 404 : 200;
    return new Response(page, { status, headers: { 'content-type': 'text/html' } });
  }, 0);
  const host = `127.0.0.1:${server.port}`;
  const owner = { signer: 'administrator', account: 'akadmin', origin: `http://${host}` } as const;
  const known = { name: 'authentik_session', value: 'canary', domain: '127.0.0.1', path: '/', expires: -1 };
  const cookie = { ...known, httpOnly: true, secure: false, sameSite: 'Lax' as const };
  const folder = testInfo.outputPath('.sign-in', host.replace(':', '_'));
  keepSession(owner, { cookies: [cookie], origins: [] }, folder);
  const { exitCode, printed } = await runCommand('run/doctor.ts', [], testInfo.outputDir, {
    AUTHENTIK_URL: owner.origin,
    AUTHENTIK_ADMIN: 'akadmin',
    E2E_MODE: 'configure',
    E2E_ALLOW_WRITES_TO: '127.0.0.1',
    E2E_USER_EMAIL: 'alice@example.org',
    E2E_USER_PASSWORD: 'kept to herself',
  });
  await server.close();
  expect([exitCode, printed], 'it goes on with the session').toEqual([
    0,
    expect.stringContaining('The session of "akadmin" at'),
  ]);
});

test('a module that exports nothing stops a run before it starts', async ({}, testInfo) => {
  const file = testInfo.outputPath('our-idp.mjs');
  writeFileSync(file, '');
  const parameters = ['--project=guide', '--grep=@A1'];
  const { exitCode, printed } = await runSuite(testInfo.outputDir, { E2E_SIGN_IN: file }, parameters);
  expect([exitCode, printed], 'it ends before anything starts').toEqual([
    2,
    expect.stringContaining('E2E_SIGN_IN names a module whose default export'),
  ]);
});
