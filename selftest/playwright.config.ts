import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

/**
 * Self-tests that start neither a browser nor another process: `npm run test:quick` is these, with types and lint. What a
 * new file asks that cannot be asked like this is left out here, and runs all the same.
 */
const IN_PROCESS = [
  'audit/{audit-schema,closing,people,redaction,summary,verdicts}.spec.ts',
  'authentik/{reading-rights,taken-names}.spec.ts',
  'doctor/*.spec.ts',
  'faults/faults.spec.ts',
  'ledger/{killed-at-every-point,ledger,server-lock}.spec.ts',
  'lab/*.spec.ts',
  'protocol/{agent,judge,redirect-corpus}.spec.ts',
  'run/{access-settings,browser-state,env-file,name-settings,people-list,settings,troubleshooting,wrong-hosts}.spec.ts',
  'login/sessions.spec.ts',
  'repair/differences.spec.ts',
  'second-factors/*.spec.ts',
];

/** The suite, tested. Never part of a run against products. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/selftest',
  forbidOnly: true,
  retries: 0,
  fullyParallel: true,
  // One more than there are cores: what drives a browser waits for half of its time.
  workers: availableParallelism() + 1,
  // A whole run of the suite; beside other work on two cores one was seen to take two minutes.
  timeout: 300_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['junit', { outputFile: '../test-results/selftest.xml' }]],
  projects: [
    { name: 'in process', testMatch: IN_PROCESS },
    { name: 'with a browser', testIgnore: IN_PROCESS },
  ],
});
