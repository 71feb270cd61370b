import { addApiToken } from '../../lab/authentik/state.ts';
import { AUTHENTIK, Browser, objectFrom, SCOPE, WEB, type World } from './authentik-world.ts';

export const authorizeAddress = ({ provider }: World, parameters: Record<string, string> = {}): string =>
  `/application/o/authorize/?${new URLSearchParams({
    client_id: provider.clientId,
    redirect_uri: WEB,
    response_type: 'code',
    scope: SCOPE,
    state: 'st',
    nonce: 'no',
    ...parameters,
  }).toString()}`;

/** An answer of the server in this process. */
export const get = (world: World, address: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(world.server.fetch(new Request(new URL(address, AUTHENTIK), init)));

/** The REST API as its administrator. */
export async function api(world: World, method: string, path: string, body?: unknown) {
  const admin = [...world.state.users.values()].find(({ username }) => username === 'akadmin');
  const identifier = `t-${world.state.apiTokens.size}`;
  const { key } = addApiToken(world.state, { identifier, user: admin?.pk ?? 0 });
  const response = await get(world, `/api/v3/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, body: isJson ? objectFrom(await response.json()) : {} };
}

/** A browser in which the end user has signed in, and the way there. */
export async function signedIn(world: World, parameters: Record<string, string> = {}) {
  const browser = new Browser(world.server);
  const { hops, end } = await browser.follow(authorizeAddress(world, parameters));
  const identification = await browser.flow(end);
  const back = await browser.signIn(end, world.user, world.password);
  return { browser, hops, identification, back };
}

/** Goes on to the client, consenting where a page asks for it; whether it did, and the address with the code. */
export async function toClient(browser: Browser, address: string) {
  const { end } = await browser.follow(address);
  if (!end.startsWith('/if/flow/')) return { page: null, consent: null, address: new URL(end) };
  let challenge = await browser.flow(end);
  const consent = challenge['component'] === 'ak-stage-consent' ? challenge : null;
  if (consent !== null) challenge = await browser.flow(end, { token: String(consent['token']) });
  return { page: end, consent, address: new URL(String(challenge['to'])) };
}

export const redeem = (world: World, address: URL) =>
  world.post('/application/o/token/', {
    grant_type: 'authorization_code',
    client_id: world.provider.clientId,
    redirect_uri: WEB,
    code: address.searchParams.get('code') ?? '',
  });

/** The text of a flow's page that the executor fills, or of a page the server makes itself. */
export const whatIsShown = async (browser: Browser, address: string): Promise<string> =>
  address.startsWith('/if/flow/')
    ? JSON.stringify(await browser.flow(address))
    : await (await browser.request(address)).text();

/** Where a flow that a request leads to sends the browser; nothing when it stays. */
export async function destinationOf(browser: Browser, address: string): Promise<unknown> {
  const { end } = await browser.follow(address);
  return end.startsWith('/if/flow/') ? (await browser.flow(end))['to'] : undefined;
}
