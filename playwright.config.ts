import { join, resolve } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { onGithub, protocolAskedFor, resultsFolder } from './fixtures/env.ts';
import { currentRun } from './fixtures/run/run.ts';
import { runFacts } from './run/facts.ts';
import { settingsOrExit } from './run/settings.ts';

const settings = settingsOrExit();
const { secretsFile } = currentRun(settings);
const results = resultsFolder();
const reports = join(results, 'reports');
// Apart from what self-tests leave beside it: the leak gate answers for this run alone.
const testResults = join(results, 'test-results/run');
const everything = [reports, testResults];
const { signingKeyFile } = settings;
const sharded = process.argv.some((argument) => argument.startsWith('--shard'));
const blobs = join(reports, 'blob');
const played = settings.authentik === null && settings.engomo === null;

/** A phone whose descriptor is used with Chromium, the only engine whose app callback was measured. */
const phone = (device: string) => ({
  name: `login on ${device}`,
  testDir: 'tests/login',
  testIgnore: '**/desktop/**',
  dependencies: ['guide'],
  // Three short tests: a second worker would cost more than it saves.
  workers: 1,
  metadata: { formFactor: 'phone', device },
  use: { ...devices[device], defaultBrowserType: 'chromium' as const },
});

/** What the norms and an attacker would ask. Not part of the main job: `--project=protocol` or `npm run protocol`. */
const protocol = {
  testDir: 'tests/protocol',
  // Of a thousand redemptions and twenty sign-ins a real server makes two minutes.
  timeout: 300_000,
  dependencies: ['guide'],
  metadata: { formFactor: 'desktop', device: 'Desktop Chrome' },
  use: { ...devices['Desktop Chrome'] },
};

/** Mode `remove` carries nothing out and claims nothing about the guide. */
const removal = {
  name: 'remove',
  testDir: 'tests/remove',
  metadata: { kind: 'setup', formFactor: 'desktop', device: 'Desktop Chrome' },
  use: { ...devices['Desktop Chrome'] },
};

export default defineConfig({
  outputDir: testResults,
  globalSetup: './run/global-setup.ts',
  metadata: runFacts(settings),
  forbidOnly: true,
  retries: 0,
  failOnFlakyTests: true,
  fullyParallel: true,
  // Two logins side by side; more would measure the machine, and a live server is not to be loaded.
  workers: played ? 2 : 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'en-US',
    // A slow server is not a fault: a single step of authentik was seen to take 14 s under load.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    // A snapshot of every action, without the film strip (a third of the run's time) and without what the report has
    // beside it: sources and attachments.
    trace: played
      ? { mode: 'retain-on-failure', screenshots: false, sources: false, attachments: false }
      : 'off',
  },
  // Redaction first, so that everyone after it sees redacted objects; the leak gate when all have written.
  reporter: [
    ['./audit/redacting-reporter.ts', { secretsFile, outputFolders: everything }],
    ['list'],
    ['html', { outputFolder: join(reports, 'html'), open: 'never' }],
    ['junit', { outputFile: join(reports, 'junit.xml'), embedAnnotationsAsProperties: true }],
    ['allure-playwright', { resultsDir: join(reports, 'allure-results'), detail: false }],
    [
      './audit/evidence-reporter.ts',
      { outputFolder: join(reports, 'audit'), language: settings.reportLanguage },
    ],
    [
      './audit/allure-page-reporter.ts',
      {
        resultsFolder: join(reports, 'allure-results'),
        outputFolder: join(reports, 'allure'),
        auditFile: join(reports, 'audit/audit.json'),
        // Outlives the run: what Allure's trends and transitions are made of.
        historyFile: join(reports, 'allure-history.jsonl'),
      },
    ],
    ['./audit/github-reporter.ts', { auditFile: join(reports, 'audit/audit.json'), ...onGithub() }],
    // A part of a run leaves what `npx playwright merge-reports` makes one report of.
    ...(sharded
      ? [
          ['blob', { outputDir: blobs }] as const,
          ['./audit/late-redacting-reporter.ts', { secretsFile, folders: [blobs] }] as const,
        ]
      : []),
    ['./audit/leak-gate-reporter.ts', { secretsFile, folders: everything }],
    [
      './audit/manifest-reporter.ts',
      { folder: reports, ...(signingKeyFile === null ? {} : { keyFile: resolve(signingKeyFile) }) },
    ],
    [
      './audit/closing-reporter.ts',
      {
        auditFolder: join(reports, 'audit'),
        reports: {
          audit: join(reports, 'audit/index.html'),
          Playwright: join(reports, 'html/index.html'),
          Allure: join(reports, 'allure/index.html'),
          JUnit: join(reports, 'junit.xml'),
        },
      },
    ],
  ],
  projects:
    settings.mode === 'remove'
      ? [removal]
      : [
          // Chapters A to E build on one another: one worker, file after file.
          {
            name: 'guide',
            testDir: 'tests/guide',
            workers: 1,
            fullyParallel: false,
            metadata: { formFactor: 'desktop', device: 'Desktop Chrome' },
            use: { ...devices['Desktop Chrome'] },
          },
          {
            name: 'login on the desktop',
            testDir: 'tests/login',
            dependencies: ['guide'],
            metadata: { formFactor: 'desktop', device: 'Desktop Chrome' },
            use: { ...devices['Desktop Chrome'] },
          },
          phone('Pixel 7'),
          phone('iPhone 15'),
          ...(protocolAskedFor(process.argv)
            ? [
                { ...protocol, name: 'protocol', testIgnore: '**/slow/**' },
                { ...protocol, name: 'protocol-slow', testDir: 'tests/protocol/slow' },
              ]
            : []),
        ],
});
