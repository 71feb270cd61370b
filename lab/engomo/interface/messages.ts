import type { MethodType, Permissions, Problem } from '../core/model.ts';

/**
 * What a face that runs in the browser and its server tell each other, as JSON. All of it is *assumed*: how the real
 * engomo's pages speak to its server is not known.
 */

/** Who is signed in. */
export interface WhoAmI {
  /** `null`: nobody. */
  readonly username: string | null;
  readonly administrator: boolean;
  readonly authenticator: string;
  readonly permissions: Permissions;
  /** A sentence for this page, told once: why a sign-in ended here. */
  readonly notice: string | null;
}

/** What came of a step of the sign-in. */
export type StepTaken =
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'password'; readonly username: string }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'refused'; readonly sentence: string };

/** An authentication method; the settings are those of its type, empty where it has none. */
export interface ListedMethod {
  readonly id: string;
  readonly name: string;
  readonly type: MethodType;
  readonly settings: Readonly<Record<string, string>>;
}

/** A user in the list and in the form. */
export interface ListedUser {
  readonly id: string;
  readonly username: string;
  /** Value of the drop-down. */
  readonly authenticator: string;
  readonly authenticatorName: string;
  readonly permissions: Permissions;
  readonly administrator: boolean;
}

/** A part of the list of users. */
export interface UserList {
  /** How many there are in all. */
  readonly total: number;
  readonly users: readonly ListedUser[];
}

/** A device. */
export interface ListedDevice {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/** Answer to an input that was not accepted (status 422). */
export interface Refusal {
  readonly problems: readonly Problem[];
}
