import type { Locator } from '@playwright/test';
import { applicationJourneys } from './journeys/applications.ts';
import { certificateJourney } from './journeys/certificates.ts';
import { loginJourney } from './journeys/login.ts';
import { propertyMappingJourney } from './journeys/property-mappings.ts';
import { providerJourney } from './journeys/providers.ts';
import { userJourney } from './journeys/users.ts';
import type { Subjects } from './subjects.ts';

/** A control the page objects use. */
export interface Control {
  /** `<page or dialog>.<control>`. */
  readonly id: string;
  /** Reaches it on an authentik; the first visible one is meant. */
  readonly find: (subjects: Subjects) => Locator;
  /** Classes a locator or a person tells it by. */
  readonly classes?: readonly string[];
  /** What is the same in every accessible name of it; `null` when the whole name is data. */
  readonly lastingName?: ((name: string) => string) | null;
}

/** A page, dialog or step with the controls it shows. */
export interface Screen {
  readonly id: string;
  /** Brings it up, from where the screen before it ended; writes nothing. */
  readonly open: (subjects: Subjects) => Promise<void>;
  readonly controls: readonly Control[];
}

/** Screens that follow one another. */
export interface Journey {
  readonly id: string;
  /** What it is about, as the subject of a sentence in the singular. */
  readonly says: string;
  readonly screens: readonly Screen[];
}

/** Every screen the page objects work on. */
export const journeys: readonly Journey[] = [
  loginJourney,
  propertyMappingJourney,
  certificateJourney,
  providerJourney,
  ...applicationJourneys,
  userJourney,
];

/** Every control the page objects use, by its id. */
export const controls: ReadonlyMap<string, Control> = new Map(
  journeys.flatMap(({ screens }) =>
    screens.flatMap((screen) => screen.controls.map((control) => [control.id, control] as const)),
  ),
);
