import type { Locator } from '@playwright/test';
import { typeSecret } from '../../type-secret.ts';
import { FlowStopped, type Unanswered } from './flow-errors.ts';
import type { SecondFactor } from './second-factor.ts';
import { submitOf, type StageVisit } from './stage.ts';

/** What authentik's kinds of devices give, and what they are. */
const KINDS: Readonly<Record<string, readonly [gives: string, is: string]>> = {
  duo: ['Duo', 'Duo'],
  email: ['a code sent by e-mail', 'e-mail'],
  sms: ['a code sent by SMS', 'SMS'],
  static: ['a recovery code', 'recovery codes'],
  totp: ['a code of an app (TOTP)', 'TOTP'],
  webauthn: ['a passkey or security key', 'passkey or security key'],
};

const named = (kinds: readonly string[], which: 0 | 1): string =>
  [...new Set(kinds)].map((kind) => KINDS[kind]?.[which] ?? kind).join(', or ');

/** A second factor that the suite cannot give, with the kinds of devices on offer. */
export const unansweredDevices = (devices: readonly string[]): Unanswered => ({
  asks: devices.length === 0 ? 'a second factor' : `a second factor: ${named(devices, 0)}`,
  devices,
});

/** The set-up of a second factor, where the suite may not or cannot do it. */
export const unansweredSetUp = (devices: readonly string[]): Unanswered => ({
  asks: `the set-up of a second factor (${named(devices, 1)})`,
  devices,
  setUp: true,
});

/** Codes that are given at one stage: the second one where the first was refused. */
const TRIES = 2;

/** Gives a code; one that is refused may have come late, so another one is given, once. */
export async function giveCode(
  { root, send }: StageVisit,
  field: Locator,
  factor: SecondFactor,
): Promise<void> {
  for (let given = 1; ; given += 1) {
    await typeSecret(field, await factor.next());
    try {
      await send(() => submitOf(root).click());
      return;
    } catch (error) {
      const isLast = given === TRIES || !factor.hasAnother;
      if (isLast || !(error instanceof FlowStopped) || error.reason !== 'refused') throw error;
    }
  }
}
