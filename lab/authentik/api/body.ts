import type { z } from 'zod';
import type { RequestContext } from '../environment.ts';
import {
  camelCased,
  type CamelCased,
  invalid,
  isJson,
  type Json,
  malformedJson,
  unsupportedMediaType,
} from './answers.ts';

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
