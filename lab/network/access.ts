import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { connect, rootCertificates, type TLSSocket } from 'node:tls';
import type { LabRun } from '../run-folder.ts';
import { NotLedOn, reach } from './reach.ts';

/** What a live server wants of whoever asks it. */
export type Access = NonNullable<LabRun['access']>[string];

/** Time a server may take for the TLS handshake, in milliseconds. */
const ADMITTED_WITHIN = 30_000;

/** Headers of a request, with the name and password a server wants. One that authorizes itself is left as it is. */
export const authorized = (headers: IncomingHttpHeaders, access: Access | undefined): IncomingHttpHeaders =>
  access?.basicAuth == null || headers.authorization !== undefined
    ? headers
    : { ...headers, authorization: `Basic ${Buffer.from(access.basicAuth).toString('base64')}` };

/** A server, and what it wants. */
export interface GuardedServer {
  /** Name that its certificate is for. */
  readonly host: string;
  /** `address:port` to connect to. */
  readonly target: string;
  /** Address of a company's proxy on the way. */
  readonly through: string | null;
  readonly access: Access;
  /** PEM texts of the authorities to trust besides the public ones. */
  readonly trusted: readonly string[];
}

/** Opens a TLS connection as the server wants it. @throws Error of sockets and TLS; another fingerprint is one, too. */
export async function admitted(server: GuardedServer): Promise<TLSSocket> {
  const { access, host, target, through, trusted } = server;
  const { clientCertificate: own, fingerprint } = access;
  const socket = connect({
    socket: await reach(target, through),
    host,
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ca: [...rootCertificates, ...trusted],
    rejectUnauthorized: fingerprint === null,
    ...(own === null ? {} : { cert: own.certificate, key: own.key }),
  });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.setTimeout(ADMITTED_WITHIN, () => socket.destroy(new NotLedOn(504)));
    socket.once('secureConnect', () => {
      socket.setTimeout(0);
      const { fingerprint256: shown } = socket.getPeerCertificate();
      if (fingerprint === null || shown === fingerprint) resolve(socket);
      else socket.destroy(new Error(`it shows the certificate with the fingerprint ${shown}`));
    });
  });
}
