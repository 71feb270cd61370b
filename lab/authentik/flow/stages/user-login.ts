import { getCookie, setCookie } from 'hono/cookie';
import { jwtVerify, SignJWT } from 'jose';
import type { RequestContext } from '../../environment.ts';
import { sha256 } from '../../identifiers.ts';
import type { FlowStage, User } from '../../model.ts';
import { signIn } from '../../sessions.ts';
import type { Stage } from './stage.ts';

const COOKIE = 'authentik_device';

/** Seconds a device is remembered. */
const REMEMBERED = 30 * 24 * 60 * 60;

const signingKey = (request: RequestContext, stage: FlowStage): Uint8Array =>
  new TextEncoder().encode(sha256(`${request.get('state').installId}:${stage.pk.replaceAll('-', '')}`));

/** Whether the account is signed in somewhere already, or was signed in by this browser within a month. */
async function isKnown(request: RequestContext, stage: FlowStage, user: User): Promise<boolean> {
  for (const { login } of request.get('state').sessions.values()) if (login?.user === user.pk) return true;
  const cookie = getCookie(request, COOKIE);
  if (cookie === undefined) return false;
  try {
    const { payload } = await jwtVerify(cookie, signingKey(request, stage), { algorithms: ['HS256'] });
    return payload.sub === user.uid;
  } catch {
    return false;
  }
}

/** Leaves the cookie by which the browser is known next time: neither `Secure` nor hidden from scripts. */
async function remember(request: RequestContext, stage: FlowStage, user: User): Promise<void> {
  const expires = new Date(Date.now() + REMEMBERED * 1000);
  const token = await new SignJWT({ sub: user.uid })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setExpirationTime(expires)
    .sign(signingKey(request, stage));
  setCookie(request, COOKIE, token, { path: '/', expires, maxAge: REMEMBERED, sameSite: 'Lax' });
}

/** Signs them in. */
export const userLogin: Stage = {
  show: async ({ request, plan, stage }) => {
    const user = plan.context.pendingUser;
    if (user?.isActive !== true) return { kind: 'denied', message: '' };
    const before = request.get('session').login?.user;
    const knownDevice = await isKnown(request, stage, user);
    signIn(request, user, { methods: plan.context.methods, knownDevice });
    if (request.get('state').capabilities.deviceCookie) await remember(request, stage, user);
    return { kind: 'passed', queryForgotten: before !== undefined && before !== user.pk };
  },
};
