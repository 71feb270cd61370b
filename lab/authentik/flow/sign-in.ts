import { uuid } from '../random-values.ts';
import type { FlowStage, StageKind } from '../model.ts';
import { addUser, flowBySlug, type State } from '../state.ts';
import { devicesOf, type OwnDevices } from './devices.ts';

/** Puts another stage in the place of those of a kind. */
function change(state: State, kind: StageKind, differently: Partial<FlowStage>): void {
  const flow = flowBySlug(state, state.brand.authenticationFlow);
  flow.stages = flow.stages.map((stage) => (stage.kind === kind ? { ...stage, ...differently } : stage));
}

/** A legal way in which the default flow signs people in otherwise, by its name in `LAB_SIGN_IN`. */
const WAYS: Readonly<Record<string, (state: State) => void>> = {
  // Devices are of persons, not of the flow.
  totp: () => undefined,
  'recovery-codes': () => undefined,
  passkey: () => undefined,
  // The lab starts the provider behind it.
  source: () => undefined,
  passwordless: (state) => {
    const slug = 'passwordless';
    change(state, 'identification', { passwordless: slug });
    const flow = flowBySlug(state, state.brand.authenticationFlow);
    const stages = flow.stages.filter(({ kind }) => ['authenticator-validate', 'user-login'].includes(kind));
    state.flows.set(slug, { ...flow, pk: uuid(), slug, name: 'Passwordless', title: 'Passwordless', stages });
  },
  'forced-totp': (state) => {
    change(state, 'authenticator-validate', {
      configures: { pk: uuid(), name: 'totp', kind: 'authenticator-totp', order: 0 },
    });
  },
  remembered: (state) => {
    change(state, 'authenticator-validate', { remembersFor: 3600 });
  },
  'lock-out': (state) => {
    const { stages } = flowBySlug(state, state.brand.authenticationFlow);
    stages.push({ pk: uuid(), name: 'lock-out', kind: 'deny', order: 15, leastReputation: -3 });
  },
  captcha: (state) => {
    const { stages } = flowBySlug(state, state.brand.authenticationFlow);
    stages.push({ pk: uuid(), name: 'captcha', kind: 'captcha', order: 15 });
  },
  'captcha-on-first-page': (state) => {
    change(state, 'identification', { hasCaptcha: true });
  },
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

/** Somebody with an account from the start. */
export interface KnownPerson extends Pick<OwnDevices, 'passkey' | 'totp'> {
  readonly email: string;
  readonly password: string;
}

/** Gives people accounts that are named by their addresses, as an import from a directory does. */
export function addPeople(state: State, people: readonly KnownPerson[]): void {
  for (const { email, passkey, password, totp } of people) {
    addUser(state, { username: email, name: email, email, password });
    const devices = devicesOf({ totp, recoveryCodes: [], passkey });
    if (devices.length > 0) state.devices.set(email, devices);
  }
}
