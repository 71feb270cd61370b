import 'reflect-metadata';
import { createHash, KeyObject, X509Certificate as NodeCertificate } from 'node:crypto';
import {
  Name,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { Capabilities } from './capabilities.ts';
import type { CertificateKeyPair } from './model.ts';
import { VERSIONS } from './versions.ts';

/** A certificate with its key, as it is stored. */
export interface GeneratedCertificate {
  /** PEM. */
  readonly certificate: string;
  /** PKCS#8 PEM. */
  readonly privateKey: string;
}

/** Algorithms a pair can be generated with; the spelling of the REST API's `alg`. */
export const GENERATION_ALGORITHMS = ['rsa', 'ecdsa', 'ed25519', 'ed448'] as const;

type GenerationAlgorithm = (typeof GENERATION_ALGORITHMS)[number];

/** What the form "Generate" asks for. */
export interface CertificateRequest {
  readonly commonName: string;
  /** DNS names, separated by commas; empty: none. */
  readonly subjectAltName?: string;
  /** Days from today on. The certificate is valid from yesterday. */
  readonly validityDays: number;
  /** RSA with 2048 bits unless given; authentik takes 4096, which cost a second or two and show nothing more. */
  readonly algorithm?: GenerationAlgorithm;
  /** Version of authentik, part of the issuer's name. */
  readonly version?: string;
}

/** How `crypto.subtle` makes the keys, and what the certificate is signed with. */
const ALGORITHMS = {
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  ecdsa: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  ed25519: { name: 'Ed25519' },
  ed448: { name: 'Ed448' },
} as const satisfies Record<GenerationAlgorithm, Algorithm & Record<string, unknown>>;

const DAY = 24 * 60 * 60 * 1000;

/** X.509 limits a common name to 64 characters (RFC 5280, ub-common-name). */
const COMMON_NAME_LENGTH = 64;

/** A name whose parts are UTF-8 text, whatever characters they hold. */
const distinguishedName = (parts: readonly (readonly [type: string, value: string])[]): Name =>
  new Name(parts.map(([type, utf8String]) => ({ [type]: [{ utf8String }] })));

/** Both halves of a fresh key; every algorithm above makes a pair. */
async function generateKeys(algorithm: GenerationAlgorithm): Promise<CryptoKeyPair> {
  const keys = await crypto.subtle.generateKey(ALGORITHMS[algorithm], true, ['sign', 'verify']);
  if (!('privateKey' in keys)) throw new Error(`${algorithm} made no key pair`);
  return keys;
}

/**
 * Makes a certificate that names authentik as issuer, the way "Generate" of the admin interface does (2026.2.2). The
 * key is made off the main thread: RSA takes a second or two. @throws Error for `ed448`, which the X.509 library
 * cannot sign with.
 */
export async function generateCertificate(request: CertificateRequest): Promise<GeneratedCertificate> {
  const algorithm = request.algorithm ?? 'rsa';
  const names = (request.subjectAltName ?? '').split(',').filter((name) => name.trim() !== '');
  const keys = await generateKeys(algorithm);
  const now = Date.now();
  const certificate = await X509CertificateGenerator.create({
    subject: distinguishedName([
      ['CN', request.commonName.slice(0, COMMON_NAME_LENGTH)],
      ['O', 'authentik'],
      ['OU', 'Self-signed'],
    ]),
    issuer: distinguishedName([['CN', `authentik ${request.version ?? VERSIONS['2026.2']}`]]),
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + request.validityDays * DAY),
    publicKey: keys.publicKey,
    signingKey: keys.privateKey,
    signingAlgorithm: ALGORITHMS[algorithm],
    extensions:
      names.length === 0
        ? []
        : [
            new SubjectAlternativeNameExtension(
              names.map((value) => ({ type: 'dns' as const, value })),
              true,
            ),
          ],
  });
  return {
    certificate: `${certificate.toString('pem')}\n`,
    privateKey: KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** What a certificate says about itself. */
export interface CertificateDetails {
  readonly expiry: Date;
  /** As the REST API calls it: `rsa`, `ec` and others. */
  readonly keyType: string;
}

/** Reads a certificate. @throws Error when it is none. */
export function certificateDetails(certificate: string): CertificateDetails {
  const { publicKey, validTo } = new NodeCertificate(certificate);
  return { expiry: new Date(validTo), keyType: publicKey.asymmetricKeyType ?? '' };
}

/** DER form of a certificate. */
export const certificateDer = (certificate: string): Buffer =>
  Buffer.from(PemConverter.decodeFirst(certificate));

/** Id of a key, `kid` of its tokens: a digest of the private key's PEM text. */
export function keyId(pair: CertificateKeyPair, kind: Capabilities['keyId']): string {
  return kind === 'sha512'
    ? createHash('sha512').update(pair.privateKey).digest('base64url')
    : createHash('md5').update(pair.privateKey).digest('hex');
}
