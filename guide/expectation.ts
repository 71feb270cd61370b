import type { Permissions } from './stored.ts';

/** Where the login of somebody on a list of people is to end: on the composer, in the app alone, or nowhere. */
export const expectations = ['composer', 'app', 'refused'] as const;

/** See {@link expectations}. */
export type Expectation = (typeof expectations)[number];

/** The permissions in engomo that lead there; `null`: somebody who is no user of it. */
export const permissionsFor = {
  composer: { app: true, composer: true },
  app: { app: true, composer: false },
  refused: null,
} as const satisfies Record<Expectation, Permissions | null>;
