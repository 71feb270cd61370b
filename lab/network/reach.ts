import { request } from 'node:http';
import { request as requestSecurely } from 'node:https';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { hostOf } from '../../guide/address.ts';

/** A proxy on the way does not lead on, or nobody answers (504). */
export class NotLedOn extends Error {
  readonly status: number;

  constructor(status: number) {
    super(status === 504 ? 'no answer came in time' : `the proxy on the way answers ${status}`);
    this.status = status;
  }
}

/** How long a connection may take, and a proxy on the way to lead on, in milliseconds. */
const LED_ON_WITHIN = 30_000;

const credentialsOf = ({ username, password }: URL): Record<string, string> => {
  if (username === '') return {};
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(plain).toString('base64')}` };
};

/** A connection through a company's proxy (RFC 9110, section 9.3.6). */
function throughProxy(target: string, proxy: URL): Promise<Duplex> {
  const secure = proxy.protocol === 'https:';
  const asking = (secure ? requestSecurely : request)({
    host: proxy.hostname,
    port: proxy.port || (secure ? 443 : 80),
    method: 'CONNECT',
    path: target,
    headers: { host: target, ...credentialsOf(proxy) },
    timeout: LED_ON_WITHIN,
    agent: false,
  });
  return new Promise((resolve, reject) => {
    asking.once('connect', ({ statusCode = 0 }, socket, head) => {
      if (statusCode === 200) {
        socket.unshift(head);
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(new NotLedOn(statusCode));
    });
    asking.once('timeout', () => asking.destroy(new NotLedOn(504)));
    asking.once('error', reject);
    asking.end();
  });
}

/**
 * Opens a connection.
 *
 * @param target `address:port`.
 * @param proxy address of a proxy on the way, credentials included; `null`: none.
 * @throws NotLedOn when the proxy refuses, and what the network says.
 */
export function reach(target: string, proxy: string | null): Promise<Duplex> {
  if (proxy !== null) return throughProxy(target, new URL(proxy));
  const address = new URL(`tcp://${target}`);
  const socket = connect({ host: hostOf(address), port: Number(address.port) });
  socket.setNoDelay(true);
  socket.setTimeout(LED_ON_WITHIN, () => socket.destroy(new NotLedOn(504)));
  return new Promise((resolve, reject) => {
    socket.once('connect', () => {
      socket.setTimeout(0);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}
