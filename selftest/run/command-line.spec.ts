import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { environmentOfAnotherRun } from '../../fixtures/env.ts';
import { keepSession } from '../../fixtures/settings/session-file.ts';
import { runNode, runSuite } from '../processes.ts';
import { projectFolder } from '../../fixtures/settings/env-file.ts';

const ROOT = join(import.meta.dirname, '../..');
const live = { AUTHENTIK_URL: 'https://sso.example.org', AUTHENTIK_ADMIN: 'akadmin' };

/** Calls a command of the suite as a person does, on a machine without a display. */
function called(results: string, parameters: readonly string[], settings: Record<string, string>) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = environmentOfAnotherRun(results, settings);
  return runNode(parameters, { cwd: ROOT, env });
}

test('commands for one person say in one message who is meant, what is missing, and where there is no display', async ({}, testInfo) => {
  const command = (name: string, ...parameters: string[]) => [
    '--import',
    'tsx',
    join(ROOT, name),
    ...parameters,
  ];
  for (const [parameters, settings, says] of [
    [command('run/sign-in.ts'), live, 'npm run sign-in -- administrator|user|composer'],
    [command('run/passkey.ts', 'composer'), live, 'npm run passkey -- administrator|user'],
    [command('run/sign-in.ts', 'composer'), live, 'ENGOMO_URL'],
    [command('run/passkey.ts', 'user'), {}, 'AUTHENTIK_URL'],
    [command('run/sign-in.ts', 'administrator'), live, 'There is no display to show a browser on'],
  ] as const) {
    const { exitCode, printed } = await called(testInfo.outputDir, parameters, settings);
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
  const run = [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', '--list'];
  const { exitCode, printed } = await called(testInfo.outputDir, run, live);
  expect([exitCode, printed]).toEqual([
    2,
    expect.stringMatching(/the session of "akadmin" .* has ended .* ago/),
  ]);
});

test('a module that exports nothing stops a run before it starts', async ({}, testInfo) => {
  const file = testInfo.outputPath('our-idp.mjs');
  writeFileSync(file, '');
  const run = [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', '--project=guide', '--grep=@A1'];
  const { exitCode, printed } = await called(testInfo.outputDir, run, { E2E_SIGN_IN: file });
  expect([exitCode, printed]).toEqual([
    2,
    expect.stringContaining('E2E_SIGN_IN names a module whose default export'),
  ]);
});

/** Runs `npm start -- …` for an installation whose settings are that text; `null`: it has no file. */
async function start(results: string, installation: string, text: string | null, parameters: string[]) {
  const file = join(ROOT, `.env.${installation}`);
  if (text !== null) writeFileSync(file, text);
  try {
    const env = environmentOfAnotherRun(results, {});
    return await runNode(['run/start.js', ...parameters], { cwd: ROOT, env });
  } finally {
    rmSync(file, { force: true });
  }
}

test('bad settings end the run with one message before anything is started', async ({}, testInfo) => {
  const settings = { E2E_MODE: 'delete', E2E_GUIDE: '2025', AUTHENTIK_URL: 'sso.example.org' };
  const run = await runSuite(testInfo.outputPath('run'), settings);

  expect(run.exitCode, 'the run fails').toBe(2);
  for (const name of Object.keys(settings)) {
    expect(run.printed.split(`- ${name} `).length - 1, `${name} is told once`).toBe(1);
  }
  expect(run.printed, 'no stack trace follows').not.toContain('    at ');
});

const UNKNOWN = 'LAB_FAULT is "ZZ99": allowed: NONE, SM02, ';

for (const [command, parameters, settings, says] of [
  ['run/doctor.ts', [], {}, UNKNOWN],
  ['run/lab.ts', [], {}, UNKNOWN],
  ['run/start.js', ['--project=plan'], {}, UNKNOWN],
  // Whoever has a passkey made has a live server.
  [
    'run/passkey.ts',
    ['administrator'],
    { AUTHENTIK_URL: 'http://127.0.0.1:9', AUTHENTIK_ADMIN: 'akadmin', AUTHENTIK_ADMIN_PASSWORD: 'a1b2c3d4' },
    'faults belong to the lab alone',
  ],
] as const) {
  test(`${command} refuses a fault the lab does not have, before anything is started`, async ({}, testInfo) => {
    const env = environmentOfAnotherRun(testInfo.outputPath('run'), { LAB_FAULT: 'ZZ99', ...settings });
    const called = ['--import', 'tsx', command, ...parameters];
    const run = await runNode(called, { cwd: ROOT, env });
    expect(run.exitCode, run.printed).toBe(2);
    expect(run.printed, 'which setting').toContain(says);
  });
}

test('--env takes the settings of that installation, and its reports have a folder of their own', async ({}, testInfo) => {
  const [results, own] = [testInfo.outputPath('run'), `selftest-${process.pid}`];
  const bad = await start(results, own, 'no setting\n', ['--env', own]);
  expect([bad.exitCode, bad.printed], 'the file is read').toEqual([
    2,
    expect.stringContaining(`.env.${own}, line 1: is not NAME=value`),
  ]);
  const good = await start(results, own, 'E2E_GUIDE=2026\n', [`--env=${own}`, '--grep', 'fits nothing']);
  expect(good.exitCode, `the option is not Playwright's: ${good.printed}`).toBe(3);
  expect(
    [`reports-${own}`, 'reports'].map((name) => existsSync(join(results, name))),
    'its own folder, and no other',
  ).toEqual([true, false]);
});

for (const [parameters, says] of [
  [['--env', 'nowhere'], 'there is no file .env.nowhere'],
  [['--env'], 'no name of an installation'],
  [['--env=../prod'], 'no name of an installation'],
] as const) {
  test(`${parameters.join(' ')} ends the run: ${says}`, async ({}, testInfo) => {
    const run = await start(testInfo.outputPath('run'), 'nowhere', null, [...parameters]);
    expect([run.exitCode, run.printed], 'before anything is started').toEqual([
      2,
      expect.stringContaining(says),
    ]);
  });
}

test('which proxy stands before a server is what the environment says', async () => {
  const HTTPS_PROXY = 'http://u:p@proxy.example:3128';
  const targets = [
    'sso.example.org:443',
    'sso.internal:443',
    '10.0.0.1:8443',
    '127.0.0.1:9443',
    'localhost:443',
  ];
  const script = `import { companyProxy } from './fixtures/env.ts';
    console.log(JSON.stringify(${JSON.stringify(targets)}.map(companyProxy)));`;
  const env = environmentOfAnotherRun('.', { HTTPS_PROXY, NO_PROXY: '.internal,10.0.0.1' });
  const { output } = await runNode(['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: projectFolder,
    env,
  });

  expect(JSON.parse(output), 'outside through it, inside and here without').toEqual([
    HTTPS_PROXY,
    null,
    null,
    null,
    null,
  ]);
});
