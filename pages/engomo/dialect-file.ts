import { z } from 'zod';
import { Dialect } from './dialect.ts';
import { locatorTextProblem } from './locator-text.ts';
import { termNames } from './terms.ts';

const locatorText = z
  .string()
  .superRefine((text, context) => {
    const problem = locatorTextProblem(text);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  })
  .describe('A locator as Playwright prints it; {method}, {email} and {option} are filled in.');

const entrySchema = z
  .strictObject({
    find: z.array(locatorText).min(1).max(4).describe('Locators, steadiest first.'),
    beside: locatorText.exactOptional().describe('A name: of what "find" fits, what is drawn at its height.'),
    first: z
      .array(locatorText)
      .exactOptional()
      .describe('What is clicked while the control is not to be seen: a tab, a menu.'),
    where: z.string().exactOptional().describe('A check box drawn by hand: the attribute that says so …'),
    on: z.string().exactOptional().describe('… and its value, or the class, when it is on.'),
  })
  .refine(
    (entry) => (entry.where === undefined) === (entry.on === undefined),
    'needs "where" and "on", or neither',
  );

/** How one control is found and used, as it was taught. */
export type Entry = z.infer<typeof entrySchema>;

/** What an `engomo.dialect.json` holds. */
export const dialectFileSchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    taught: z.strictObject({
      when: z.iso.datetime().describe('UTC.'),
      playwright: z.string().describe('Version of Playwright.'),
      locale: z.enum(['en', 'de']).describe('Language of the composer.'),
      viewport: z.strictObject({ width: z.int(), height: z.int() }).describe('Size of the page, in pixels.'),
      host: z.string().describe('Host of the engomo it was taught on.'),
      composer: z.string().nullable().describe('What the composer says of its version; null: nothing.'),
      rehearsed: z.boolean().describe('The whole way was walked once more with other names.'),
    }),
    interruptions: z.array(locatorText).describe('Buttons that put away what may come in between.'),
    terms: z
      .partialRecord(z.enum(termNames), entrySchema.nullable())
      .describe('How each control is found; null: there is none of it; absent: it was not taught.'),
  })
  .describe('How the controls of one engomo are found, as somebody pointed at them (npm run engomo:teach).');

/** What an `engomo.dialect.json` holds. */
export type DialectFile = z.infer<typeof dialectFileSchema>;

/** The JSON Schema of `engomo.dialect.json`, as it is published for editors. */
export const dialectJsonSchema = (): object => z.toJSONSchema(dialectFileSchema, { io: 'input' });

/** What a dialect is used for: a live host, or `null` for the lab, and the language of the composer. */
export interface MeantFor {
  readonly host: string | null;
  readonly locale: 'de' | 'en';
}

/** A file that was read: what it says, or everything that is wrong with it, each with line and key. */
export type ReadDialect = { readonly file: DialectFile } | { readonly problems: readonly string[] };

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly says: string;
}

const TEACH = 'npm run engomo:teach';

const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.flatMap((issue): Issue[] => {
    if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
      return [{ path: issue.path.slice(0, -1), says: `needs "${String(issue.path.at(-1))}"` }];
    if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, says: issue.message }];
    const says =
      issue.path[0] === 'terms' && issue.path.length === 1
        ? `is no term; known: ${termNames.join(', ')}`
        : 'is not known here';
    return issue.keys.map((key) => ({ path: [...issue.path, key], says }));
  });

/** What speaks against using a file that is right in itself. */
function unfit({ taught }: DialectFile, { host, locale }: MeantFor): Issue[] {
  const wrong = {
    ...(!taught.rehearsed && { rehearsed: `was not rehearsed; ${TEACH} goes on where it ended` }),
    ...(taught.locale !== locale && {
      locale: `is "${taught.locale}" and E2E_LOCALE is "${locale}": set the one it was taught in, or teach the other: ${TEACH}`,
    }),
    ...(host !== null &&
      taught.host !== host && {
        host: `is "${taught.host}" and ENGOMO_URL is on ${host}: if ${TEACH} -- --check finds everything there, write the host here`,
      }),
  };
  return Object.entries(wrong).map(([key, says]) => ({ path: ['taught', key], says }));
}

/** The line a key stands in, or the nearest thing around it. */
function lineOf(source: string, path: readonly PropertyKey[]): number {
  let at = 0;
  for (const key of path) {
    const next = typeof key === 'string' ? source.indexOf(`"${key}"`, at) : at;
    if (next >= 0) at = next;
  }
  return source.slice(0, at).split('\n').length;
}

/**
 * Reads the text of an `engomo.dialect.json`.
 *
 * @param name of the file, for messages.
 * @param meantFor `null`: it is read whatever it was taught for, as by the command that teaches.
 */
export function readDialect(source: string, name: string, meantFor: MeantFor | null): ReadDialect {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { problems: [`${name} is no JSON: ${String(error)}`] };
  }
  if (typeof value === 'object' && value !== null && 'terms' in value && !('taught' in value)) {
    return {
      problems: [
        `${name} is of an earlier format, which held words: move it away and teach it anew: ${TEACH}`,
      ],
    };
  }
  const parsed = dialectFileSchema.safeParse(value);
  const issues = !parsed.success
    ? issuesOf(parsed.error)
    : meantFor === null
      ? []
      : unfit(parsed.data, meantFor);
  if (parsed.success && issues.length === 0) return { file: parsed.data };
  return {
    problems: issues.map(
      ({ path, says }) =>
        `${name}, line ${lineOf(source, path)}, ${path.join('.') || 'the whole file'}: ${says}`,
    ),
  };
}

/** The dialect of a run: what a file says, else the built-in words. */
export const dialectOf = (file: DialectFile | null): Dialect =>
  file === null ? new Dialect() : new Dialect(file.terms, file.interruptions, file.taught.composer);
