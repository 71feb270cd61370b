import { timingSafeEqual } from 'node:crypto';
import type { RequestContext } from '../environment.ts';
import type { OAuth2Provider } from '../model.ts';
import type { State } from '../state.ts';
import { Breakdown } from './errors.ts';
import { providerByClientId } from './addresses.ts';

/** Fields of a form, the last value of each. A body that is no form has none. */
export type Form = ReadonlyMap<string, string>;

/** Reads the form of a request (urlencoded or multipart). */
export async function readForm(request: RequestContext): Promise<Form> {
  const fields = await request.req.parseBody();
  return new Map(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** What a client says it is. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Client id and secret from `Authorization: Basic` (which wins), else from the form. */
export function clientCredentials(request: RequestContext, form: Form): ClientCredentials {
  const [, basic] = /^Basic\s(\S+)/.exec(request.req.header('authorization') ?? '') ?? [];
  if (basic === undefined) {
    return { clientId: form.get('client_id') ?? '', clientSecret: form.get('client_secret') ?? '' };
  }
  const decoded = Buffer.from(basic, 'base64').toString();
  const colon = decoded.indexOf(':');
  const [clientId, clientSecret] =
    colon < 0 ? [decoded, ''] : [decoded.slice(0, colon), decoded.slice(colon + 1)];
  const { basicPercentDecoded } = request.get('state').capabilities;
  const read = basicPercentDecoded ? percentDecoded : (text: string) => text;
  return { clientId: read(clientId), clientSecret: read(clientSecret) };
}

/**
 * Whether a secret is the provider's, in constant time. @throws Breakdown for a secret beyond ASCII, on which
 * Python's comparison in constant time breaks (2025.10 to 2026.5).
 */
export function isClientSecret(state: State, provider: OAuth2Provider, secret: string): boolean {
  const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);
  if (state.capabilities.asciiCredentials && !isAscii(secret)) return false;
  if (state.capabilities.constantTimeSecrets && (!isAscii(secret) || !isAscii(provider.clientSecret))) {
    throw new Breakdown('comparing strings with non-ASCII characters is not supported');
  }
  const [expected, given] = [Buffer.from(provider.clientSecret), Buffer.from(secret)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** The provider whose id and secret are both right; public clients need their secret, too. */
export function authenticatedProvider(
  state: State,
  { clientId, clientSecret }: ClientCredentials,
): OAuth2Provider | null {
  const provider = providerByClientId(state, clientId);
  return provider !== null && isClientSecret(state, provider, clientSecret) ? provider : null;
}
