import { createServer, type ServerOptions } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { outbound, type Outbound } from '../../fixtures/run/outbound.ts';
import { unreachable } from '../../fixtures/run/product-answers.ts';
import type { Access } from '../../lab/network/access.ts';
import { createCertificates, type Certificates } from '../../lab/network/certificates.ts';
import { guarded } from '../../lab/network/guarded.ts';
import { startProxy, type Route } from '../../lab/network/proxy.ts';
import { listenOnLoopback } from '../../lab/network/serve.ts';
import { companyProxy } from './company-proxy.ts';

/** Name of a server that wants something of clients. */
export const HOST = 'sso.example.org';

export const place = { product: 'authentik', address: `https://${HOST}` } as const;

/** Nothing is wanted. */
export const NOTHING: Access = { clientCertificate: null, basicAuth: null, fingerprint: null };

/** A server at {@link HOST}, and what clients bring. */
export interface Wanting {
  readonly certificates: Certificates;
  readonly options?: ServerOptions;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
  /** What the run's proxy brings for clients; left out: they reach the server itself. */
  readonly access?: Access;
  /** PEM text of the authority the run trusts. */
  readonly trusted?: string;
  /** A proxy of a company is on the way, to which the run's proxy shows these credentials. */
  readonly credentials?: string;
}

/** What the suite is told by such a server: the body of its answer, or the sentence of what is in the way. */
export async function told(wanting: Wanting, request: Outbound = { method: 'GET' }): Promise<string> {
  const { access, answer, certificates, credentials, options = {} } = wanting;
  const { trusted = certificates.authority } = wanting;
  const own = await createCertificates([HOST]);
  const tls = { key: certificates.key, cert: certificates.leaf, ...options };
  const server = await listenOnLoopback(createServer(tls, answer));
  const company = credentials === undefined ? undefined : await companyProxy(server.port);
  const target = company === undefined ? `127.0.0.1:${server.port}` : `${HOST}:443`;
  const through = company === undefined ? null : `http://${credentials}@127.0.0.1:${company.port}`;
  const front =
    access === undefined
      ? undefined
      : guarded({ host: HOST, target, through, access, trusted: [trusted] }, own);
  const route: Route = {
    kind: 'live',
    target,
    ...(through !== null && { through }),
    ...(access !== undefined && front !== undefined && { guarded: { access, front } }),
  };
  const proxy = await startProxy(new Map([[`${HOST}:443`, route]]));
  await using call = outbound({
    proxy: proxy.url,
    trustedCertificates: `${own.authority}\n${trusted}`,
    pinnedKeys: [],
  });
  try {
    return (await call(`${place.address}/page`, request)).body;
  } catch (error) {
    return unreachable(place, error).found.says;
  } finally {
    await Promise.all([proxy.close(), company?.close(), server.close()]);
    front?.close();
  }
}
