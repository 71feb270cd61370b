import { Secret, TOTP, URI } from 'otpauth';
import { PasskeyDevice } from './passkeys.ts';

/** What a person has to prove who they are besides the password. */
export interface OwnDevices {
  /** `otpauth://` address of an app for codes; `null`: none. */
  readonly totp: string | null;
  /** Recovery codes, each good for once; empty: none. */
  readonly recoveryCodes: readonly string[];
  /** A passkey: id and public key (SPKI), base64url; `null`: none. */
  readonly passkey: { readonly id: string; readonly publicKey: string } | null;
}

/** Windows a code may be early or late (tolerance of authentik's TOTP devices, 2026.2.2). */
const TOLERANCE = 1;

let made = 0;

/** A device that locks itself for 1, 2, 4, … seconds after a wrong code (authentik 2024.10.5 and 2026.2.2). */
export abstract class CodeDevice {
  #wrong = 0;
  #lockedUntil = 0;
  abstract readonly deviceClass: string;
  /** Primary key. */
  readonly pk = (made += 1);
  /** When it was used last; `null`: never. */
  lastUsed: Date | null = null;

  /** Whether a code is right now; it is used up then. While the device is locked nothing is right, and nothing counts. */
  accepts(code: string, now: number): boolean {
    if (now < this.#lockedUntil) return false;
    if (!this.takes(code, now)) {
      this.#lockedUntil = now + 1000 * 2 ** this.#wrong;
      this.#wrong += 1;
      return false;
    }
    this.#wrong = 0;
    this.lastUsed = new Date(now);
    return true;
  }

  protected abstract takes(code: string, now: number): boolean;
}

/**
 * An app for codes. A code is good once and no earlier one after it; the device remembers how far the clock of the app is
 * off (authentik 2026.2.2).
 */
class TotpDevice extends CodeDevice {
  override readonly deviceClass = 'totp';
  readonly #totp: TOTP;
  #drift = 0;
  #last = -1;

  /** @throws Error when the address is not of an app whose codes follow the time. */
  constructor(address: string) {
    super();
    const read = URI.parse(address);
    if (!(read instanceof TOTP)) throw new Error('this is no app whose codes follow the time');
    this.#totp = read;
  }

  protected override takes(code: string, now: number): boolean {
    const period = this.#totp.period * 1000;
    const current = Math.floor(now / period) + this.#drift;
    for (let off = -TOLERANCE; off <= TOLERANCE; off += 1) {
      const window = current + off;
      if (window <= this.#last || this.#totp.generate({ timestamp: window * period }) !== code) continue;
      this.#last = window;
      this.#drift += off;
      return true;
    }
    return false;
  }
}

/** Recovery codes; capitals count. */
class StaticDevice extends CodeDevice {
  override readonly deviceClass = 'static';
  readonly #codes: Set<string>;

  constructor(codes: readonly string[]) {
    super();
    this.#codes = new Set(codes);
  }

  protected override takes(code: string): boolean {
    return this.#codes.delete(code);
  }
}

/** A device that gives the second factor. */
export type Device = CodeDevice | PasskeyDevice;

/** An app for codes that is not in use yet. */
export interface NewApp {
  /** What its QR code holds. */
  readonly address: string;
  readonly device: CodeDevice;
}

/** A new app for somebody, with a seed of its own (2024.10.5, 2026.2.2). */
export function newApp(username: string): NewApp {
  const query = new URLSearchParams({
    secret: new Secret({ size: 20 }).base32,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
    issuer: 'authentik',
  });
  const address = `otpauth://totp/authentik%3A${encodeURIComponent(username)}?${query.toString()}`;
  return { address, device: new TotpDevice(address) };
}

/** The devices of what a person has, in the order authentik names them. */
export const devicesOf = ({ passkey, recoveryCodes, totp }: OwnDevices): readonly Device[] => [
  ...(recoveryCodes.length === 0 ? [] : [new StaticDevice(recoveryCodes)]),
  ...(totp === null ? [] : [new TotpDevice(totp)]),
  ...(passkey === null ? [] : [PasskeyDevice.of(passkey)]),
];
