import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An answer of the API that is not a success; thrown, and sent by the error handler of the routes. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: ContentfulStatusCode;
  readonly body: Json;

  constructor(status: ContentfulStatusCode, body: Json) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
  }
}

const detail = (status: ContentfulStatusCode, sentence: string): Refusal =>
  new Refusal(status, { detail: sentence });

/** Nobody is signed in: 403, never 401. */
export const notAuthenticated = (): Refusal => detail(403, 'Authentication credentials were not provided.');

/** A bearer token that is none. */
export const invalidToken = (): Refusal => detail(403, 'Token invalid/expired');

/** Signed in, but not an administrator. */
export const permissionDenied = (): Refusal =>
  detail(403, 'You do not have permission to perform this action.');

/** No object with that key; `className` is the Python class. */
export const noMatch = (className: string): Refusal =>
  detail(404, `No ${className} matches the given query.`);

/** A page of a list that does not exist. */
export const invalidPage = (): Refusal => detail(404, 'Invalid page.');

/** A method the address does not have. */
export const methodNotAllowed = (method: string): Refusal => detail(405, `Method "${method}" not allowed.`);

/** A body that is not JSON by its content type. */
export const unsupportedMediaType = (type: string): Refusal =>
  detail(415, `Unsupported media type "${type}" in request.`);

/** A body that says it is JSON and is not. */
export const malformedJson = (reason: string): Refusal => detail(400, `JSON parse error - ${reason}`);

/** Fields that are not as they have to be: field → sentences. */
export const invalid = (fields: Json): Refusal => new Refusal(400, fields);

/** An object of the API, in its own spelling. */
export type Json = Readonly<Record<string, unknown>>;

/** Whether something parsed is an object, and neither an array nor `null`. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A time as the API writes it: UTC with `Z`, without a fraction that is zero. */
export const timestamp = (time: Date): string => time.toISOString().replace('.000Z', 'Z');

type CamelCase<Name> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** A body with the names of the model instead of those of the API; a field that is there has a value. */
export type CamelCased<Body> = {
  [Name in keyof Body as CamelCase<Name> & string]: Exclude<Body[Name], undefined>;
};

/** Renames `meta_launch_url` to `metaLaunchUrl`, leaves out what was not sent, and leaves the values alone. */
export function camelCased<Body extends object>(body: Body): CamelCased<Body>;
export function camelCased(body: object): object {
  const sent = Object.entries(body).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    sent.map(([name, value]: [string, unknown]) => [
      name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
