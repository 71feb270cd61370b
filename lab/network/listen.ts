import type { Server, Socket } from 'node:net';

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
