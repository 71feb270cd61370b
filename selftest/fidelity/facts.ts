import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const FOLDER = join(import.meta.dirname, 'facts');

const looksSchema = z.strictObject({
  tag: z.string().optional(),
  /** ARIA role a locator finds it by; `null` when it has none of its own. */
  role: z.string().nullable().optional(),
  /** Accessible name, white space folded and icon glyphs left out; absent where it is data. */
  name: z.string().optional(),
  /** The attributes locators use, in alphabetical order. */
  attributes: z.record(z.string(), z.string()).optional(),
  /** Those of the control's telling classes that it has. */
  classes: z.array(z.string()).optional(),
  /**
   * Elements around it, outermost first: custom elements, dialogs, `details`, `tbody`, portals. `#shadow` behind one
   * says that the way leads through its shadow root; without it, the next one is a child in the light tree, and its
   * `[slot]` says where it is drawn. A capture that begins in the middle of a page begins there.
   */
  hosts: z.array(z.string()).optional(),
});

/** What a locator can see of a control. What is absent was not captured, or is data. */
export type Looks = z.infer<typeof looksSchema>;

const factSchema = looksSchema.extend({
  /** Where it was captured: a file of a folder of captures, or `live` and a route. */
  captured: z.string(),
});

/** A control as authentik shows it, and where that was captured. */
export type Fact = z.infer<typeof factSchema>;

const factsSchema = z.strictObject({
  manifest: z.strictObject({
    /** Full version of the authentik that was captured. */
    version: z.string(),
    /** What was captured, and how. */
    captured: z.array(z.string()),
    /** How to capture again. */
    again: z.array(z.string()),
    /** Controls that no capture of this version shows. */
    notCaptured: z.array(z.string()),
  }),
  controls: z.record(z.string(), factSchema),
});

/** Everything that was captured of one family. */
export type Facts = z.infer<typeof factsSchema>;

/** Families with captured facts. */
export const capturedFamilies = (): string[] =>
  readdirSync(FOLDER).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []));

/** Facts of a family, or `undefined` when there are none. @throws ZodError when the file has another shape. */
export function readFacts(family: string): Facts | undefined {
  const file = join(FOLDER, `${family}.json`);
  return existsSync(file) ? factsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** JSON of an object, an entry a line. */
const anEntryALine = (entries: object): string =>
  `{\n${Object.entries(entries)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n')}\n}`;

/** Writes the facts of a family, a control a line in alphabetical order: two captures can be compared line by line. */
export function writeFacts(family: string, { manifest, controls }: Facts): void {
  const ordered = Object.fromEntries(
    Object.entries(controls).sort(([left], [right]) => left.localeCompare(right)),
  );
  const text = `{\n"manifest": ${anEntryALine(manifest)},\n"controls": ${anEntryALine(ordered)}\n}\n`;
  writeFileSync(join(FOLDER, `${family}.json`), text);
}

/** Version family of a full version: `2026.2` of `2026.2.2`. */
export const familyOf = (version: string): string => version.split('.').slice(0, 2).join('.');
