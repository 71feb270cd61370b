import type { Origins } from './values.ts';

/** Address without query and fragment. */
export const withoutQuery = (address: string): string => address.replace(/[?#].*$/s, '');

/** Whether an address leads to a place, query and fragment aside. */
export const isAt = (place: string, address: string): boolean => withoutQuery(address) === place;

/** The product an address belongs to, also where one product is served below a path of the other's host. */
export const productAt = (origins: Origins, address: string): keyof Origins | undefined =>
  (['authentik', 'engomo'] as const)
    .filter((product) => `${withoutQuery(address)}/`.startsWith(`${origins[product]}/`))
    .sort((one, other) => origins[other].length - origins[one].length)[0];

/** One step of the browser's way from one address to the next, without the values of its parameters. */
export interface Hop {
  readonly method: string;
  /** Scheme and host, for an app's scheme `scheme:` and what follows up to the path. */
  readonly origin: string;
  readonly path: string;
  /** Names of the query parameters, in their order. */
  readonly parameters: readonly string[];
  /** Names of the fields of the form that was posted, in their order. */
  readonly posted: readonly string[];
  /** Status of the answer; `null` when there was none, as for an app's scheme. */
  readonly status: number | null;
}

/** A hop in one line, as reports show it. */
export const hopText = ({ method, origin, path, parameters, posted, status }: Hop): string =>
  [
    `${method} ${origin}${path}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`,
    posted.length === 0 ? '' : ` (form: ${posted.join(', ')})`,
    status === null ? '' : ` → ${status}`,
  ].join('');

/** The whole way, one hop after the other. */
export const wayText = (hops: readonly Hop[]): string => hops.map(hopText).join(' | ');
