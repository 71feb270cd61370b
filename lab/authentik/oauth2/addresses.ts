import { originOf, type RequestContext } from '../environment.ts';
import type { OAuth2Provider } from '../model.ts';
import { applicationOf } from './lookups.ts';

/** Addresses all providers share. */
export const endpoints = (request: RequestContext) => {
  const root = `${originOf(request)}/application/o`;
  return {
    authorize: `${root}/authorize/`,
    token: `${root}/token/`,
    userinfo: `${root}/userinfo/`,
    introspect: `${root}/introspect/`,
    revoke: `${root}/revoke/`,
    device: `${root}/device/`,
  };
};

/** Addresses of one application. */
export const applicationAddresses = (request: RequestContext, slug: string) => {
  const root = `${originOf(request)}/application/o/${slug}/`;
  return {
    root,
    discovery: `${root}.well-known/openid-configuration`,
    jwks: `${root}jwks/`,
    endSession: `${root}end-session/`,
  };
};

/**
 * Issuer of a provider, with a slash at its end; it follows the host of the request. `null` for a
 * provider without an application, unless its issuer is the whole server.
 */
export function issuerOf(request: RequestContext, provider: OAuth2Provider): string | null {
  if (provider.issuerMode === 'global') return `${originOf(request)}/`;
  const application = applicationOf(request.get('state'), provider);
  return application && applicationAddresses(request, application.slug).root;
}

/** Answer of `…/providers/oauth2/<pk>/setup_urls/`. Without an application parts of it are `null`. */
export function setupUrls(request: RequestContext, provider: OAuth2Provider): Record<string, string | null> {
  const application = applicationOf(request.get('state'), provider);
  const own = application && applicationAddresses(request, application.slug);
  const { authorize, token, userinfo } = endpoints(request);
  return {
    issuer: issuerOf(request, provider),
    authorize,
    token,
    user_info: userinfo,
    provider_info: own?.discovery ?? null,
    logout: own?.endSession ?? null,
    ...(own && { jwks: own.jwks }),
  };
}
