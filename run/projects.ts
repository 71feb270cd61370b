import { devices, type PlaywrightTestConfig } from '@playwright/test';

type Project = NonNullable<PlaywrightTestConfig['projects']>[number];

const desktop = {
  metadata: { formFactor: 'desktop', device: 'Desktop Chrome' },
  use: { ...devices['Desktop Chrome'] },
};

/** The logins on a phone. Its descriptor is used with Chromium, the only engine whose app callback was measured. */
const phone = (device: string): Pick<Project, 'metadata' | 'use'> => ({
  metadata: { formFactor: 'phone', device },
  use: { ...devices[device], defaultBrowserType: 'chromium' },
});

/** Finds what is called otherwise than in the guide; it claims nothing. */
const names: Project = {
  ...desktop,
  name: 'names',
  testDir: 'tests/names',
  metadata: { ...desktop.metadata, kind: 'setup' },
};

/**
 * What is carried out and claimed of the guide.
 *
 * @param findsNames whether names are looked for first: where nothing is made, and both products are live.
 */
export const mainJob = (findsNames: boolean): Project[] => [
  ...(findsNames ? [names] : []),
  {
    ...desktop,
    name: 'guide',
    testDir: 'tests/guide',
    dependencies: findsNames ? ['names'] : [],
    // Chapters A to E build on one another: one worker, file after file.
    workers: 1,
    fullyParallel: false,
  },
  { ...desktop, name: 'login on the desktop', testDir: 'tests/login', dependencies: ['guide'] },
  ...['Pixel 7', 'iPhone 15'].map((device) => ({
    ...phone(device),
    name: `login on ${device}`,
    testDir: 'tests/login',
    testIgnore: '**/desktop/**',
    dependencies: ['guide'],
    // Two short tests: a second worker would cost more than it saves.
    workers: 1,
  })),
];

/** The people of a list (E2E_USERS), each on the desktop and on a phone. */
export const people: Project[] = [
  { ...desktop, name: 'people on the desktop', testDir: 'tests/people', dependencies: ['guide'] },
  { ...phone('Pixel 7'), name: 'people on Pixel 7', testDir: 'tests/people', dependencies: ['guide'] },
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
