import { randomBytes, randomInt, randomUUID } from 'node:crypto';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random letters and digits: client ids have 40, client secrets and refresh tokens 128 of them. */
export const randomAlphanumeric = (length: number): string =>
  Array.from({ length }, () => ALPHANUMERIC[randomInt(ALPHANUMERIC.length)]).join('');

/** 32 lower-case hex digits: authorization codes and request ids. */
export const randomHex = (): string => randomBytes(16).toString('hex');

/** A random UUID: primary key of most objects. */
export const uuid = (): string => randomUUID();
