import { createServer } from 'node:http';
import { connect } from 'node:net';
import { listenOnLoopback } from '../../lab/network/serve.ts';

/** Name and password that {@link companyProxy} wants, as they stand in an address. */
export const CREDENTIALS = 'us%20er:p%40ss';

/**
 * A proxy of a company that wants credentials, and leads to one server whatever is asked for.
 *
 * @param port of that server on this machine.
 * @returns its port, and what ends it.
 */
export function companyProxy(port: number): ReturnType<typeof listenOnLoopback> {
  const known = `Basic ${Buffer.from(decodeURIComponent(CREDENTIALS)).toString('base64')}`;
  const proxy = createServer().on('connect', (request, client) => {
    if (request.headers['proxy-authorization'] !== known) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  return listenOnLoopback(proxy);
}
