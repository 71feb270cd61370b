import type { Secret } from '../../../guide/secret.ts';

/** Something a person has besides the password, which gives codes. */
export interface SecondFactor {
  /** authentik's name for its kind: `totp`, `static`. */
  readonly deviceClass: string;
  /** Whether there is another code to give. */
  readonly hasAnother: boolean;
  /** A code that nobody has given yet. */
  readonly next: () => Promise<Secret>;
  /** What a reader of the report should know of the codes given since this was asked last, as sentences. */
  readonly remarks: () => readonly string[];
}
