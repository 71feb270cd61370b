import { createHash, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { PasswordDigest, User } from './model.ts';

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

const SIZE = 64;
const FONT_SIZE = 28;
const FONTS = "'RedHatText','Overpass',overpass,helvetica,arial,sans-serif";

/** Above this brightness (0 to 255) letters are black. */
const BRIGHT = 186;

/** The first two letters of one word, or the initials of the first and the last. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const letters = words.length === 1 ? first : `${first.slice(0, 1)}${last}`;
  return letters.slice(0, 2).toUpperCase();
}

/** A colour of neither extreme that always is the same for the same name. */
function colourOf(name: string): [red: number, green: number, blue: number] {
  const [red = 0, green = 0, blue = 0] = createHash('md5').update(name.toLowerCase()).digest();
  const medium = (part: number): number => Math.min(Math.max(part, 55), 200);
  return [medium(red), medium(green), medium(blue)];
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Avatar of an account as a `data:` address: its initials. A real server asks Gravatar first, and shows initials to
 * everybody Gravatar does not know.
 */
export function avatarOf(user: Pick<User, 'name' | 'username'>): string {
  const name = user.name.trim() || user.username.trim() || 'a k';
  const [red, green, blue] = colourOf(name);
  const bright = red * 0.299 + green * 0.587 + blue * 0.114 > BRIGHT;
  const text = bright ? '#000' : '#fff';
  const background = `#${Buffer.from([red, green, blue]).toString('hex')}`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}px" height="${SIZE}px" viewBox="0 0 ${SIZE} ${SIZE}">` +
    `<rect fill="${background}" width="${SIZE}" height="${SIZE}"/>` +
    `<text x="50%" y="50%" fill="${text}" font-family="${FONTS}" font-size="${FONT_SIZE}" text-anchor="middle"` +
    ` dominant-baseline="middle" dy=".1em">${escapeText(initialsOf(name))}</text></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
