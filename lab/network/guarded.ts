import { STATUS_CODES, type IncomingMessage } from 'node:http';
import { Agent, createServer, request as ask, type Server } from 'node:https';
import type { Duplex } from 'node:stream';
import { admitted, authorized, type GuardedServer } from './access.ts';
import type { Certificates } from './certificates.ts';
import { HEAD } from './serve.ts';

/** Time a connection nobody uses is kept, in milliseconds: shorter than servers keep one (Apache httpd 2.4: five seconds). */
const IDLE = 4_000;

/** What a person should read of an error, in one header. */
const inHeader = (error: Error): string => error.message.replace(/[^\x20-\x7e]+/g, ' ').replaceAll('"', "'");

/** An answer's first lines, as they came. */
function headOf({ rawHeaders, statusCode = 502 }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ''}`] : [],
  );
  return [`HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode] ?? ''}`, ...lines, '', ''].join('\r\n');
}

/**
 * What stands between clients and a live server that wants more than they bring: it ends their TLS with the lab's key and
 * asks the server for them. Playwright's own means are not used: `httpCredentials` intercepts requests, which hides the
 * redirect to the app, and `clientCertificates` trusts no authority but those of Node.js (Playwright 1.65.1).
 *
 * @returns a server that does not listen: connections are handed to it (`emit('connection', socket)`).
 */
export function guarded(server: GuardedServer, certificates: Certificates): Server {
  const agent = Object.assign(new Agent({ keepAlive: true, timeout: IDLE }), {
    createConnection: (_: unknown, done: (error: unknown, socket?: Duplex) => void) => {
      admitted(server).then((socket) => {
        done(null, socket);
      }, done);
    },
  });
  const forward = ({ headers, method, url }: IncomingMessage) =>
    ask({ agent, host: server.host, method, path: url, headers: authorized(headers, server.access) });

  const front = createServer(
    { key: certificates.key, cert: certificates.leaf, maxHeaderSize: HEAD },
    (request, response) => {
      const upstream = forward(request);
      upstream.on('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
        answer.pipe(response);
        answer.on('error', () => response.destroy());
      });
      upstream.on('error', (error) => {
        if (response.headersSent) {
          response.destroy();
          return;
        }
        // RFC 9209, section 2: whoever asked can tell this answer from one of the server.
        response.writeHead(502, { 'proxy-status': `lab; details="${inHeader(error)}"` });
        response.end(`${server.host}: ${error.message}\n`);
      });
      response.on('close', () => upstream.destroy());
      request.pipe(upstream);
    },
  );
  front.on('upgrade', (request, client: Duplex, head) => {
    const upstream = forward(request);
    client.on('error', () => upstream.destroy());
    upstream.on('error', () => client.destroy());
    upstream.on('response', (answer) => {
      client.write(headOf(answer));
      answer.pipe(client);
    });
    upstream.on('upgrade', (answer, theirs, first) => {
      client.write(headOf(answer));
      client.write(first);
      theirs.write(head);
      theirs.on('error', () => client.destroy());
      client.on('close', () => theirs.destroy());
      theirs.pipe(client).pipe(theirs);
    });
    upstream.end();
  });
  front.on('close', () => {
    agent.destroy();
  });
  return front;
}
