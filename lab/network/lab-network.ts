import { type Certificates, createCertificates } from './certificates.ts';
import { type Proxy, type Route, startProxy } from './proxy.ts';

/** What labs are reached through: one after the other may be started in it, and a browser needs no new start for that. */
export interface LabNetwork {
  readonly certificates: Certificates;
  readonly proxy: Proxy;
  /** `host:port` → where it leads; read at every request. */
  readonly routes: Map<string, Route>;
}

/**
 * Starts a proxy that leads nowhere yet.
 *
 * @param hosts names that labs in this network serve.
 */
export async function startNetwork(hosts: readonly string[]): Promise<LabNetwork> {
  const routes = new Map<string, Route>();
  const [certificates, proxy] = await Promise.all([createCertificates(hosts), startProxy(routes)]);
  return { certificates, proxy, routes };
}
