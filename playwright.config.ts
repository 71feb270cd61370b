import { defineConfig, devices } from '@playwright/test';
import { currentRun } from './fixtures/run.ts';
import { runFacts } from './run/facts.ts';
import { settingsOrExit } from './run/settings.ts';

const settings = settingsOrExit();
currentRun(settings);
const played = settings.authentik === null && settings.engomo === null;

/** A phone whose descriptor is used with Chromium, the only engine whose app callback was measured. */
const phone = (device: string) => ({
  name: `login on ${device}`,
  testDir: 'tests/login',
  testIgnore: '**/desktop/**',
  dependencies: ['guide'],
  metadata: { formFactor: 'phone', device },
  use: { ...devices[device], defaultBrowserType: 'chromium' as const },
});

export default defineConfig({
  outputDir: 'test-results',
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
    trace: played ? 'retain-on-failure' : 'off',
  },
  reporter: [['list']],
  projects: [
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
  ],
});
