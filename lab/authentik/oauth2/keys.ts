import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { compactVerify, decodeJwt, SignJWT } from 'jose';
import { registrationBySlug } from './addresses.ts';
import type { Capabilities } from '../capabilities.ts';
import { certificateDer, keyId } from '../certificates.ts';
import type { RequestContext } from '../environment.ts';
import { Breakdown } from './errors.ts';
import type { CertificateKeyPair, OAuth2Provider } from '../model.ts';
import { notFoundPage } from '../server-pages.ts';
import type { State } from '../state.ts';

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
function signingAlgorithm(key: KeyObject, byCurve: boolean): string {
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

/** A key pair as JWK with its certificate; never a private member. */
function jwk(
  pair: CertificateKeyPair,
  { keyId: kind, signatureByCurve }: Capabilities,
): Record<string, unknown> {
  const key = privateKeyOf(pair);
  const der = certificateDer(pair.certificate);
  const { n, e, x, y, crv } = createPublicKey(key).export({ format: 'jwk' });
  return {
    alg: signingAlgorithm(key, signatureByCurve),
    kid: keyId(pair, kind),
    kty: n === undefined ? 'EC' : 'RSA',
    use: 'sig',
    ...(n === undefined ? { x, y, crv } : { n, e }),
    x5c: [der.toString('base64')],
    x5t: createHash('sha1').update(der).digest('base64url'),
    'x5t#S256': createHash('sha256').update(der).digest('base64url'),
  };
}

/** `GET /application/o/<slug>/jwks/`: without a signing key an empty object, not an empty list. */
export function jwks(request: RequestContext, slug: string): Response {
  const state = request.get('state');
  const registration = registrationBySlug(state, slug);
  if (registration === null) return notFoundPage(request);
  const pair = signingPair(state, registration.provider);
  const keys = pair ? { keys: [jwk(pair, state.capabilities)] } : {};
  return request.json(keys, 200, { 'access-control-allow-origin': '*' });
}
