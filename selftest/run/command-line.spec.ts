import { expect, test } from '@playwright/test';
import { runSuite } from '../processes.ts';

test('bad settings end the run with one message before anything is started', async ({}, testInfo) => {
  const settings = { E2E_MODE: 'delete', E2E_GUIDE: '2025', AUTHENTIK_URL: 'sso.example.org' };
  const run = await runSuite(testInfo.outputPath('run'), settings);

  expect(run.exitCode, 'the run fails').toBe(2);
  for (const name of Object.keys(settings)) {
    expect(run.printed.split(`- ${name} `).length - 1, `${name} is told once`).toBe(1);
  }
  expect(run.printed, 'no stack trace follows').not.toContain('    at ');
});
