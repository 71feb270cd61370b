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

/** Header of the provider's own tokens. @throws Error when it has no key. */
function ownHeader(state: State, provider: OAuth2Provider): { alg: string; kid: string; typ: string } {
  const pair = signingPair(state, provider);
  if (pair === null) throw new Error('the provider has no signing key');
  return { alg: 'RS256', kid: keyId(pair, state.capabilities.keyId), typ: 'JWT' };
}

/** Key of the provider. @throws Error when it has none. */
function ownKey(state: State, provider: OAuth2Provider) {
  const pair = signingPair(state, provider);
  if (pair === null) throw new Error('the provider has no signing key');
  return { pair, key: privateKeyOf(pair) };
}

/** The defects an id_token can have. */
export const badIdTokens: readonly BadIdToken[] = [
  {
    id: 'TL01',
    says: 'the id_token is for another client',
    requirement: 'id-token-audience',
    make: saying(() => ({ aud: 'another-client' })),
  },
  {
    id: 'TL02',
    says: 'the id_token names another issuer',
    requirement: 'id-token-issuer',
    make: saying(({ iss }) => ({ iss: String(iss).replace(/\/$/, '') })),
  },
  {
    id: 'TL03',
    says: 'the nonce is another one',
    requirement: 'id-token-nonce',
    make: saying(() => ({ nonce: 'another-nonce' })),
  },
  {
    id: 'TL04',
    says: 'the id_token is not signed',
    requirement: 'id-token-algorithm',
    make: (_state, _provider, payload) => Promise.resolve(new UnsecuredJWT(payload).encode()),
  },
  {
    id: 'TL05',
    says: 'the key id is that of no published key',
    requirement: 'id-token-key',
    make: (state, provider, payload) =>
      new SignJWT(payload)
        .setProtectedHeader({ ...ownHeader(state, provider), kid: 'unpublished' })
        .sign(ownKey(state, provider).key),
  },
  {
    id: 'TL06',
    says: 'the id_token is over when it comes',
    requirement: 'id-token-times',
    make: saying(() => {
      const hourAgo = Math.floor(Date.now() / 1000) - 3600;
      return { iat: hourAgo, exp: hourAgo + 300 };
    }),
  },
  {
    id: 'TL07',
    says: 'the id_token is signed with the client secret',
    requirement: 'id-token-algorithm',
    make: (_state, { clientSecret }, payload) =>
      new SignJWT(payload)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .sign(new TextEncoder().encode(clientSecret)),
  },
  {
    id: 'TL08',
    says: 'the id_token is encrypted',
    requirement: 'id-token-form',
    make: async (state, provider, payload) => {
      const { pair } = ownKey(state, provider);
      const signed = await encodeToken(state, provider, payload);
      return new CompactEncrypt(new TextEncoder().encode(signed))
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256CBC-HS512', typ: 'JWE' })
        .encrypt(new X509Certificate(pair.certificate).publicKey);
    },
  },
  {
    id: 'TL09',
    says: 'the signature is that of another key',
    requirement: 'id-token-signature',
    make: async (state, provider, payload) => {
      const { privateKey } = await generateKeyPair('RS256');
      return new SignJWT(payload).setProtectedHeader(ownHeader(state, provider)).sign(privateKey);
    },
  },
  {
    id: 'TL10',
    says: 'the authorized party is another client',
    requirement: 'id-token-authorized-party',
    make: saying(() => ({ azp: 'another-client' })),
  },
];
