import { defineConfig } from '@playwright/test';

/** The suite, tested. Never part of a run against products. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/selftest',
  forbidOnly: true,
  retries: 0,
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['junit', { outputFile: '../test-results/selftest.xml' }]],
});
