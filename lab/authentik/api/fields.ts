import { z } from 'zod';
import { durationOf } from '../oauth2/duration.ts';

/** What Python calls the type of a JSON value; part of several sentences. */
function pythonType(value: unknown): string {
  if (typeof value === 'string') return 'str';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return Array.isArray(value) ? 'list' : 'dict';
}

/** A value as it appears inside a sentence. */
const quoted = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The sentence for a field that is missing or `null`, or else the one for a value of the wrong kind. */
const refusing = (sentence: (value: unknown) => string) => ({
  error: ({ input }: { input?: unknown }): string => {
    if (input === undefined) return 'This field is required.';
    return input === null ? 'This field may not be null.' : sentence(input);
  },
});

const list = refusing((value) => `Expected a list of items but got type "${pythonType(value)}".`);

/** What a text may be. */
export interface TextOptions {
  /** May it be empty. */
  readonly blank?: boolean;
  /** Longest length in characters. */
  readonly longest?: number;
}

/** A text; blanks at both ends are dropped, as authentik drops them. */
export const text = ({ blank = false, longest = Infinity }: TextOptions = {}) =>
  z
    .union(
      [z.string(), z.number().transform(String)],
      refusing(() => 'Not a valid string.'),
    )
    .pipe(
      z
        .string()
        .trim()
        .min(blank ? 0 : 1, { error: 'This field may not be blank.', abort: true })
        .max(longest, { error: `Ensure this field has no more than ${longest} characters.` }),
    );

/** Yes or no. */
export const truth = () =>
  z.union(
    [z.boolean(), z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] })],
    refusing(() => 'Must be a valid boolean.'),
  );

/** A whole number; text of digits is one, too. */
export const integer = () =>
  z.union(
    [
      z.int(),
      z
        .string()
        .trim()
        .regex(/^[-+]?\d+$/)
        .transform(Number),
    ],
    refusing(() => 'A valid integer is required.'),
  );

/** One of several words. */
export const choice = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(
    words,
    refusing((value) => `"${quoted(value)}" is not a valid choice.`),
  );

/** An object with any keys. */
export const dictionary = () =>
  z.record(
    z.string(),
    z.unknown(),
    refusing(() => 'Value must be a dictionary, and not have any duplicate keys.'),
  );

/** A nested object of its own fields. */
export const nested = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(
    shape,
    refusing((value) => `Invalid data. Expected a dictionary, but got ${pythonType(value)}.`),
  );

const UUID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

const noSuchKey = ({ input }: { input?: unknown }): string =>
  `Invalid pk "${quoted(input)}" - object does not exist.`;

/** The key of an object that has a UUID and exists. */
export const uuidReference = (exists: (key: string) => boolean) =>
  z
    .string(refusing((value) => `“${quoted(value)}” is not a valid UUID.`))
    .regex(UUID, { error: ({ input }) => `“${quoted(input)}” is not a valid UUID.`, abort: true })
    .refine(exists, { error: noSuchKey });

/** The key of an object that has a number and exists; text of digits is one, too. */
export const numberReference = (exists: (key: number) => boolean) =>
  z
    .union(
      [z.int(), z.string().trim().regex(/^\d+$/).transform(Number)],
      refusing((value) => `Incorrect type. Expected pk value, received ${pythonType(value)}.`),
    )
    .refine(exists, { error: noSuchKey });

/** A reference that may be missing: `null`, and the empty text a form sends for it. */
export const perhaps = <Schema extends z.ZodType>(reference: Schema) =>
  z.preprocess((value) => (value === '' ? null : value), reference.nullable());

/** Several references; the first one that is wrong speaks for the field. */
export const several = <Value>(reference: z.ZodType<Value>) =>
  z.array(z.unknown(), list).transform((values, context): Value[] => {
    const found: Value[] = [];
    for (const value of values) {
      const read = reference.safeParse(value);
      if (!read.success) {
        context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? '' });
        return z.NEVER;
      }
      found.push(read.data);
    }
    return found;
  });

/** A list of nested objects: another sentence than for a list of references, one level deeper. */
export const rows = <Row extends z.ZodType>(row: Row) =>
  z
    .unknown()
    .superRefine((value, context) => {
      if (Array.isArray(value)) return;
      const missing = value === undefined || value === null;
      context.addIssue({
        code: 'custom',
        message: list.error({ input: value }),
        path: missing ? [] : ['non_field_errors'],
      });
    })
    .pipe(z.array(row));

const isDuration = (value: string): boolean => {
  try {
    durationOf(value);
    return true;
  } catch {
    return false;
  }
};

/** A length of time such as `hours=1;minutes=2`. */
export const duration = () =>
  text().refine(isDuration, {
    error: ({ input }) => `${quoted(input)} is not in the correct format of 'hours=3;minutes=1'.`,
  });

/** A slug. */
export const slug = () =>
  text().refine((value) => /^[-a-zA-Z0-9_]+$/.test(value), {
    error: 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.',
  });

/** An address with one of the schemes, or nothing. Host names need no dot; `%(…)s` may stand in them. */
export const address = (schemes: readonly string[]) =>
  text({ blank: true }).refine(
    (value) =>
      value === '' ||
      new RegExp(
        String.raw`^(?:${schemes.join('|')})://(?:[^\s:@/]+(?::[^\s:@/]*)?@)?(?:\[[0-9a-f:.]+\]|[%()\w.-]+)(?::\d{1,5})?(?:[/?#]\S*)?$`,
        'i',
      ).test(value),
    { error: 'Enter a valid URL.' },
  );

/** An e-mail address, or nothing. */
export const email = () =>
  text({ blank: true, longest: 254 }).refine(
    (value) => value === '' || /^[^\s@"]+@(?:[\w-]+\.)+[\w-]{2,}$|^[^\s@"]+@localhost$/.test(value),
    { error: 'Enter a valid email address.' },
  );

/** A field that only some versions have; elsewhere whatever is sent for it is dropped, as authentik drops it. */
export const known = <Schema extends z.ZodType>(isKnown: boolean, schema: Schema) =>
  isKnown
    ? schema
    : z
        .unknown()
        .transform(() => undefined)
        .optional();

/** Refuses a value that another object has already. */
export const unique = <Value>(
  schema: z.ZodType<Value>,
  taken: (value: Value) => boolean,
  sentence = 'This field must be unique.',
) => schema.refine((value) => !taken(value), { error: sentence });
