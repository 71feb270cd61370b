import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { z } from 'zod';
import {
  dialect as builtIn,
  terms,
  type Candidate,
  type Dialect,
  type Entry,
  type Language,
  type Term,
} from './dialect.ts';

const text = z.string().trim().min(1, 'must not be empty');

const entrySchema = z
  .strictObject({
    words: z
      .array(text)
      .optional()
      .describe(
        'Texts the control carries, likeliest first; case, colons and marks of required fields do not matter.',
      ),
    icons: z
      .array(text)
      .optional()
      .describe(
        'Words in the name of its icon: a class such as fa-plus, a ligature such as add, the title of an svg.',
      ),
    section: z.enum(terms).optional().describe('Term of the part of the screen it stands in.'),
    company: z.array(z.enum(terms)).optional().describe('Terms of the controls it stands together with.'),
    place: z
      .enum(['right', 'only'])
      .optional()
      .describe(
        'Where it is when it has no name: at the right end of its section’s head, or the only one of its kind.',
      ),
    locator: text
      .optional()
      .describe('A selector of Playwright’s that replaces all looking: the last resort.'),
    provenance: z
      .enum(['documented', 'captured', 'assumed'])
      .optional()
      .describe('How this is known; captured unless said otherwise.'),
  })
  .describe('What is known of one control of engomo; it goes before what is built in.');

/** What an `engomo.dialect.json` may hold. */
export const dialectFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    builtIn: z.boolean().optional().describe('false: the words that are built in are not used at all.'),
    terms: z.partialRecord(z.enum(terms), entrySchema).describe('What is known, term by term.'),
  })
  .describe('Words and places of engomo’s controls, as they were seen on a live installation.');

/** What an `engomo.dialect.json` holds. */
export type DialectFile = z.infer<typeof dialectFileSchema>;

/** The JSON Schema of `engomo.dialect.json`, as it is published for editors. */
export const dialectJsonSchema = (): object => z.toJSONSchema(dialectFileSchema);

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
  path.length === 1 && path[0] === 'terms' ? `is no term; known: ${terms.join(', ')}` : 'is not known here';

/** Problems zod found, one for each key, with the path it is about. */
function issuesOf(error: z.ZodError): { path: (string | number)[]; says: string }[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...path, key], says: notKnown(path) }));
    }
    return [{ path, says: issue.message }];
  });
}

/**
 * Reads the text of an `engomo.dialect.json`. Comments and a comma too many are forgiven.
 *
 * @param name of the file, for messages.
 */
export function readDialect(source: string, name: string): ReadDialect {
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  const at = (offset: number): string => `${name}, line ${lineOf(source, offset)}`;
  const broken = errors.map(({ error, offset }) => `${at(offset)}: ${printParseErrorCode(error)}`);
  if (tree === undefined || broken.length > 0)
    return { problems: broken.length > 0 ? broken : [`${name} is empty`] };
  const twice = [...repeatedKeys(tree)].map(
    ({ offset, value }) => `${at(offset)}, ${String(value)}: stands here twice`,
  );
  const parsed = dialectFileSchema.safeParse(getNodeValue(tree));
  if (parsed.success && twice.length === 0) return { file: parsed.data };
  const issues = parsed.success ? [] : issuesOf(parsed.error);
  const problems = issues.map(
    ({ path, says }) => `${at(nodeAt(tree, path).offset)}, ${path.join('.') || 'the whole file'}: ${says}`,
  );
  return { problems: [...twice, ...problems] };
}

/** Candidates in the composer's own language first, each kept in its order. */
function inLanguage(candidates: readonly Candidate[], language: Language): Candidate[] {
  const foreign = (candidate: Candidate): boolean =>
    'text' in candidate && candidate.language !== null && candidate.language !== language;
  return [...candidates.filter((one) => !foreign(one)), ...candidates.filter(foreign)];
}

function merged(
  entry: Entry,
  said: z.infer<typeof entrySchema> | undefined,
  alone: boolean,
  language: Language,
): Entry {
  const { words = [], icons = [], provenance = 'captured', section, company, place, locator } = said ?? {};
  const own: Candidate[] = [
    ...words.map((word) => ({ text: word, language: null, provenance })),
    ...icons.map((icon) => ({ icon, provenance })),
  ];
  return {
    ...entry,
    candidates: alone ? own : [...own, ...inLanguage(entry.candidates, language)],
    ...(section === undefined ? {} : { section }),
    ...(company === undefined ? {} : { company }),
    ...(place === undefined ? {} : { place }),
    ...(locator === undefined ? {} : { locator }),
  };
}

/**
 * The dialect of a run: what a file says goes before what is built in.
 *
 * @param language of the composer; words of the other language come last.
 */
export function spoken(file: DialectFile | null, language: Language): Dialect {
  const alone = file?.builtIn === false;
  const entryOf = (term: Term): Entry => merged(builtIn[term], file?.terms[term], alone, language);
  const entries: Partial<Record<Term, Entry>> = {};
  for (const term of terms) entries[term] = entryOf(term);
  return { ...builtIn, ...entries };
}
