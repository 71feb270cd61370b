import { rootCertificates } from 'node:tls';
import type { CustomFetch } from 'openid-client';
import { fetch, ProxyAgent } from 'undici';

/** Status codes whose responses have no body (Fetch standard, "null body status"). */
const WITHOUT_BODY = [101, 103, 204, 205, 304];

/**
 * How a product of the lab calls another one: through the lab's proxy, so that it finds the same host under the same
 * name as the browser does, trusting the public authorities and the given ones.
 *
 * @param proxy address of the proxy.
 * @param trusted PEM texts of further authorities.
 */
export function outboundFetch(proxy: string, trusted: readonly string[]): CustomFetch {
  const dispatcher = new ProxyAgent({ uri: proxy, requestTls: { ca: [...rootCertificates, ...trusted] } });
  return async (url, { method, headers, body, redirect, signal }) => {
    const answer = await fetch(url, {
      method,
      headers,
      body: body instanceof URLSearchParams ? body.toString() : (body ?? null),
      redirect,
      signal: signal ?? null,
      dispatcher,
    });
    // The package's Response is another class than the global one, which the caller expects.
    return new Response(WITHOUT_BODY.includes(answer.status) ? null : await answer.arrayBuffer(), {
      status: answer.status,
      statusText: answer.statusText,
      headers: [...answer.headers],
    });
  };
}
