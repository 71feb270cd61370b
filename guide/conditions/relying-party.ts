import type { Hop } from '../hop.ts';
import type { GuideValues } from '../values.ts';

/** What a browser shows of how engomo asks and is answered; none of it is prescribed by the guide. */
export interface RelyingPartySeen {
  readonly hops: readonly Hop[];
  /** Values engomo sent to the authorization endpoint, `null` where it sent none. */
  readonly sent: {
    readonly codeChallengeMethod: string | null;
    readonly responseMode: string | null;
    readonly scope: string | null;
  };
}

/**
 * In which of the legal ways engomo signs in, in one sentence. What happens between the two servers (how the client
 * authenticates, where the claims are read from) no browser sees.
 */
export function relyingPartySentence(guide: GuideValues, { hops, sent }: RelyingPartySeen): string {
  const address = (hop: Hop): string => `${hop.origin}${hop.path}`;
  const asked = hops.find((hop) => address(hop) === `${guide.origins.authentik}/application/o/authorize/`);
  const answered = hops.find((hop) => address(hop) === guide.engomo.callback);
  const pkce = asked?.parameters.includes('code_challenge')
    ? `with PKCE (${sent.codeChallengeMethod ?? 'plain'})`
    : 'without PKCE';
  const nonce = asked?.parameters.includes('nonce') ? 'with a nonce' : 'without a nonce';
  const mode = sent.responseMode === null ? 'no response_mode' : `response_mode ${sent.responseMode}`;
  const way = answered === undefined ? 'no answer came' : `the answer came by ${answered.method}`;
  return `engomo asks ${pkce}, ${nonce}, ${mode}, for the scopes “${sent.scope ?? ''}”; ${way}.`;
}
