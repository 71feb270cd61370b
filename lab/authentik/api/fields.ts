import { z } from 'zod';
import {
  camelCased,
  type CamelCased,
  invalid,
  isJson,
  type Json,
  malformedJson,
  unsupportedMediaType,
} from './answers.ts';
import type { RequestContext } from '../environment.ts';
import { durationOf } from '../oauth2/issue.ts';

/** The parsed body of a request; an empty object when there is none. @throws Refusal when it is not JSON. */
export async function readBody(request: RequestContext): Promise<unknown> {
  const raw = await request.req.text();
  if (raw === '') return {};
  const type = request.req.header('content-type') ?? '';
  if (!type.startsWith('application/json')) throw unsupportedMediaType(type);
  try {
    const body: unknown = JSON.parse(raw);
    return body;
  } catch (error) {
    throw malformedJson(error instanceof Error ? error.message : String(error));
  }
}

/** A sentence, and where in the body it belongs. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const below = (issues: readonly Issue[], depth: number): Issue[] =>
  issues.map(({ path, message }) => ({ path: path.slice(depth), message }));

/**
 * Sentences by field, nested as the body is. In a list every row has an entry; those that are right have an empty
 * one. What belongs to no field stands under `non_field_errors`.
 */
function byField(issues: readonly Issue[], body: unknown): Json {
  const fields = new Set(issues.map(({ path }) => String(path[0] ?? 'non_field_errors')));
  const sentencesOf = (field: string): unknown => {
    const own = issues.filter(({ path }) => String(path[0] ?? 'non_field_errors') === field);
    const direct = own.filter(({ path }) => path.length <= 1);
    if (direct.length > 0) return direct.map(({ message }) => message);
    const inside = isJson(body) ? body[field] : undefined;
    if (!Array.isArray(inside)) return byField(below(own, 1), inside);
    return inside.map((row: unknown, index) =>
      byField(
        below(
          own.filter(({ path }) => path[1] === index),
          2,
        ),
        row,
      ),
    );
  };
  return Object.fromEntries([...fields].map((field) => [field, sentencesOf(field)]));
}

/** A body as the schema reads it. @throws Refusal (400) with the sentences by field. */
export async function validated<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): Promise<z.output<Schema>> {
  const read = await schema.safeParseAsync(body);
  if (!read.success) throw invalid(byField(read.error.issues, body));
  return read.data;
}

/** Fields of a body that has been checked, in the names of the model. */
export type Fields<Shape extends z.ZodRawShape> = CamelCased<z.output<z.ZodObject<Shape>>>;

/** The fields of a body, or those it names of them. @throws Refusal (400) with the sentences by field. */
export function fieldsOf<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  body: unknown,
): Promise<Fields<Shape>>;
export function fieldsOf<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  body: unknown,
  partial: boolean,
): Promise<Partial<Fields<Shape>>>;
export async function fieldsOf(schema: z.ZodObject, body: unknown, partial = false): Promise<object> {
  return camelCased(await validated(partial ? schema.partial() : schema, body));
}

/** The sentence for a field that is missing or `null`, or else the one for a value of the wrong kind. */
const refusing = (sentence: string | ((value: unknown) => string)) => ({
  error: ({ input }: { input?: unknown }): string => {
    if (input === undefined) return 'This field is required.';
    if (input === null) return 'This field may not be null.';
    return typeof sentence === 'string' ? sentence : sentence(input);
  },
});

/** A text without the blanks at its ends; not empty unless `blank`. */
export const text = ({ blank = false, longest = Infinity } = {}) =>
  z
    .string(refusing('Not a valid string.'))
    .trim()
    .min(blank ? 0 : 1, { error: 'This field may not be blank.', abort: true })
    .max(longest, { error: `Ensure this field has no more than ${longest} characters.` });

/** Yes or no. */
export const truth = () => z.boolean(refusing('Must be a valid boolean.'));

/** A whole number; text of digits is one, too. */
export const integer = () =>
  z
    .union([z.int(), z.string().regex(/^\d+$/)], refusing('A valid integer is required.'))
    .transform((value) => Number(value));

/** One of several words. */
export const choice = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(
    words,
    refusing((value) => `"${String(value)}" is not a valid choice.`),
  );

const noSuchKey = (input: unknown): string => `Invalid pk "${String(input)}" - object does not exist.`;

/** The key of an object that has a UUID and exists. */
export const uuidReference = (exists: (key: string) => boolean) =>
  z.string(refusing(noSuchKey)).refine(exists, { error: ({ input }) => noSuchKey(input) });

/** The key of an object that has a number and exists. */
export const numberReference = (exists: (key: number) => boolean) =>
  integer().refine(exists, { error: ({ input }) => noSuchKey(input) });

/** A reference that may be missing: `null`, and the empty text a form sends for it. */
export const perhaps = <Schema extends z.ZodType>(reference: Schema) =>
  z.preprocess((value) => (value === '' ? null : value), reference.nullable());

/** A nested object of its own fields. */
export const nested = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(shape, refusing('Invalid data.'));

/** A list of nested objects; what is no list is reported one level deeper. */
export const rows = <Row extends z.ZodType>(row: Row) =>
  z
    .unknown()
    .superRefine((value, context) => {
      if (Array.isArray(value)) return;
      const { error } = refusing(
        () => `Expected a list of items but got type "${typeof value === 'string' ? 'str' : 'dict'}".`,
      );
      const missing = value === undefined || value === null;
      context.addIssue({
        code: 'custom',
        message: error({ input: value }),
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
    error: ({ input }) => `${String(input)} is not in the correct format of 'hours=3;minutes=1'.`,
  });

/** A slug. */
export const slug = () =>
  text().regex(/^[-a-zA-Z0-9_]+$/, {
    error: 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.',
  });

/** An address with one of the schemes, or nothing. Host names need no dot; `%(…)s` may stand in them. */
export const address = (...schemes: readonly string[]) =>
  text({ blank: true }).regex(
    new RegExp(String.raw`^$|^(?:${schemes.join('|')})://[%()\w.:@[\]-]+(?:[/?#]\S*)?$`, 'i'),
    { error: 'Enter a valid URL.' },
  );

/** An e-mail address, or nothing. */
export const email = () =>
  text({ blank: true, longest: 254 }).regex(/^$|^[^\s@"]+@(?:(?:[\w-]+\.)+[\w-]{2,}|localhost)$/, {
    error: 'Enter a valid email address.',
  });

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
