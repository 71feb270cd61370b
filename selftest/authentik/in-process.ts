import { AuthentikApi } from '../../fixtures/authentik/authentik-api.ts';
import { AuthentikObjects } from '../../fixtures/authentik/authentik-objects.ts';
import { AuthentikRequests } from '../../fixtures/authentik/authentik-requests.ts';
import type { Inbound } from '../../fixtures/run/outbound.ts';
import type { StoredProvider } from '../../guide/stored.ts';
import { guideValues } from '../../guide/values.ts';
import { callOf } from '../in-process-call.ts';
import { token } from '../lab/api-world.ts';
import { AUTHENTIK, guideWorld, type WorldOptions } from '../lab/authentik-world.ts';

/** The guide's values at the lab's addresses. */
export const guide = guideValues({ authentik: AUTHENTIK, engomo: 'https://engomo.company' });

/** Requests that are all answered alike. */
export function answeredWith(status: number, body: string): AuthentikRequests {
  const answer: Inbound = { status, headers: new Headers(), body };
  return new AuthentikRequests(() => Promise.resolve(answer), AUTHENTIK, { cookie: '' });
}

/** The provider of the guide. @throws Error when there is none. */
export async function providerOf(api: AuthentikApi): Promise<StoredProvider> {
  const provider = await api.provider(guide);
  if (provider === undefined) throw new Error('there is no provider');
  return provider;
}

/** An authentik in this process on which the guide was carried out, and what the suite asks it with. */
export async function authentikWithGuide(options: WorldOptions = {}) {
  const world = await guideWorld(options);
  const call = callOf(world.server.fetch);
  const requestsAs = (username: string): AuthentikRequests =>
    new AuthentikRequests(call, AUTHENTIK, token(world.state, username));
  const requests = requestsAs('akadmin');
  return {
    world,
    call,
    requestsAs,
    api: new AuthentikApi(requests),
    objects: new AuthentikObjects(requests),
  };
}
