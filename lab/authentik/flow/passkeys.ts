import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import { createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { originOf, type RequestContext } from '../environment.ts';
import type { User } from '../model.ts';

let made = 0;

/** A passkey or security key of a person. */
export class PasskeyDevice {
  readonly deviceClass = 'webauthn';
  /** Primary key, of passkeys alone. */
  readonly pk = (made += 1);
  /** Id of the credential, base64url. */
  readonly id: string;
  /** Public key as COSE (RFC 9052). */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  lastUsed: Date | null = null;

  constructor(id: string, publicKey: Uint8Array<ArrayBuffer>) {
    this.id = id;
    this.publicKey = publicKey;
  }

  /** @param publicKey of the curve P-256, SPKI in base64url. */
  static of({ id, publicKey }: { readonly id: string; readonly publicKey: string }): PasskeyDevice {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'base64url'));
    // EC2, ES256, P-256, and both coordinates (RFC 9053 §2.1 and §7.1.1).
    const labels: [number, number | Uint8Array<ArrayBuffer>][] = [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ];
    return new PasskeyDevice(id, isoCBOR.encode(new Map(labels)));
  }
}

/** The host a credential is bound to is that of the page (authentik 2024.10.5, 2026.2.2). */
const hostOf = (request: RequestContext): string => new URL(originOf(request)).hostname;

/**
 * What a page asks the authenticator to sign.
 *
 * @param ids of the credentials that may; none: any of this host.
 * @param before what was asked before, base64url; `null`: nothing.
 */
export const signingOptions = (
  request: RequestContext,
  ids: readonly string[],
  before: string | null,
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({
    rpID: hostOf(request),
    allowCredentials: ids.map((id) => ({ id })),
    ...(before !== null && { challenge: Uint8Array.from(Buffer.from(before, 'base64url')) }),
  });

/** What a page makes a credential with. */
export const makingOptions = (
  request: RequestContext,
  { name, uid, username }: User,
  devices: readonly PasskeyDevice[],
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: 'authentik',
    rpID: hostOf(request),
    userID: Uint8Array.from(Buffer.from(uid)),
    userName: username,
    userDisplayName: name,
    attestationType: 'direct',
    excludeCredentials: devices.map(({ id }) => ({ id })),
  });

const publicKey = z.object({ id: z.string(), rawId: z.string(), type: z.literal('public-key') });
const assertion = publicKey.extend({
  response: z.object({ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() }),
});
const attestation = publicKey.extend({
  response: z.object({ clientDataJSON: z.string(), attestationObject: z.string() }),
});

/** Id of the credential an answer was signed with; `undefined` for an answer that is none. */
export const signedWith = (answer: unknown): string | undefined => assertion.safeParse(answer).data?.id;

/**
 * Whether a device signed what the page was asked to. How often it signed before does not count: authentik takes a counter
 * that went back (2026.2.2).
 */
export async function isSigned(
  request: RequestContext,
  { id, publicKey: key }: PasskeyDevice,
  challenge: string,
  answer: unknown,
): Promise<boolean> {
  const verified = await verifyAuthenticationResponse({
    response: { ...assertion.parse(answer), clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: originOf(request),
    expectedRPID: hostOf(request),
    credential: { id, publicKey: key, counter: 0 },
    requireUserVerification: false,
  }).catch(() => ({ verified: false }));
  return verified.verified;
}

/** The device an answer makes known; `null` when it was made otherwise than the page was asked to. */
export async function madeDevice(
  request: RequestContext,
  challenge: string,
  answer: unknown,
): Promise<PasskeyDevice | null> {
  const { data } = attestation.safeParse(answer);
  if (data === undefined) return null;
  const { registrationInfo } = await verifyRegistrationResponse({
    response: { ...data, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: originOf(request),
    expectedRPID: hostOf(request),
    requireUserVerification: false,
  }).catch(() => ({ registrationInfo: undefined }));
  return registrationInfo === undefined
    ? null
    : new PasskeyDevice(registrationInfo.credential.id, registrationInfo.credential.publicKey);
}
