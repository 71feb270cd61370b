import type { User } from '../../model.ts';
import { newApp, type NewApp } from '../devices.ts';
import { madeDevice, makingOptions, PasskeyDevice } from '../passkeys.ts';
import { fieldError, type Outcome, type Stage, type Visit } from './stage.ts';

/** Whose app it is; the seed stays the same however often the page is asked for. */
function current({ plan }: Visit): NewApp & { readonly username: string } {
  const { username = '' } = plan.context.pendingUser ?? {};
  plan.newApp ??= newApp(username);
  return { ...plan.newApp, username };
}

const shown = (visit: Visit, errors?: ReturnType<typeof fieldError>): Outcome => ({
  kind: 'shown',
  challenge: { component: 'ak-stage-authenticator-totp', config_url: current(visit).address },
  ...(errors && { errors }),
});

/** The set-up of an app for codes. A code that came too early after a wrong one is wrong, too (2024.10.5, 2026.2.2). */
export const authenticatorTotp: Stage = {
  show: (visit) => shown(visit),
  answer: (visit, { code }) => {
    const { device, username } = current(visit);
    if (!device.accepts(String(code), Date.now())) {
      return shown(visit, fieldError('code', 'Code does not match'));
    }
    const { devices } = visit.request.get('state');
    devices.set(username, [...(devices.get(username) ?? []), device]);
    return { kind: 'passed' };
  },
};

const devices = ({ request }: Visit, { username }: User) => request.get('state').devices.get(username) ?? [];

/** Makes a passkey or a security key known, of whoever is signed in. */
export const authenticatorWebauthn: Stage = {
  show: async (visit): Promise<Outcome> => {
    const { plan, request } = visit;
    const user = request.get('user');
    if (user === null) return { kind: 'denied', message: '' };
    const known = devices(visit, user).filter((device) => device instanceof PasskeyDevice);
    const registration = await makingOptions(request, user, known);
    plan.context.authenticatorChallenge = registration.challenge;
    return { kind: 'shown', challenge: { component: 'ak-stage-authenticator-webauthn', registration } };
  },
  answer: async (visit, { response }): Promise<Outcome> => {
    const { plan, request } = visit;
    const user = request.get('user');
    const { authenticatorChallenge: challenge } = plan.context;
    const made = challenge === null ? null : await madeDevice(request, challenge, response);
    if (made !== null && user !== null) {
      request.get('state').devices.set(user.username, [...devices(visit, user), made]);
      return { kind: 'passed' };
    }
    const again = await authenticatorWebauthn.show(visit);
    const errors = fieldError('response', 'Registration failed.');
    return again.kind === 'shown' ? { ...again, errors } : again;
  },
};
