import { families, type Family } from '../../lab/authentik/capabilities.ts';
import { addApiToken } from '../../lab/authentik/state.ts';
import { AUTHENTIK, Browser, ISSUER, objectFrom, SCOPE, WEB, type World } from './authentik-world.ts';

/** Whether a family is this one or a later one. */
export const sinceIn =
  (family: Family) =>
  (first: Family): boolean =>
    families.indexOf(family) >= families.indexOf(first);

/** Addresses of the lab's provider. */
export const AUTHORIZE = '/application/o/authorize/';
export const TOKEN = '/application/o/token/';
export const USERINFO = `${AUTHENTIK}/application/o/userinfo/`;
export const WELL_KNOWN = `${ISSUER}.well-known/openid-configuration`;

/** Parameters as they stand in an address. */
export const query = (parameters: Record<string, string>): string =>
  new URLSearchParams(parameters).toString();

/** A valid authorization request of the guide, with what is to be different. */
export const authorizePath = ({ provider }: World, parameters: Record<string, string> = {}): string =>
  `${AUTHORIZE}?${query({
    client_id: provider.clientId,
    redirect_uri: WEB,
    response_type: 'code',
    scope: SCOPE,
    state: 'st',
    ...parameters,
  })}`;

/** An answer without following redirects. */
export const get = async (world: World, address: string, init: RequestInit = {}) => {
  const response = await world.server.fetch(new Request(new URL(address, AUTHENTIK), init));
  return { response, status: response.status, location: response.headers.get('location') };
};

/** A browser in which the end user has signed in, and the way there. */
export async function signedIn(world: World) {
  const browser = new Browser(world.server);
  const { hops, end } = await browser.follow(authorizePath(world));
  const identification = await browser.flow(end);
  const back = await browser.signIn(end, world.user, world.password);
  return { browser, hops, identification, back };
}

/** Where an authorization request leads somebody who is signed in. */
export const locationFor = async (browser: Browser, path: string): Promise<string> =>
  (await browser.request(path)).headers.get('location') ?? '';

/** The code in the address a browser is sent back to. */
export const codeFrom = (location: string): string => new URL(location).searchParams.get('code') ?? '';

/** Redeems a code. */
export const redeem = (world: World, form: Record<string, string>, headers: Record<string, string> = {}) =>
  world.post(
    TOKEN,
    { grant_type: 'authorization_code', client_id: world.provider.clientId, redirect_uri: WEB, ...form },
    headers,
  );

/** The REST API as its administrator. */
export async function api(world: World, method: string, path: string, body?: unknown) {
  const admin = [...world.state.users.values()].find(({ username }) => username === 'akadmin');
  const identifier = `t-${world.state.apiTokens.size}`;
  const { key } = addApiToken(world.state, { identifier, user: admin?.pk ?? 0 });
  const { response } = await get(world, `/api/v3/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, body: isJson ? objectFrom(await response.json()) : {} };
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

/** What a code that a request leads to is redeemed with. */
export const codeOf = async (browser: Browser, address: string) => ({
  code: codeFrom((await toClient(browser, address)).address.href),
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
