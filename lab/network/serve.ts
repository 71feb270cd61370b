import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import type { Server, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Certificates } from './certificates.ts';

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Closes the server and every connection it has, tunnels included. */
  readonly close: () => Promise<void>;
}

/**
 * Lets a server listen on 127.0.0.1.
 *
 * @param port 0: a free one.
 * @throws Error when the port is in use.
 */
export async function listenOnLoopback(server: Server, port = 0): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** What a product is, seen from the network: requests in, responses out. */
export type Fetch = (request: Request) => Response | Promise<Response>;

/**
 * Time an idle connection is kept, in milliseconds: longer than any client of the lab keeps one. With Node's five
 * seconds a client may send its next request into a connection that is just being closed.
 */
const KEEP_ALIVE = 10 * 60 * 1000;

/** Size up to which the head of a request is read, in bytes, as with authentik: 1 MiB and a little. */
export const HEAD = 1024 * 1024 + 64 * 1024;

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
