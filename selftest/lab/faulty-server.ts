import { createServer, request as ask, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Certificates } from '../../lab/network/certificates.ts';
import type { LabNetwork } from '../../lab/network/lab-network.ts';
import { listenOnLoopback } from '../../lab/network/serve.ts';

/** What happens to a request on its way. */
export type Fault = (
  response: ServerResponse,
  /** Has the server answer after all. */
  pass: () => void,
) => void;

/** Half of an answer that says it is a whole one. */
const HALF = { 'content-type': 'application/json', 'content-length': '4096' };

/** What can happen between a server and whoever asks it. */
export const faults = {
  late:
    (milliseconds: number): Fault =>
    (_, pass) =>
      void setTimeout(pass, milliseconds),
  silent: (): void => undefined,
  reset: ({ socket }: ServerResponse): void => void socket?.destroy(),
  cut: (response: ServerResponse): void => {
    response.writeHead(200, HALF);
    response.write('{"pagination":', () => response.destroy());
  },
  garbled: (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end('this is no gzip');
  },
  status:
    (status: number, headers: Readonly<Record<string, string>> = {}): Fault =>
    (response) => {
      response.writeHead(status, { 'content-type': 'text/html', ...headers });
      response.end(`<h1>${status}</h1>nginx`);
    },
  /** The clock of the server, in milliseconds ahead of this machine's. */
  clock:
    (ahead: number): Fault =>
    (response, pass) => {
      response.sendDate = false;
      response.setHeader('date', new Date(Date.now() + ahead).toUTCString());
      pass();
    },
} as const;

/** Hands requests on to a server of the lab. @param port where it listens. */
export const handedOn =
  (port: number) =>
  (request: IncomingMessage, response: ServerResponse, headers = request.headers): void => {
    const { method, url: path } = request;
    const upstream = ask({ port, method, path, headers, rejectUnauthorized: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    request.pipe(upstream);
  };

/**
 * A server with TLS, and something that happens to requests on their way there.
 *
 * @param answer of the server itself.
 * @param fault is asked for each request, so that it may begin in the middle.
 */
export function faulty(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  fault: (request: IncomingMessage) => Fault | undefined,
  { key, leaf: cert }: Certificates,
): Server {
  return createServer({ key, cert }, (request, response) => {
    const pass = (): void => {
      answer(request, response);
    };
    const happens = fault(request);
    if (happens === undefined) pass();
    else happens(response, pass);
  });
}

/** Puts something that happens to requests before a server of a lab. @returns what takes it away. */
export async function faultBefore(
  { certificates, routes }: Pick<LabNetwork, 'certificates' | 'routes'>,
  host: string,
  fault: (request: IncomingMessage) => Fault | undefined,
): Promise<() => Promise<void>> {
  const name = `${host}:443`;
  const route = routes.get(name);
  if (route === undefined) throw new Error(`no lab serves ${host}`);
  const answer = handedOn(Number(route.target.split(':')[1]));
  const { close, port } = await listenOnLoopback(faulty(answer, fault, certificates));
  routes.set(name, { ...route, target: `127.0.0.1:${port}` });
  return close;
}
