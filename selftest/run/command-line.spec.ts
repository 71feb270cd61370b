import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runCommand, runScript, runSuite } from '../processes.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Runs `npm start -- …` for an installation whose settings are that text; `null`: it has no file. */
async function start(results: string, installation: string, text: string | null, parameters: string[]) {
  const file = join(ROOT, `.env.${installation}`);
  if (text !== null) writeFileSync(file, text);
  try {
    return await runCommand('run/start.js', parameters, results);
  } finally {
    rmSync(file, { force: true });
  }
}

test('bad settings end the run with one message before anything is started', async ({}, testInfo) => {
  const settings = { E2E_MODE: 'delete', E2E_GUIDE: '2025', AUTHENTIK_URL: 'sso.example.org' };
  const run = await runSuite(testInfo.outputPath('run'), settings);

  expect(run.exitCode, 'the run fails').toBe(2);
  for (const name of Object.keys(settings)) {
    expect(run.printed.split(`- ${name} `).length - 1, `${name} is reported once`).toBe(1);
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
    const results = testInfo.outputPath('run');
    const run = await runCommand(command, parameters, results, { LAB_FAULT: 'ZZ99', ...settings });
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
  const { output } = await runScript(script, { HTTPS_PROXY, NO_PROXY: '.internal,10.0.0.1' });

  expect(JSON.parse(output), 'outside through it, inside and here without').toEqual([
    HTTPS_PROXY,
    null,
    null,
    null,
    null,
  ]);
});
