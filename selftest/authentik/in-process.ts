import { AuthentikApi } from '../../fixtures/authentik/authentik-api.ts';
import { AuthentikObjects } from '../../fixtures/authentik/authentik-objects.ts';
import { AuthentikRequests } from '../../fixtures/authentik/authentik-requests.ts';
import type { Call, Inbound } from '../../fixtures/run/outbound.ts';
import { guideValues } from '../../guide/values.ts';
import { token } from '../lab/api-world.ts';
import { AUTHENTIK, guideWorld, type WorldOptions } from '../lab/authentik-world.ts';

/** The guide's values at the lab's addresses. */
export const guide = guideValues({ authentik: AUTHENTIK, engomo: 'https://engomo.company' });

/** Requests that are all answered alike. */
export function answeredWith(status: number, body: string): AuthentikRequests {
  const answer: Inbound = { status, headers: new Headers(), body };
  return new AuthentikRequests(() => Promise.resolve(answer), AUTHENTIK, { cookie: '' });
}

/** An authentik in this process on which the guide was carried out, and what the suite asks it with. */
export async function authentikWithGuide(options: WorldOptions = {}) {
  const world = await guideWorld(options);
  const call: Call = async (url, { method, headers = {}, body = null }) => {
    const response = await world.server.fetch(new Request(url, { method, headers, body }));
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
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
