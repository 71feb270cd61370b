import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const LENGTH = 32;

/** CPU cost of one hash: about ten milliseconds, since every run of the lab starts with hashing. */
const COST = 4096;

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password, salt, LENGTH, { N: COST }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });

/** Salted hash of a password, as text (scrypt, RFC 7914). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await derive(password, salt)).toString('hex')}`;
}

/** Whether a password is the one that was hashed. */
export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const [salt = '', key = ''] = hash.split(':');
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'hex')), Buffer.from(key, 'hex'));
}
