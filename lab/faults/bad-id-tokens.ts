import { X509Certificate } from 'node:crypto';
import { CompactEncrypt, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { keyId } from '../authentik/certificates.ts';
import type { OAuth2Provider } from '../authentik/model.ts';
import { encodeToken, privateKeyOf, signingPair } from '../authentik/oauth2/keys.ts';
import type { State } from '../authentik/state.ts';

type Payload = Record<string, unknown>;

/** Makes the text of an id token. */
export type IdTokenMaker = (state: State, provider: OAuth2Provider, payload: Payload) => Promise<string>;

/** One way in which an id_token is wrong. */
export interface BadIdToken {
  readonly id: string;
  readonly says: string;
  /** Id of the requirement that has to notice. */
  readonly requirement: string;
  readonly make: IdTokenMaker;
}

/** A token that says something else, signed as always. */
const saying =
  (changes: (payload: Payload) => Payload): IdTokenMaker =>
  (state, provider, payload) =>
    encodeToken(state, provider, { ...payload, ...changes(payload) });

/** Key of the provider, and header of its own tokens. @throws Error when it has none. */
function ownKey(state: State, provider: OAuth2Provider) {
  const pair = signingPair(state, provider);
  if (pair === null) throw new Error('the provider has no signing key');
  return { pair, header: { alg: 'RS256', kid: keyId(pair, state.capabilities.keyId), typ: 'JWT' } };
}

/** Name, requirement and sentence of each defect, and how a token with it is made. */
const defects: Readonly<Record<`TL${number} id-token-${string} ${string}`, IdTokenMaker>> = {
  'TL01 id-token-audience the id_token is for another client': saying(() => ({ aud: 'another-client' })),
  'TL02 id-token-issuer the id_token names another issuer': saying(({ iss }) => ({
    iss: String(iss).replace(/\/$/, ''),
  })),
  'TL03 id-token-nonce the nonce is another one': saying(() => ({ nonce: 'another-nonce' })),
  'TL04 id-token-algorithm the id_token is not signed': (_state, _provider, payload) =>
    Promise.resolve(new UnsecuredJWT(payload).encode()),
  'TL05 id-token-key the key id is that of no published key': (state, provider, payload) => {
    const { pair, header } = ownKey(state, provider);
    return new SignJWT(payload)
      .setProtectedHeader({ ...header, kid: 'unpublished' })
      .sign(privateKeyOf(pair));
  },
  'TL06 id-token-times the id_token is over when it comes': saying(() => {
    const hourAgo = Math.floor(Date.now() / 1000) - 3600;
    return { iat: hourAgo, exp: hourAgo + 300 };
  }),
  'TL07 id-token-algorithm the id_token is signed with the client secret': (
    _state,
    { clientSecret },
    payload,
  ) =>
    new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(new TextEncoder().encode(clientSecret)),
  'TL08 id-token-form the id_token is encrypted': async (state, provider, payload) => {
    const { pair } = ownKey(state, provider);
    const signed = await encodeToken(state, provider, payload);
    return new CompactEncrypt(new TextEncoder().encode(signed))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256CBC-HS512', typ: 'JWE' })
      .encrypt(new X509Certificate(pair.certificate).publicKey);
  },
  'TL09 id-token-signature the signature is that of another key': async (state, provider, payload) => {
    const { privateKey } = await generateKeyPair('RS256');
    return new SignJWT(payload).setProtectedHeader(ownKey(state, provider).header).sign(privateKey);
  },
  'TL10 id-token-authorized-party the authorized party is another client': saying(() => ({
    azp: 'another-client',
  })),
};

/** The defects an id_token can have. */
export const badIdTokens: readonly BadIdToken[] = Object.entries(defects).map(([title, make]) => {
  const [id = '', requirement = '', ...says] = title.split(' ');
  return { id, says: says.join(' '), requirement, make };
});
