import { createHash, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { PasswordDigest } from './model.ts';

/** SHA-256 in lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Order in which authentik hands out things that have no order of their own: arbitrary, yet the same every time for
 * the same things.
 */
export const arbitraryOrder = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  [...items].sort((left, right) => (sha256(key(left)) < sha256(key(right)) ? -1 : 1));

/** scrypt at a cost of about 3 ms: this server lives for minutes, in one process's memory. */
const COST = { N: 1024, r: 8, p: 1 };
const LENGTH = 32;

/** Digest under which a password is stored. */
export function digestPassword(password: string): PasswordDigest {
  const salt = randomBytes(16).toString('hex');
  return { salt, digest: scryptSync(password, salt, LENGTH, COST).toString('hex') };
}

/** Whether a password is the stored one; never for an account without a usable password. */
export function isPassword(stored: PasswordDigest | null, password: string): boolean {
  if (stored === null) return false;
  const digest = scryptSync(password, stored.salt, LENGTH, COST);
  return timingSafeEqual(digest, Buffer.from(stored.digest, 'hex'));
}
