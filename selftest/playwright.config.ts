import { defineConfig } from '@playwright/test';

/** The suite, tested. Never part of a run against products. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/selftest',
  forbidOnly: true,
  retries: 0,
  fullyParallel: true,
  // One more than the two cores the project is measured on: a run of the suite in a self-test waits half of its time.
  workers: 3,
  // A fault is a whole run of the suite; beside other work on two cores one was seen to take two minutes.
  timeout: 300_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['junit', { outputFile: '../test-results/selftest.xml' }]],
});
