import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** What a TLS server of the lab needs, and what a client needs to trust it. */
export interface Certificates {
  /** Certificate of the authority that signed the leaf, PEM. Its private key is forgotten. */
  readonly authority: string;
  /** Certificate of the served hosts, PEM. */
  readonly leaf: string;
  /** Private key of the leaf, PKCS#8 PEM. */
  readonly key: string;
  /** Base64 SHA-256 of the leaf's public key (RFC 7469 §2.4), as Chromium's `--ignore-certificate-errors-spki-list` takes it. */
  readonly publicKeyHash: string;
}

/** P-256: a key pair takes a millisecond, where RSA would take most of the time the lab has to start. */
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const DAY = 24 * 60 * 60 * 1000;

/**
 * Makes an authority and one certificate for all served host names.
 *
 * @param days the certificate is valid from and to, counted from today.
 */
export async function createCertificates(
  hosts: readonly string[],
  days: readonly [from: number, to: number] = [-1, 30],
): Promise<Certificates> {
  const { subtle } = globalThis.crypto;
  const [authorityKeys, leafKeys] = await Promise.all([
    subtle.generateKey(ALGORITHM, true, ['sign', 'verify']),
    subtle.generateKey(ALGORITHM, true, ['sign', 'verify']),
  ]);
  const validFor = ([from, to]: readonly [number, number]) => ({
    notBefore: new Date(Date.now() + from * DAY),
    notAfter: new Date(Date.now() + to * DAY),
  });
  const authority = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=Lab CA',
    ...validFor([-40, 40]),
    keys: authorityKeys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      // Two labs that know one another have authorities of one name: the key tells them apart (RFC 5280 §4.2.1.1).
      await SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const leaf = await X509CertificateGenerator.create({
    subject: `CN=${hosts[0] ?? 'localhost'}`,
    issuer: authority.subject,
    ...validFor(days),
    publicKey: leafKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      await AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth]),
      new SubjectAlternativeNameExtension(
        hosts.map((host) => ({ type: isIP(host) === 0 ? ('dns' as const) : ('ip' as const), value: host })),
      ),
    ],
  });
  const [publicKey, privateKey] = await Promise.all([
    subtle.exportKey('spki', leafKeys.publicKey),
    subtle.exportKey('pkcs8', leafKeys.privateKey),
  ]);
  return {
    authority: authority.toString('pem'),
    leaf: leaf.toString('pem'),
    key: PemConverter.encode(privateKey, 'PRIVATE KEY'),
    publicKeyHash: createHash('sha256').update(Buffer.from(publicKey)).digest('base64'),
  };
}
