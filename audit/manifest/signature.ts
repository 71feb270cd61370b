import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Kinds of keys whose signatures `openssl` verifies with one command. */
const KINDS: readonly (string | undefined)[] = ['rsa', 'ec', 'ed25519'];

/** Ed25519 digests by itself (RFC 8032, section 5.1). */
const digestFor = (key: KeyObject): string | null => (key.asymmetricKeyType === 'ed25519' ? null : 'sha256');

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function usable(file: string, what: string, read: (pem: Buffer) => KeyObject): KeyObject {
  try {
    const key = read(readFileSync(file));
    if (KINDS.includes(key.asymmetricKeyType)) return key;
    throw new Error(`it is of kind ${String(key.asymmetricKeyType)}`);
  } catch (error) {
    throw new Error(
      `${file}: expected ${what} (RSA, EC or Ed25519, PEM), found none that can be used: ${message(error)}`,
      { cause: error },
    );
  }
}

/**
 * A private key to sign with, from a PEM file without a passphrase.
 *
 * @throws Error when there is none that can be used.
 */
export const signingKey = (file: string): KeyObject => usable(file, 'a private key', createPrivateKey);

/**
 * A public key to verify with, from a PEM file: the key itself, or a certificate that holds it.
 *
 * @throws Error when there is none that can be used.
 */
export const verifyingKey = (file: string): KeyObject => usable(file, 'a public key', createPublicKey);

/**
 * A signature as `openssl dgst -sha256 -verify` reads it (RSA: PKCS #1 v1.5; EC: DER), of an Ed25519 key as
 * `openssl pkeyutl -verify -rawin` does.
 */
export const signatureOf = (bytes: Uint8Array, key: KeyObject): Buffer => sign(digestFor(key), bytes, key);

/** Whether the owner of the key signed these bytes. */
export const isSignedBy = (key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(digestFor(key), bytes, key, signature);
