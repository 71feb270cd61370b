import { join, resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { judged } from './audit/verdicts/exit-code.ts';
import { reporters } from './audit/reporters/reporters.ts';
import { askedFor, onGithub, reportsName, resultsFolder, testResultsName } from './fixtures/env.ts';
import { nameIds } from './guide/names.ts';
import { currentRun } from './fixtures/run/run.ts';
import { runFacts } from './run/facts.ts';
import { besides, mainJob, people, protocol } from './run/projects.ts';
import { begunOrExit, ownReportsOrExit, runsTests } from './run/reports.ts';
import { ledgersOrExit, settingsOrExit } from './run/settings.ts';

const settings = settingsOrExit();
const reports = join(resultsFolder(), reportsName());
if (runsTests(process.argv)) {
  await ownReportsOrExit(reports);
  ledgersOrExit(settings);
}
const facts = begunOrExit(() => runFacts(settings));
const findsNames =
  settings.mode === 'verify' &&
  settings.authentik !== null &&
  settings.engomo !== null &&
  nameIds.some((id) => id !== 'authorizationFlow' && settings.names[id] === undefined);
const inTheLab = settings.authentik === null && settings.engomo === null;
const testResults = join(resultsFolder(), 'test-results', testResultsName());

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
      : [
          ...mainJob(findsNames),
          ...(settings.people.length > 0 ? people : []),
          ...(askedFor('protocol') ? protocol : []),
        ],
});
