import { createEngomo, type EngomoServer } from '../../lab/engomo/server.ts';
import { relyingPartyOptions } from '../../lab/engomo/core/engomo.ts';
import { DEFAULT_SCOPES } from '../../lab/engomo/core/model.ts';
import { addMethodWithUser } from '../../lab/faults/carried-out.ts';
import {
  AUTHENTIK,
  Browser,
  guideWorld,
  objectFrom,
  type World,
  type WorldOptions,
} from '../lab/authentik-world.ts';

export const ENGOMO = 'https://engomo.company';

/** A request of engomo's server to authentik's. */
export interface Call {
  readonly path: string;
  readonly authorization: string | null;
  readonly form: URLSearchParams;
}

/** An engomo on which the guide has been carried out, beside an authentik on which it has. */
export interface EngomoWorld {
  readonly authentik: World;
  readonly server: EngomoServer;
  readonly calls: readonly Call[];
  /** Saves the method's issuer as it is typed. */
  readonly typeIssuer: (issuer: string) => void;
  /** Asks engomo, without cookies of its own. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
}

/**
 * Both products in this process, engomo with those variants.
 *
 * @param provider what differs from the guide's in authentik.
 */
export async function engomoWorld(
  variants: readonly string[],
  provider: WorldOptions['provider'] = {},
): Promise<EngomoWorld> {
  const authentik = await guideWorld({ provider });
  const calls: Call[] = [];
  const server = await createEngomo('plain', {
    origin: ENGOMO,
    admin: { username: 'admin', password: authentik.password },
    relyingParty: relyingPartyOptions(variants),
    fetch: async (url, { method, headers, body }) => {
      const request = new Request(url, {
        method,
        headers,
        body: body instanceof URLSearchParams ? body.toString() : null,
      });
      calls.push({
        path: new URL(url).pathname,
        authorization: request.headers.get('authorization'),
        form: new URLSearchParams(body instanceof URLSearchParams ? body : ''),
      });
      return authentik.server.fetch(request);
    },
  });
  const { directory } = server.engomo;
  const { clientId, clientSecret } = authentik.provider;
  const issuer = `${AUTHENTIK}/application/o/engomo`;
  const settings = { issuer, clientId, clientSecret, scopes: DEFAULT_SCOPES };
  const { methodId } = await addMethodWithUser(directory, 'authentik', settings, authentik.user.email);
  const typeIssuer = (typed: string): void => {
    directory.saveOpenIdConnect(methodId, 'authentik', { ...settings, issuer: typed });
  };
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
    server.fetch(new Request(`${ENGOMO}${path}`, init));
  return { authentik, server, calls, typeIssuer, ask };
}

/** A form that is posted. */
export const form = (
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields).toString(),
});

/** What one login of the web client was like. */
export interface WebLogin {
  /** The authorization request. */
  readonly asked: URLSearchParams;
  /** How the answer came to engomo. */
  readonly answeredBy: 'GET' | 'POST';
  /** Attributes of the session cookie as it was set at the start. */
  readonly cookie: string;
  /** Where engomo sends the browser in the end, `null` when it sends it nowhere. */
  readonly endsAt: string | null;
}

/**
 * Signs in as a browser does, cookie handling aside: it is brought along whatever its attributes say.
 *
 * @throws Error with engomo's page when it does not send the browser to authentik.
 */
export async function webLogin(world: EngomoWorld, email = world.authentik.user.email): Promise<WebLogin> {
  const { authentik, ask } = world;
  const started = await ask('/', form({ email }, { origin: ENGOMO }));
  const address = started.headers.get('location');
  if (address === null) throw new Error(await started.text());
  const cookie = started.headers.getSetCookie()[0] ?? '';
  const session = { cookie: cookie.split(';')[0] ?? '' };
  const browser = new Browser(authentik.server);
  const { end: page } = await browser.follow(address);
  const { end } = await browser.follow(await browser.signIn(page, authentik.user, authentik.password));
  const back = new URL(end, AUTHENTIK);
  const asked = new URL(address).searchParams;
  if (back.origin === ENGOMO) {
    const ended = await ask(back.pathname + back.search, { headers: session });
    return { asked, answeredBy: 'GET', cookie, endsAt: ended.headers.get('location') };
  }
  const { url, attrs } = await browser.flow(back.href);
  const fields = Object.entries(objectFrom(attrs)).map(([name, value]) => [name, String(value)] as const);
  const ended = await ask(
    new URL(String(url)).pathname,
    form(Object.fromEntries(fields), { origin: 'null', ...session }),
  );
  return { asked, answeredBy: 'POST', cookie, endsAt: ended.headers.get('location') };
}
