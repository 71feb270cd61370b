import { createServer } from 'node:https';
import { createServer as createPlainServer } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Certificates } from './certificates.ts';
import { listenOnLoopback, type Listening } from './listen.ts';

/** What a product is, seen from the network: requests in, responses out. */
export type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Time an idle connection is kept, in milliseconds: longer than any client of the lab keeps one. With Node's five
 * seconds a client may send its next request into a connection that is just being closed.
 */
const KEEP_ALIVE = 10 * 60 * 1000;

/** Size up to which the head of a request is read, in bytes, as with authentik: 1 MiB and a little. */
const HEAD = 1024 * 1024 + 64 * 1024;

/** Serves a product over TLS on a free loopback port; the scheme of its requests is https. */
export async function serve(fetch: Fetch, certificates: Certificates): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    overrideGlobalObjects: false,
    createServer,
    serverOptions: {
      key: certificates.key,
      cert: certificates.leaf,
      keepAliveTimeout: KEEP_ALIVE,
      maxHeaderSize: HEAD,
    },
  });
  return listenOnLoopback(server);
}

/** Serves on a port of this machine over plain http, for a reverse proxy in front that speaks TLS. */
export function servePlainly(fetch: Fetch, port: number): Promise<Listening> {
  const server = createAdaptorServer({
    fetch,
    overrideGlobalObjects: false,
    createServer: createPlainServer,
    serverOptions: { keepAliveTimeout: KEEP_ALIVE },
  });
  return listenOnLoopback(server, port);
}
