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
