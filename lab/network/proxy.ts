import {
  createServer,
  type IncomingMessage,
  request as forward,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Duplex } from 'node:stream';
import type { Server } from 'node:https';
import { addressIn, hostOf } from '../../guide/address.ts';
import { authorized, type Access } from './access.ts';
import { listenOnLoopback } from './serve.ts';
import { NotLedOn, reach } from './reach.ts';

/** Where a name leads: `lab` hosts are served over TLS only, `live` ones by whatever stands there. */
export interface Route {
  readonly kind: 'lab' | 'live';
  /** `address:port` to connect to. */
  readonly target: string;
  /** Address of a company's proxy on the way, credentials included; it is for TLS alone. */
  readonly through?: string;
  /** What the server wants of whoever asks, and the server that asks it for clients of TLS. */
  readonly guarded?: { readonly access: Access; readonly front: Server };
}

/** Header of a CONNECT request that asks for the server itself, whatever it wants of clients. */
const END_TO_END = 'x-end-to-end';

/** A proxy that is running. */
export interface Proxy {
  /** Address for a browser's or client's proxy setting, `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const split = (target: string): { host: string; port: number } => {
  const address = new URL(`tcp://${target}`);
  return { host: hostOf(address), port: Number(address.port) };
};

/** What a client is told whose connection leads on. */
const LED_ON = 'HTTP/1.1 200 Connection established\r\n\r\n';

const refusal = (name: string): string => `${name} is not reachable from here.\n`;

/**
 * Starts a host-mapping proxy on a free loopback port. It asks for no credentials: with credentials Playwright turns
 * request interception on, and the redirect to the app's scheme becomes invisible. A name that is not in the table is
 * refused with 403, so nothing leaves the machine that was not meant to.
 *
 * Written on `node:http` instead of proxy-chain 3: mapping a name to another address *and port* is all this proxy
 * does, and that is what proxy-chain has no option for (`dnsLookup` changes the address alone); it would take a
 * server per mapped name to get around.
 *
 * @param routes `host:port` as the client spells it (lower case) → where it leads. Read at every request, so that
 *   routes may be added later.
 */
export async function startProxy(routes: ReadonlyMap<string, Route>): Promise<Proxy> {
  const answerPlain = (request: IncomingMessage, response: ServerResponse): void => {
    const url = addressIn(request.url ?? '');
    if (url === undefined) {
      response.writeHead(400).end('This is a proxy; it takes absolute addresses.\n');
      return;
    }
    const lab = routes.get(`${url.hostname}:443`)?.kind === 'lab' && url.port === '';
    if (lab) {
      url.protocol = 'https:';
      response.writeHead(301, { location: url.href }).end();
      return;
    }
    const name = `${url.hostname}:${url.port || '80'}`;
    const route = routes.get(name);
    if (route === undefined) {
      response.writeHead(403, { 'content-type': 'text/plain' }).end(refusal(name));
      return;
    }
    const { method, headers } = request;
    const upstream = forward({
      ...split(route.target),
      method,
      headers: authorized(headers, route.guarded?.access),
      path: url.pathname + url.search,
    });
    upstream.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    upstream.on('error', (error) => {
      if (!response.headersSent) response.writeHead(502);
      response.end(`${name}: ${error.message}\n`);
    });
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  };

  const tunnel = (request: IncomingMessage, client: Duplex, head: Buffer): void => {
    const name = (request.url ?? '').toLowerCase();
    const route = routes.get(name);
    client.on('error', () => client.destroy());
    if (route === undefined) {
      client.end(`HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n${refusal(name)}`);
      return;
    }
    if (route.guarded !== undefined && request.headers[END_TO_END] === undefined) {
      client.write(LED_ON);
      client.unshift(head);
      route.guarded.front.emit('connection', client);
      return;
    }
    reach(route.target, route.through ?? null).then(
      (upstream) => {
        upstream.on('error', () => client.end());
        client.on('close', () => upstream.destroy());
        client.write(LED_ON);
        upstream.write(head);
        upstream.pipe(client).pipe(upstream);
      },
      (error: unknown) => {
        const status = error instanceof NotLedOn ? error.status : 502;
        client.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\n\r\n`);
      },
    );
  };

  const server = createServer(answerPlain).on('connect', tunnel);
  const { port, close } = await listenOnLoopback(server);
  return { url: `http://127.0.0.1:${port}`, close };
}
