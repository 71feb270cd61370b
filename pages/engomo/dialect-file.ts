import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { z } from 'zod';
import { Dialect } from './dialect.ts';
import { termNames } from './terms.ts';

const locatorText = z
  .string()
  .min(1, 'must not be empty')
  .describe(
    'A locator as Playwright prints it: page.getByRole(…) without "page."; {method}, {email}, {option} are filled in.',
  );

const entrySchema = z
  .strictObject({
    find: z.array(locatorText).min(1).max(4).exactOptional().describe('Locators, steadiest first.'),
    by: z
      .enum(['select', 'popup', 'typing'])
      .exactOptional()
      .describe(
        'How an option is chosen: a select, an option of a list that opens, or typed with Enter at the end.',
      ),
    where: z
      .string()
      .min(1)
      .exactOptional()
      .describe('A check box drawn by hand: the attribute that says whether it is on.'),
    on: z.string().exactOptional().describe('… and its value, or the class that is there, when it is on.'),
    first: z
      .array(locatorText)
      .min(1)
      .exactOptional()
      .describe('What is clicked before, as long as the control itself is not to be seen: a tab, a menu.'),
    rows: locatorText
      .exactOptional()
      .describe(
        'All rows of a list whose texts are handed through slots; the row is told by its drawn name.',
      ),
    drawn: locatorText
      .exactOptional()
      .describe('What in a row holds its name, if not any piece of its text.'),
    then: locatorText.exactOptional().describe('What in the row is used; absent: the row itself.'),
  })
  .refine(({ find, rows }) => (find === undefined) !== (rows === undefined), {
    error: 'needs either "find" or "rows"',
  })
  .refine(({ where, on }) => (where === undefined) === (on === undefined), {
    error: '"where" and "on" belong together',
  });

/** What an `engomo.dialect.json` holds. */
export const dialectFileSchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    taught: z
      .strictObject({
        when: z.iso.datetime().describe('When it was taught, UTC.'),
        playwright: z.string().describe('Version of Playwright it was taught with.'),
        locale: z.enum(['en', 'de']).describe('Language of the composer.'),
        viewport: z
          .strictObject({ width: z.int(), height: z.int() })
          .describe('Size of the page, in pixels.'),
        host: z.string().describe('Host of the engomo it was taught on.'),
        composer: z.string().nullable().describe('What the composer says of its version; null: nothing.'),
        rehearsed: z.boolean().describe('The whole way was walked once more with other names.'),
      })
      .describe('How this file came to be.'),
    interruptions: z
      .array(locatorText)
      .describe('Buttons that put away what may come in between, such as a notice about cookies.'),
    terms: z
      .partialRecord(z.enum(termNames), entrySchema.nullable())
      .describe('How each control is found; null: there is none of it; absent: it was not taught.'),
  })
  .describe('How the controls of one engomo are found, as somebody pointed at them (npm run engomo:teach).');

/** What an `engomo.dialect.json` holds. */
export type DialectFile = z.infer<typeof dialectFileSchema>;

/** The JSON Schema of `engomo.dialect.json`, as it is published for editors. */
export const dialectJsonSchema = (): object => z.toJSONSchema(dialectFileSchema, { io: 'input' });

/** What a dialect is meant for. */
export interface MeantFor {
  /** Host of the live engomo; `null`: the lab's, for which no host is compared. */
  readonly host: string | null;
  readonly locale: 'de' | 'en';
}

/** A file that was read: what it says, or everything that is wrong with it, each with line and key. */
export type ReadDialect = { readonly file: DialectFile } | { readonly problems: readonly string[] };

const lineOf = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;

/** Keys that stand twice in one object; the first would be lost without a word. */
function* repeatedKeys(node: Node): Generator<Node> {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const [key] = child.type === 'property' ? (child.children ?? []) : [];
    if (key !== undefined && seen.has(key.value)) yield key;
    seen.add(key?.value);
    yield* repeatedKeys(child);
  }
}

/** The place of a key, or of the nearest thing around it that is in the text. */
function nodeAt(tree: Node, path: readonly (string | number)[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent : node;
  }
  return tree;
}

/** Why a key is not taken, by what it stands in. */
const notKnown = (path: readonly (string | number)[]): string =>
  path.length === 1 && path[0] === 'terms'
    ? `is no term; known: ${termNames.join(', ')}`
    : 'is not known here';

interface Issue {
  readonly path: readonly (string | number)[];
  readonly says: string;
}

/** Problems zod found, one for each key, with the path it is about. */
const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], says: notKnown(path) }));
    }
    if (issue.code === 'invalid_key') return [{ path, says: notKnown(path.slice(0, -1)) }];
    return [{ path, says: issue.message }];
  });

const TEACH = 'teach it: npm run engomo:teach';

/** What speaks against using a file that is right in itself. */
function unfit({ taught }: DialectFile, { host, locale }: MeantFor): Issue[] {
  const issues: Issue[] = [];
  if (!taught.rehearsed) {
    issues.push({
      path: ['taught', 'rehearsed'],
      says: `was not rehearsed; ${TEACH} (it goes on where it ended)`,
    });
  }
  if (taught.locale !== locale) {
    const says = `is of a composer that speaks "${taught.locale}", E2E_LOCALE is "${locale}": set the one it was taught in, or ${TEACH}`;
    issues.push({ path: ['taught', 'locale'], says });
  }
  if (host !== null && taught.host !== host) {
    const says = `was taught on ${taught.host}, ENGOMO_URL is on ${host}: see whether it fits with npm run engomo:teach -- --check, and set the host`;
    issues.push({ path: ['taught', 'host'], says });
  }
  return issues;
}

/** A file of the format before this one: words instead of locators. */
const isOldFormat = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'terms' in value && !('taught' in value);

/**
 * Reads the text of an `engomo.dialect.json`.
 *
 * @param name of the file, for messages.
 * @param meantFor `null`: whatever it is meant for, it is read.
 */
export function readDialect(source: string, name: string, meantFor: MeantFor | null): ReadDialect {
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  const at = (offset: number): string => `${name}, line ${lineOf(source, offset)}`;
  const broken = errors.map(({ error, offset }) => `${at(offset)}: ${printParseErrorCode(error)}`);
  if (tree === undefined || broken.length > 0) {
    return { problems: broken.length > 0 ? broken : [`${name} is empty`] };
  }
  const value: unknown = getNodeValue(tree);
  if (isOldFormat(value)) {
    return {
      problems: [`${name} is of an earlier format, which held words to look for; move it away and ${TEACH}`],
    };
  }
  const twice = [...repeatedKeys(tree)].map(
    ({ offset, value: key }) => `${at(offset)}, ${String(key)}: stands here twice`,
  );
  const parsed = dialectFileSchema.safeParse(value);
  const issues = parsed.success
    ? meantFor === null
      ? []
      : unfit(parsed.data, meantFor)
    : issuesOf(parsed.error);
  if (parsed.success && twice.length === 0 && issues.length === 0) return { file: parsed.data };
  const problems = issues.map(
    ({ path, says }) => `${at(nodeAt(tree, path).offset)}, ${path.join('.') || 'the whole file'}: ${says}`,
  );
  return { problems: [...twice, ...problems] };
}

/** The dialect of a run: what a file says, else the built-in words. */
export const dialectOf = (file: DialectFile | null): Dialect =>
  file === null ? new Dialect() : new Dialect(file.terms, file.interruptions, file.taught.composer);
