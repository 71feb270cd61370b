import type { RequestContext } from '../environment.ts';
import type { OAuth2Provider, User } from '../model.ts';
import { idTokenPayload, type Payload } from './id-token.ts';
import { orderedScopes, scopeMappingsOf } from './lookups.ts';

/** Lifetime of the token in the preview, in milliseconds, whatever the provider says. */
const LIFETIME = 30 * 60 * 1000;

/**
 * What the id token of an account would say with all scopes of the provider: `preview` of
 * `…/providers/oauth2/<pk>/preview_user/` (protocol 7.4). Without a login there is no `amr`, `sid` and `nonce`; without
 * an application no `iss`.
 */
export function previewUser(request: RequestContext, provider: OAuth2Provider, user: User): Payload {
  const mappings = scopeMappingsOf(request.get('state'), provider);
  return idTokenPayload(request, {
    provider,
    grant: {
      provider: provider.pk,
      user: user.pk,
      scopes: orderedScopes(mappings.map(({ scopeName }) => scopeName)),
      authTime: new Date(),
      methods: [],
      sessionId: null,
      session: null,
    },
    expires: new Date(Date.now() + LIFETIME),
    nonce: null,
  });
}
