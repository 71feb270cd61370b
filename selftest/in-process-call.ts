import type { Call } from '../fixtures/run/outbound.ts';
import type { Fetch } from '../lab/network/serve.ts';

/** Calls to a server in this process. */
export const callOf =
  (fetch: Fetch): Call =>
  async (address, { method, headers = {}, body = null }) => {
    const answer = await fetch(new Request(address, { method, headers, body }));
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  };
