import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random letters and digits: client ids have 40, client secrets and refresh tokens 128 of them. */
export const randomAlphanumeric = (length: number): string =>
  Array.from({ length }, () => ALPHANUMERIC[randomInt(ALPHANUMERIC.length)]).join('');

/** 32 lower-case hex digits: authorization codes and request ids. */
export const randomHex = (): string => randomBytes(16).toString('hex');

/** A random UUID: primary key of most objects. */
export const uuid = (): string => randomUUID();

/** SHA-256 in lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Order in which authentik hands out things that have no order of their own: arbitrary, yet the same every time for
 * the same things.
 */
export const arbitraryOrder = <T>(items: readonly T[], key: (item: T) => string): T[] =>
  [...items].sort((left, right) => (sha256(key(left)) < sha256(key(right)) ? -1 : 1));
