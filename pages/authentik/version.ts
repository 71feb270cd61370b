import { cause } from '../../guide/causes/catalogue.ts';
import type { Edition } from '../../guide/clauses.ts';
import { EnvironmentFailure } from '../../guide/environment-failure.ts';

/** An authentik release, such as 2026.2.2. */
export interface Version {
  /** As the server spells it, suffixes such as `-rc1` included. */
  readonly text: string;
  /** Year and release, such as `2026.2`: what words and capabilities depend on. */
  readonly family: string;
}

/** Families the page objects were proven on, oldest first: all of them on the lab, some on real servers (docs/measured.md). */
export const supportedFamilies = [
  '2024.6',
  '2024.10',
  '2024.12',
  '2025.4',
  '2025.6',
  '2025.8',
  '2025.10',
  '2025.12',
  '2026.2',
  '2026.5',
  '2026.8',
] as const;

/** Orders two families by their numbers: `2025.10` comes after `2025.8`. */
export function compareFamilies(left: string, right: string): number {
  const [leftYear = 0, leftRelease = 0] = left.split('.').map(Number);
  const [rightYear = 0, rightRelease = 0] = right.split('.').map(Number);
  return leftYear - rightYear || leftRelease - rightRelease;
}

/**
 * Parses a version as authentik spells it.
 *
 * @throws Error when the text is no version; EnvironmentFailure when it is older than the oldest supported family.
 */
export function parseVersion(text: string): Version {
  const match = /^(\d{4})\.(\d{1,2})\.\d+/.exec(text);
  const [oldest] = supportedFamilies;
  if (match === null) throw new Error(`"${text}" is not an authentik version such as 2026.2.2`);
  const family = `${match[1] ?? ''}.${match[2] ?? ''}`;
  if (compareFamilies(family, oldest) < 0) {
    throw new EnvironmentFailure(
      cause('authentik-too-old', { version: text, supported: supportedFamilies.join(', ') }),
    );
  }
  return { text, family };
}

/** Whether a family is newer than every one the page objects were proven on: the run goes on and says so. */
export const isBeyondProven = (version: Version): boolean =>
  compareFamilies(version.family, supportedFamilies[supportedFamilies.length - 1] ?? '') > 0;

/** First family after each change of the guide's page → the edition that is valid from then on. */
const EDITIONS = [
  ['2026.5', '2026.5'],
  ['2025.4', '2026'],
] as const;

/** Edition of the guide that was valid for a release. */
export const editionOf = ({ family }: Version): Edition =>
  EDITIONS.find(([first]) => compareFamilies(family, first) >= 0)?.[1] ?? '2024';

/** Finds the version in the address of a script of authentik's interface (all releases since 2024.6). */
export function versionInScript(source: string): string | undefined {
  return /-(\d{4}\.\d{1,2}\.\d+[^/]*)\.js/.exec(source)?.[1];
}
