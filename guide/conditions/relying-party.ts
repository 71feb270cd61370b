import type { Hop } from '../hop.ts';
import type { GuideValues } from '../values.ts';
import type { WebLogin } from './web-login.ts';

/**
 * How engomo asks for a login and is answered, in one sentence; the guide prescribes none of it. A browser cannot see
 * what happens between the two servers: how the client authenticates, where it reads the claims.
 */
export function relyingPartySentence(
  guide: GuideValues,
  { hops, sent }: Pick<WebLogin, 'hops' | 'sent'>,
): string {
  const address = (hop: Hop): string => `${hop.origin}${hop.path}`;
  const asked = hops.find((hop) => address(hop) === `${guide.origins.authentik}/application/o/authorize/`);
  const answered = hops.find((hop) => address(hop) === guide.engomo.callback);
  const pkce = asked?.parameters.includes('code_challenge')
    ? `with PKCE (${sent.codeChallengeMethod ?? 'plain'})`
    : 'without PKCE';
  const nonce = asked?.parameters.includes('nonce') ? 'with a nonce' : 'without a nonce';
  const hint = sent.loginHint === null ? 'without a login_hint' : 'with the user as login_hint';
  const mode = sent.responseMode === null ? 'no response_mode' : `response_mode ${sent.responseMode}`;
  const way = answered === undefined ? 'no answer came' : `the answer came by ${answered.method}`;
  return `engomo asks ${pkce}, ${nonce}, ${hint}, ${mode}, for the scopes “${sent.scope ?? ''}”; ${way}.`;
}
