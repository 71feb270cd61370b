import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { compactVerify, decodeJwt, SignJWT } from 'jose';
import { keyId } from '../certificates.ts';
import type { CertificateKeyPair, OAuth2Provider } from '../model.ts';
import type { State } from '../state.ts';
import { Breakdown } from './breakdown.ts';

/** Signature algorithm by the curve of an elliptic-curve key. */
const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'ES256',
  secp384r1: 'ES384',
  secp521r1: 'ES512',
};

/** Private keys that were read before: reading an RSA key takes a while. */
const read = new WeakMap<CertificateKeyPair, { readonly pem: string; readonly key: KeyObject }>();

/** The private key of a pair. @throws Breakdown when it has none that can be read. */
export function privateKeyOf(pair: CertificateKeyPair): KeyObject {
  const before = read.get(pair);
  if (before?.pem === pair.privateKey) return before.key;
  try {
    const key = createPrivateKey(pair.privateKey);
    read.set(pair, { pem: pair.privateKey, key });
    return key;
  } catch {
    throw new Breakdown("Invalid private key type: <class 'NoneType'>");
  }
}

/**
 * Algorithm a key signs with. Before 2025.4 every elliptic curve is called ES256.
 *
 * @throws Breakdown for Ed25519 and Ed448, which 2026.2.2 can't sign with.
 */
export function signingAlgorithm(key: KeyObject, byCurve: boolean): string {
  if (key.asymmetricKeyType === 'rsa') return 'RS256';
  if (!byCurve && key.asymmetricKeyType === 'ec') return 'ES256';
  const algorithm = CURVES[key.asymmetricKeyDetails?.namedCurve ?? ''];
  if (algorithm === undefined)
    throw new Breakdown(`Invalid private key type: ${key.asymmetricKeyType ?? ''}`);
  return algorithm;
}

const pairOf = (state: State, pk: string | null): CertificateKeyPair | null =>
  (pk === null ? undefined : state.certificates.get(pk)) ?? null;

/** Key pair a provider signs with; `null`: it signs with its client secret. */
export const signingPair = (state: State, provider: OAuth2Provider): CertificateKeyPair | null =>
  pairOf(state, provider.signingKey);

/** Algorithm of a provider's tokens. @throws Breakdown as above. */
export function algorithmOf(state: State, provider: OAuth2Provider): string {
  const pair = signingPair(state, provider);
  return pair ? signingAlgorithm(privateKeyOf(pair), state.capabilities.signatureByCurve) : 'HS256';
}

/** Signs a payload. @throws Breakdown as above. */
export function encodeToken(
  state: State,
  provider: OAuth2Provider,
  payload: Record<string, unknown>,
): Promise<string> {
  const pair = signingPair(state, provider);
  const { keyId: kind } = state.capabilities;
  const alg = algorithmOf(state, provider);
  return new SignJWT(payload)
    .setProtectedHeader(pair ? { alg, kid: keyId(pair, kind), typ: 'JWT' } : { alg, typ: 'JWT' })
    .sign(pair ? privateKeyOf(pair) : new TextEncoder().encode(provider.clientSecret));
}

/** Whether a provider signed that id_token for itself; it may have expired. @throws Breakdown as above. */
export async function isOwnToken(
  state: State,
  provider: OAuth2Provider,
  issuer: string | null,
  token: string,
): Promise<boolean> {
  const pair = signingPair(state, provider);
  const key = pair ? createPublicKey(privateKeyOf(pair)) : new TextEncoder().encode(provider.clientSecret);
  try {
    await compactVerify(token, key, { algorithms: [algorithmOf(state, provider)] });
    const { aud, iss } = decodeJwt(token);
    return iss === issuer && [aud].flat().includes(provider.clientId);
  } catch (problem) {
    if (problem instanceof Breakdown) throw problem;
    return false;
  }
}
