import type { Locator } from '@playwright/test';
import type { AriaPlace } from './captures.ts';
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
  /** Reaches it on an authentik, and on a capture that was built anew; the first visible one is meant. */
  readonly find: (subjects: Subjects) => Locator;
  /** Captures that show it, where they are others than the screen's. */
  readonly captures?: readonly string[];
  /** How ARIA snapshots show it. */
  readonly inSnapshot?: AriaPlace;
  /** Classes a locator or a person tells it by. */
  readonly classes?: readonly string[];
  /** What is the same in every accessible name of it; `null` when the whole name is data. */
  readonly lastingName?: ((name: string) => string) | null;
}

/** A page, dialog or step with the controls it shows. */
export interface Screen {
  readonly id: string;
  /** Names of the captures that show it: dumps, `….aria`, `….html`. */
  readonly captures: readonly string[];
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

/** Every control the page objects use, by its id, with the screen that shows it. */
export const controls: ReadonlyMap<string, { readonly control: Control; readonly screen: Screen }> = new Map(
  journeys.flatMap(({ screens }) =>
    screens.flatMap((screen) => screen.controls.map((control) => [control.id, { control, screen }] as const)),
  ),
);

/** The captures that show a control. */
export const capturesOf = (id: string): readonly string[] => {
  const found = controls.get(id);
  return found?.control.captures ?? found?.screen.captures ?? [];
};
