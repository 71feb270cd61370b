import { z } from 'zod';
import { call } from '../api.ts';
import { capability } from '../elements/interface.ts';
import { wholeList } from '../elements/list-page.ts';

const volume = z.object({ action: z.string(), time: z.string(), count: z.number() });

/** How often an action happened around a time. */
export type Volume = z.infer<typeof volume>;

const coordinate = z.object({ x_cord: z.number(), y_cord: z.number() });
const metrics = z.object({
  logins: z.array(coordinate),
  logins_failed: z.array(coordinate),
  authorizations: z.array(coordinate),
});

const fromCoordinates = (action: string, coordinates: readonly z.infer<typeof coordinate>[]): Volume[] =>
  coordinates
    .filter(({ y_cord }) => y_cord > 0)
    .map(({ x_cord, y_cord }) => ({ action, time: new Date(x_cord).toISOString(), count: y_cord }));

/** Logins and authorizations of the last week; up to 2025.6 a request of its own. */
export async function loginVolume(): Promise<readonly Volume[]> {
  if (capability('charts') === 'actions') {
    return wholeList('events/events/volume/?history_days=7', volume);
  }
  const { logins, logins_failed, authorizations } = metrics.parse(await call('GET', 'admin/metrics/'));
  return [
    ...fromCoordinates('login', logins),
    ...fromCoordinates('login_failed', logins_failed),
    ...fromCoordinates('authorize_application', authorizations),
  ];
}

/** All events of the last week. */
export async function eventVolume(): Promise<readonly Volume[]> {
  return capability('charts') === 'actions'
    ? wholeList('events/events/volume/', volume)
    : fromCoordinates('', await wholeList('events/events/volume/', coordinate));
}
