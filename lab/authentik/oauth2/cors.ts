import type { RequestContext } from '../environment.ts';
import type { OAuth2Provider } from '../model.ts';

/** Scheme, host and port of an address the way Python's `urlparse` sees them; a missing port stays missing. */
function originParts(address: string): string {
  const [, scheme = '', authority = ''] = /^([a-z][a-z\d+.-]*):(?:\/\/([^/?#]*))?/i.exec(address) ?? [];
  const [, host = '', port = ''] =
    /^(.*?)(?::(\d*))?$/.exec(authority.slice(authority.lastIndexOf('@') + 1)) ?? [];
  return [scheme, host, port].join('\n').toLowerCase();
}

/**
 * Adds the CORS headers to an answer: for origins that equal the one of a redirect URI, path and
 * matching mode aside; for a preflight request for every origin.
 */
export function allowOrigin(
  request: RequestContext,
  response: Response,
  provider: OAuth2Provider | null,
): Response {
  const origin = request.req.header('origin');
  if (!origin) return response;
  const preflight = request.req.method === 'OPTIONS';
  const registered = provider?.redirectUris.some(({ url }) => originParts(url) === originParts(origin));
  if (!preflight && registered !== true) return response;
  response.headers.set('access-control-allow-origin', origin);
  response.headers.set('access-control-allow-credentials', 'true');
  response.headers.set('vary', 'Origin, Cookie');
  if (preflight) {
    const asked = request.req.header('access-control-request-headers');
    if (asked !== undefined) response.headers.set('access-control-allow-headers', asked);
    response.headers.set('access-control-allow-methods', 'GET, POST, OPTIONS');
  }
  return response;
}
