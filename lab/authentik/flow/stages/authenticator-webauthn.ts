import type { User } from '../../model.ts';
import { madeDevice, makingOptions, PasskeyDevice } from '../passkeys.ts';
import { fieldError, type Outcome, type Stage, type Visit } from './stage.ts';

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
