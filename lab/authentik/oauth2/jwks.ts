import { createHash, createPublicKey } from 'node:crypto';
import type { RequestContext } from '../environment.ts';
import type { Capabilities } from '../capabilities.ts';
import { certificateDer, keyId } from '../certificates.ts';
import type { CertificateKeyPair } from '../model.ts';
import { notFoundPage } from '../server-pages.ts';
import { encryptionPair, privateKeyOf, signingAlgorithm, signingPair } from './keys.ts';
import { registrationBySlug } from './lookups.ts';

/** Public members of a key: those of RSA, or those of an elliptic curve. */
function publicMembers(pair: CertificateKeyPair): Record<string, unknown> {
  const { n, e, x, y, crv } = createPublicKey(privateKeyOf(pair)).export({ format: 'jwk' });
  return n === undefined ? { x, y, crv } : { n, e };
}

/** A key pair as JWK with its certificate; never a private member. */
function jwk(
  pair: CertificateKeyPair,
  use: 'sig' | 'enc',
  { keyId: kind, signatureByCurve }: Capabilities,
): Record<string, unknown> {
  const key = privateKeyOf(pair);
  const der = certificateDer(pair.certificate);
  return {
    ...(use === 'sig'
      ? { alg: signingAlgorithm(key, signatureByCurve) }
      : { alg: 'RSA-OAEP-256', enc: 'A256CBC-HS512' }),
    kid: keyId(pair, kind),
    kty: key.asymmetricKeyType === 'rsa' ? 'RSA' : 'EC',
    use,
    ...publicMembers(pair),
    x5c: [der.toString('base64')],
    x5t: createHash('sha1').update(der).digest('base64url'),
    'x5t#S256': createHash('sha256').update(der).digest('base64url'),
  };
}

/** `GET /application/o/<slug>/jwks/` (protocol 1.5): without a signing key an empty object, not an empty list. */
export function jwks(request: RequestContext, slug: string): Response {
  const state = request.get('state');
  const registration = registrationBySlug(state, slug);
  if (registration === null) return notFoundPage(request);
  const signing = signingPair(state, registration.provider);
  const encryption = encryptionPair(state, registration.provider);
  const keys = [
    ...(signing ? [jwk(signing, 'sig', state.capabilities)] : []),
    ...(encryption?.privateKey ? [jwk(encryption, 'enc', state.capabilities)] : []),
  ];
  return request.json(keys.length === 0 ? {} : { keys }, 200, { 'access-control-allow-origin': '*' });
}
