import { AUTHENTIK, Browser, ISSUER, SCOPE, WEB, type World } from './authentik-world.ts';

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

/** A browser in which the end user has signed in. */
export async function signedIn(world: World): Promise<Browser> {
  const browser = new Browser(world.server);
  const { location } = await get(world, authorizePath(world));
  const page = (await browser.request(authorizePath(world))).headers.get('location') ?? location ?? '';
  await browser.signIn(page, world.user, world.password);
  return browser;
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
