import { createHash, createPublicKey } from 'node:crypto';
import type { RequestContext } from '../environment.ts';
import type { Capabilities } from '../capabilities.ts';
import { certificateDer, keyId } from '../certificates.ts';
import type { CertificateKeyPair } from '../model.ts';
import { notFoundPage } from '../server-pages.ts';
import { privateKeyOf, signingAlgorithm, signingPair } from './keys.ts';
import { registrationBySlug } from './lookups.ts';

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
