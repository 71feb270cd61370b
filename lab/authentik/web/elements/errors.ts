import { ApiError } from '../api.ts';

/** What an answer of the API complains about, field by field. */
export type FieldErrors = ReadonlyMap<string, readonly string[]>;

const text = (value: unknown): string =>
  typeof value === 'string' ? value : Object.prototype.toString.call(value);

const sentences = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(text) : [text(value)];

/** The fields of an error body with their messages; `detail` is not a field. */
export const fieldErrors = (body: Readonly<Record<string, unknown>>): FieldErrors =>
  new Map(
    Object.entries(body)
      .filter(([field]) => field !== 'detail' && field !== 'code')
      .map(([field, value]) => [field, sentences(value)]),
  );

const inWords = (field: string): string => {
  const words = field.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** One line about an error: its `detail`, or the first field that is wrong (`Redirect uris: …`). */
export function errorDetail(error: unknown): string {
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error);
  const { detail } = error.body;
  if (typeof detail === 'string') return detail;
  const [first] = fieldErrors(error.body);
  if (first === undefined) return error.message;
  const [field, messages] = first;
  return field === 'non_field_errors' ? messages.join(' ') : `${inWords(field)}: ${messages.join(', ')}`;
}
