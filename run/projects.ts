import { devices, type PlaywrightTestConfig } from '@playwright/test';

type Project = NonNullable<PlaywrightTestConfig['projects']>[number];

const desktop = {
  metadata: { formFactor: 'desktop', device: 'Desktop Chrome' },
  use: { ...devices['Desktop Chrome'] },
};

/** The logins on a phone. Its descriptor is used with Chromium, the only engine whose app callback was measured. */
const phone = (device: string): Project => ({
  name: `login on ${device}`,
  testDir: 'tests/login',
  testIgnore: '**/desktop/**',
  dependencies: ['guide'],
  // Two short tests: a second worker would cost more than it saves.
  workers: 1,
  metadata: { formFactor: 'phone', device },
  use: { ...devices[device], defaultBrowserType: 'chromium' },
});

/** What is carried out and claimed of the guide. */
export const mainJob: Project[] = [
  // Chapters A to E build on one another: one worker, file after file.
  { ...desktop, name: 'guide', testDir: 'tests/guide', workers: 1, fullyParallel: false },
  { ...desktop, name: 'login on the desktop', testDir: 'tests/login', dependencies: ['guide'] },
  phone('Pixel 7'),
  phone('iPhone 15'),
];

const protocolProject: Project = {
  ...desktop,
  // A real server takes two minutes for a thousand redemptions and twenty sign-ins.
  timeout: 300_000,
  dependencies: ['guide'],
};

/** The proof of the protocol, which is no part of the main job. */
export const protocol: Project[] = [
  { ...protocolProject, name: 'protocol', testDir: 'tests/protocol', testIgnore: '**/slow/**' },
  { ...protocolProject, name: 'protocol-slow', testDir: 'tests/protocol/slow' },
];

/** Modes `remove` and `plan` carry nothing out and claim nothing about the guide. */
const withoutClaims = (name: 'remove' | 'plan'): Project => ({
  ...desktop,
  name,
  testDir: `tests/${name}`,
  metadata: { ...desktop.metadata, kind: 'setup' },
});

/** See {@link withoutClaims}. */
export const besides = { remove: withoutClaims('remove'), plan: withoutClaims('plan') };
