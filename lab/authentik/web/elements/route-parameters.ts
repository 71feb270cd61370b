import { z } from 'zod';

const parameters = z.record(z.string(), z.unknown());

/** Parameters stand behind the route as URL-encoded JSON: `#/core/providers/7;{"page":"page-preview"}`. */
function read(): Record<string, unknown> {
  const [, encoded] = location.hash.split(';', 2);
  if (encoded === undefined) return {};
  try {
    return parameters.catch({}).parse(JSON.parse(decodeURIComponent(encoded)));
  } catch {
    return {};
  }
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** A parameter of the current route. */
export const routeParameter = (name: string): unknown => read()[name];

/** A parameter that is text, or a default. */
export const textParameter = (name: string, otherwise: string): string =>
  z.string().catch(otherwise).parse(routeParameter(name));

/** Changes parameters in the address without navigating; empty values disappear. */
export function setRouteParameters(changed: Readonly<Record<string, unknown>>): void {
  const next = Object.entries({ ...read(), ...changed }).filter(([, value]) => !isEmpty(value));
  const [route] = location.hash.split(';', 1);
  const tail = next.length === 0 ? '' : `;${encodeURIComponent(JSON.stringify(Object.fromEntries(next)))}`;
  history.replaceState(undefined, '', `${route ?? '#'}${tail}`);
}

/** The address of a route with its parameters. */
export const routeAddress = (route: string, withParameters?: Readonly<Record<string, unknown>>): string =>
  withParameters === undefined
    ? `#${route}`
    : `#${route};${encodeURIComponent(JSON.stringify(withParameters))}`;
