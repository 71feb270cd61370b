import { getCookie, setCookie } from 'hono/cookie';
import { jwtVerify, SignJWT } from 'jose';
import { recordEvent } from '../../events.ts';
import { signingKey } from '../../sessions.ts';
import type { User } from '../../model.ts';
import { CodeDevice, type Device } from '../devices.ts';
import { isSigned, PasskeyDevice, signedWith, signingOptions } from '../passkeys.ts';
import type { Challenge } from '../plan.ts';
import { fieldError, type Outcome, type Stage, type Visit } from './stage.ts';

const WRONG = 'Invalid Token. Please ensure the time on your device is accurate and try again.';
const NOT_SIGNED = 'Assertion failed';

const devices = ({ request, plan }: Visit): readonly Device[] =>
  request.get('state').devices.get(plan.context.pendingUser?.username ?? '') ?? [];

/** Whether nobody was asked for before: whoever has a passkey says so with it. */
const isPasswordless = ({ plan: { context } }: Visit): boolean =>
  context.pendingUser === null && context.pendingIdentifier === null;

async function challenge(visit: Visit): Promise<Challenge> {
  const { plan, request } = visit;
  const known = devices(visit);
  const passkeys = known.flatMap((device) => (device instanceof PasskeyDevice ? [device.id] : []));
  const signing = await signingOptions(request, passkeys, plan.context.authenticatorChallenge);
  plan.context.authenticatorChallenge = signing.challenge;
  const described = known.map((device) => ({
    device_class: device.deviceClass,
    device_uid: String(device.pk),
    challenge: device instanceof PasskeyDevice ? signing : {},
    last_used: device.lastUsed,
  }));
  const anybody = { device_class: 'webauthn', device_uid: '-1', challenge: signing, last_used: null };
  return {
    component: 'ak-stage-authenticator-validate',
    device_challenges: isPasswordless(visit) ? [anybody] : described,
    configuration_stages: [],
  };
}

const shown = async (visit: Visit, field: string, says: string): Promise<Outcome> => ({
  kind: 'shown',
  challenge: await challenge(visit),
  errors: fieldError(field, says),
});

/** Cookie of a browser that gave a code (2026.2.2): any script may read it. */
const REMEMBERED = 'authentik_mfa';

async function remember({ request, stage }: Visit, { pk }: Device): Promise<void> {
  const { remembersFor: seconds } = stage;
  if (seconds === undefined) return;
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

function refuse(visit: Visit, field: string, says: string): Promise<Outcome> {
  const { pendingUser } = visit.plan.context;
  recordEvent(visit.request, 'login_failed', { username: pendingUser?.username ?? '' }, pendingUser);
  return shown(visit, field, says);
}

/** A code is tried against every device, whichever was chosen on the page (2026.2.2). */
async function validate(visit: Visit, code: string): Promise<Outcome> {
  const now = Date.now();
  const accepting = devices(visit).find(
    (device) => device instanceof CodeDevice && device.accepts(code, now),
  );
  if (accepting === undefined) return refuse(visit, 'code', WRONG);
  visit.plan.context.methods.push('mfa');
  await remember(visit, accepting);
  return { kind: 'passed' };
}

/** Whose passkey that is, of those who may use one here. */
function ownerOf(visit: Visit, id: string | undefined): { user: User; device: PasskeyDevice } | undefined {
  const state = visit.request.get('state');
  const { pendingUser } = visit.plan.context;
  const people = pendingUser === null ? [...state.users.values()] : [pendingUser];
  return people
    .flatMap((user) => (state.devices.get(user.username) ?? []).map((device) => ({ user, device })))
    .find((one): one is { user: User; device: PasskeyDevice } =>
      one.device instanceof PasskeyDevice ? one.device.id === id : false,
    );
}

async function verify(visit: Visit, answer: unknown): Promise<Outcome> {
  const { plan, request } = visit;
  const { context } = plan;
  const owner = ownerOf(visit, signedWith(answer));
  const asked = context.authenticatorChallenge;
  if (owner === undefined || asked === null || !(await isSigned(request, owner.device, asked, answer))) {
    return refuse(visit, 'webauthn', NOT_SIGNED);
  }
  context.methods.push(context.pendingUser === null ? 'user' : 'mfa');
  context.pendingUser = owner.user;
  owner.device.lastUsed = new Date();
  await remember(visit, owner.device);
  return { kind: 'passed' };
}

/** Nobody without a device gets further where one is forced: its set-up comes next, and no code is asked for (2026.2.2). */
function passed({ plan, stage }: Visit): Outcome {
  if (stage.configures !== undefined) plan.remaining.splice(1, 0, stage.configures);
  return { kind: 'passed' };
}

/**
 * A second factor, of whoever has one: the default stage lets accounts without a device pass. The choice of a device is
 * answered with an error that no page shows (2024.10.5, 2026.2.2); what an authenticator was asked to sign stays the same.
 */
export const authenticatorValidate: Stage = {
  show: async (visit): Promise<Outcome> => {
    if (!isPasswordless(visit)) {
      if (devices(visit).length === 0) return passed(visit);
      if (await isRemembered(visit)) return { kind: 'passed' };
    }
    return { kind: 'shown', challenge: await challenge(visit) };
  },
  answer: (visit, { code, webauthn }) => {
    if (webauthn !== undefined) return verify(visit, webauthn);
    return typeof code === 'string' && code !== ''
      ? validate(visit, code)
      : shown(visit, 'non_field_errors', 'Empty response');
  },
};
