/**
 * The versions of authentik that the lab has, oldest first: family → the version that stands for it. `2024.10.2` is
 * a family of its own, because the redirect URIs changed within 2024.10: it is the last one with a text of regular
 * expressions, `2024.10` (2024.10.5) has a list.
 */
export const VERSIONS = {
  '2024.6': '2024.6.4',
  '2024.10.2': '2024.10.2',
  '2024.10': '2024.10.5',
  '2024.12': '2024.12.5',
  '2025.4': '2025.4.4',
  '2025.6': '2025.6.4',
  '2025.8': '2025.8.6',
  '2025.10': '2025.10.4',
  '2025.12': '2025.12.4',
  '2026.2': '2026.2.2',
  '2026.5': '2026.5.8',
  '2026.8': '2026.8.5',
} as const;

/** A version family that the lab has. */
export type Family = keyof typeof VERSIONS;

/** Whether the lab has a version family. */
export const isFamily = (family: string): family is Family => Object.hasOwn(VERSIONS, family);

/** All families that the lab has, oldest first. */
export const families: readonly Family[] = Object.keys(VERSIONS).filter(isFamily);

/** A family and all before it. */
const familiesUpTo = (family: Family): readonly Family[] => families.slice(0, families.indexOf(family) + 1);

/** Whether a family is this one or a later one. */
export const isFrom = (family: Family, first: Family): boolean => familiesUpTo(family).includes(first);

/** What something is in the oldest version, and from which family on it is something else. */
export type Since<Value> = { readonly '2024.6': Value } & { readonly [Later in Family]?: Value };

/** What holds in a family: what began there, or last before it. */
export function valueIn<Value>(history: Since<Value>, family: Family): Value {
  let value = history['2024.6'];
  for (const passed of familiesUpTo(family)) {
    const begun: Value | undefined = history[passed];
    if (begun !== undefined) value = begun;
  }
  return value;
}

/** What a table of histories says of one family. */
export type Present<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends Since<infer Value> ? Value : never;
};

/** Reads a table of histories for one family. */
export function presentIn<Table extends Readonly<Record<string, Since<unknown>>>>(
  table: Table,
  family: Family,
): Present<Table>;
export function presentIn(table: Readonly<Record<string, Since<unknown>>>, family: Family): object {
  return Object.fromEntries(Object.entries(table).map(([name, history]) => [name, valueIn(history, family)]));
}
