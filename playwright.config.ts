import { join, resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { judged } from './audit/verdicts/judged.ts';
import { reporters } from './audit/reporters/reporters.ts';
import { askedFor, onGithub, resultsFolder } from './fixtures/env.ts';
import { currentRun } from './fixtures/run/run.ts';
import { runFacts } from './run/facts.ts';
import { besides, mainJob, protocol } from './run/projects.ts';
import { begunOrExit, ownReportsOrExit, runsTests } from './run/reports.ts';
import { ledgersOrExit, settingsOrExit } from './run/settings.ts';

const settings = settingsOrExit();
const reports = join(resultsFolder(), 'reports');
if (runsTests(process.argv)) {
  await ownReportsOrExit(reports);
  ledgersOrExit(settings);
}
const facts = begunOrExit(() => runFacts(settings));
const inTheLab = settings.authentik === null && settings.engomo === null;
// Apart from what self-tests leave beside it: the leak gate answers for this run alone.
const testResults = join(resultsFolder(), 'test-results/run');

export default defineConfig({
  outputDir: testResults,
  globalSetup: './run/global-setup.ts',
  metadata: facts,
  forbidOnly: true,
  retries: 0,
  failOnFlakyTests: true,
  fullyParallel: true,
  // Two logins side by side: more would measure the machine. A live server is not to be loaded.
  workers: inTheLab ? 2 : 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'en-US',
    // A slow server is not a fault: a single step of authentik took 14 s under load.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    // A trace takes a third of the run's processor time. Whoever wants one asks for it: --trace on.
    trace: 'off',
  },
  reporter: reporters({
    secretsFile: currentRun(settings).secretsFile,
    reports,
    testResults,
    language: settings.reportLanguage,
    signingKeyFile: settings.signingKeyFile === null ? null : resolve(settings.signingKeyFile),
    sharded: process.argv.some((argument) => argument.startsWith('--shard')),
    github: onGithub(),
    listsOnly: process.argv.includes('--list'),
    judged: judged(facts.targets),
  }),
  projects:
    settings.mode === 'remove' || settings.mode === 'plan'
      ? [besides[settings.mode]]
      : [...mainJob, ...(askedFor('protocol') ? protocol : [])],
});
