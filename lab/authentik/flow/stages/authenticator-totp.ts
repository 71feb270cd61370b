import { newApp, type NewApp } from '../devices.ts';
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
