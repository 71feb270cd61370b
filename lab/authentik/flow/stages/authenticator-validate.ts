import { getCookie, setCookie } from 'hono/cookie';
import { jwtVerify, SignJWT } from 'jose';
import { modelReference, recordEvent } from '../../events.ts';
import { signingKey } from '../../sessions.ts';
import type { Device } from '../devices.ts';
import type { Challenge } from '../plan.ts';
import { fieldError, type Outcome, type Stage, type Visit } from './stage.ts';

const WRONG = 'Invalid Token. Please ensure the time on your device is accurate and try again.';

const devices = ({ request, plan }: Visit): readonly Device[] =>
  request.get('state').devices.get(plan.context.pendingUser?.username ?? '') ?? [];

function challenge(visit: Visit): Challenge {
  return {
    component: 'ak-stage-authenticator-validate',
    device_challenges: devices(visit).map(({ deviceClass, lastUsed, pk }) => ({
      device_class: deviceClass,
      device_uid: String(pk),
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

/** Cookie of a browser that gave a code (2026.2.2): any script may read it. */
const REMEMBERED = 'authentik_mfa';

async function remember({ request, stage }: Visit, { pk }: Device, seconds: number): Promise<void> {
  const claims = { device: pk, stage: stage.pk.replaceAll('-', '') };
  const cookie = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setExpirationTime(`${seconds} s`)
    .sign(signingKey(request.get('state')));
  setCookie(request, REMEMBERED, cookie, { maxAge: seconds, path: '/', sameSite: 'Lax' });
}

/** Whether the browser gave a code of one of these devices at this stage before, not too long ago. */
async function isRemembered(visit: Visit): Promise<boolean> {
  const { request, stage } = visit;
  const cookie = getCookie(request, REMEMBERED);
  if (stage.remembersFor === undefined || cookie === undefined) return false;
  const found = await jwtVerify(cookie, signingKey(request.get('state'))).catch(() => undefined);
  return (
    found?.payload['stage'] === stage.pk.replaceAll('-', '') &&
    devices(visit).some(({ pk }) => pk === found.payload['device'])
  );
}

/** A code is tried against every device, whichever was chosen on the page (2026.2.2). */
async function validate(visit: Visit, code: string): Promise<Outcome> {
  const { request, plan, stage } = visit;
  const now = Date.now();
  const accepting = devices(visit).find((device) => device.accepts(code, now));
  if (accepting !== undefined) {
    plan.context.methods.push('mfa');
    if (stage.remembersFor !== undefined) await remember(visit, accepting, stage.remembersFor);
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
  show: async (visit) => {
    if (devices(visit).length === 0) return passed(visit);
    if (await isRemembered(visit)) return { kind: 'passed' };
    return { kind: 'shown', challenge: challenge(visit) };
  },
  answer: (visit, { code }) =>
    typeof code === 'string' && code !== ''
      ? validate(visit, code)
      : shown(visit, 'non_field_errors', 'Empty response'),
};
