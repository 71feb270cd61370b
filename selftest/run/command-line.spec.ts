import { expect, test } from '@playwright/test';
import { environmentOfAnotherRun } from '../../fixtures/env.ts';
import { projectFolder } from '../../fixtures/settings/env-file.ts';
import { runNode, runSuite } from '../processes.ts';

test('bad settings end the run with one message before anything is started', async ({}, testInfo) => {
  const settings = { E2E_MODE: 'delete', E2E_GUIDE: '2025', AUTHENTIK_URL: 'sso.example.org' };
  const run = await runSuite(testInfo.outputPath('run'), settings);

  expect(run.exitCode, 'the run fails').toBe(2);
  for (const name of Object.keys(settings)) {
    expect(run.printed.split(`- ${name} `).length - 1, `${name} is told once`).toBe(1);
  }
  expect(run.printed, 'no stack trace follows').not.toContain('    at ');
});

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
