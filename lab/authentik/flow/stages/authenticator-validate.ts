import { modelReference, recordEvent } from '../../events.ts';
import type { Device } from '../devices.ts';
import type { Challenge } from '../plan.ts';
import { fieldError, type Outcome, type Stage, type Visit } from './stage.ts';

const WRONG = 'Invalid Token. Please ensure the time on your device is accurate and try again.';

const devices = ({ request, plan }: Visit): readonly Device[] =>
  request.get('state').devices.get(plan.context.pendingUser?.username ?? '') ?? [];

function challenge(visit: Visit): Challenge {
  return {
    component: 'ak-stage-authenticator-validate',
    device_challenges: devices(visit).map(({ deviceClass, lastUsed }, index) => ({
      device_class: deviceClass,
      device_uid: String(index + 1),
      challenge: {},
      last_used: lastUsed,
    })),
    configuration_stages: [],
  };
}

const shown = (visit: Visit, field: string, says: string): Outcome => ({
  kind: 'shown',
  challenge: challenge(visit),
  errors: fieldError(field, says),
});

/** A code is tried against every device, whichever was chosen on the page (2026.2.2). */
function validate(visit: Visit, code: string): Outcome {
  const { request, plan, stage } = visit;
  const now = Date.now();
  const accepting = devices(visit).find((device) => device.accepts(code, now));
  if (accepting !== undefined) {
    plan.context.methods.push('mfa');
    return { kind: 'passed' };
  }
  recordEvent(request, {
    action: 'login_failed',
    app: 'authentik.events.signals',
    user: plan.context.pendingUser,
    context: {
      stage: modelReference('authentik_stages_authenticator_validate', 'authenticatorvalidatestage', stage),
      username: plan.context.pendingUser?.username ?? '',
    },
  });
  return shown(visit, 'code', WRONG);
}

/** Nobody without a device gets further where one is forced: its set-up comes next, and no code is asked for (2026.2.2). */
function passed({ plan, stage }: Visit): Outcome {
  if (stage.configures !== undefined) plan.remaining.splice(1, 0, stage.configures);
  return { kind: 'passed' };
}

/**
 * A second factor, of whoever has one: the default stage lets accounts without a device pass. The choice of a device is
 * answered with an error that no page shows (2024.10.5, 2026.2.2).
 */
export const authenticatorValidate: Stage = {
  show: (visit) =>
    devices(visit).length === 0 ? passed(visit) : { kind: 'shown', challenge: challenge(visit) },
  answer: (visit, { code }) =>
    typeof code === 'string' && code !== ''
      ? validate(visit, code)
      : shown(visit, 'non_field_errors', 'Empty response'),
};
