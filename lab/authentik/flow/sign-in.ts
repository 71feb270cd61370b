import { uuid } from '../identifiers.ts';
import { flowBySlug, type State } from '../state.ts';
import { devicesOf, type OwnDevices } from './devices.ts';

/** A legal way in which the default flow signs people in otherwise, by its name in `LAB_SIGN_IN`. */
const WAYS: Readonly<Record<string, (state: State) => void>> = {
  // Devices are of persons, not of the flow.
  totp: () => undefined,
  'recovery-codes': () => undefined,
  terms: (state) => {
    const { stages } = flowBySlug(state, state.brand.authenticationFlow);
    stages.push({ pk: uuid(), name: 'terms', kind: 'prompt', order: 25 });
  },
  'login-skipped': (state) => {
    const flow = flowBySlug(state, state.brand.authenticationFlow);
    flow.stages = flow.stages.filter(({ kind }) => kind !== 'user-login');
  },
};

/** How people sign in. */
export interface SignIn {
  /** Names of ways, as many as fit together. */
  readonly ways: readonly string[];
  /** What people have besides their passwords, by username. */
  readonly devices: Readonly<Record<string, OwnDevices>>;
}

/**
 * Sets a fresh install up to sign people in otherwise than with name and password.
 *
 * @throws Error that names the way nobody knows.
 */
export function setUpSignIn(state: State, { devices, ways }: SignIn): void {
  for (const name of ways) {
    const way = WAYS[name];
    if (way === undefined) throw new Error(`there is no way to sign in that is called "${name}"`);
    way(state);
  }
  for (const [username, own] of Object.entries(devices)) state.devices.set(username, devicesOf(own));
}
