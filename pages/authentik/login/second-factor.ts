import type { Secret } from '../../../guide/secret.ts';

/** Something a person has besides the password, which gives codes. */
export interface SecondFactor {
  /** authentik's name for its kind: `totp`, `static`. */
  readonly deviceClass: string;
  /** Whether there is another code to give. */
  readonly hasAnother: boolean;
  /** A code that nobody has given yet. */
  readonly next: () => Promise<Secret>;
  /**
   * Keeps the seed of a device that a server forces somebody to set up; its codes are given from then on. Unless given,
   * nothing may be set up.
   *
   * @param seed what the server shows, such as an `otpauth://` address.
   */
  readonly setUp?: (seed: Secret) => void;
  /** What a reader of the report should know of the codes given since this was asked last, as sentences. */
  readonly remarks: () => readonly string[];
}
