import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Engomo } from '../core/engomo.ts';
import { comingBack, currentSession, keepSession, type Session, type Sessions } from '../core/sessions.ts';
import type { Step } from '../core/sign-in.ts';
import type { StepTaken, WhoAmI } from './messages.ts';

const emailSchema = z.object({ email: z.string() });
const passwordSchema = z.object({ username: z.string(), password: z.string() });

const NOBODY: WhoAmI = {
  username: null,
  administrator: false,
  notice: null,
};

const taken = (step: Step): StepTaken => (step.kind === 'signed-in' ? { kind: 'signed-in' } : step);

function answer(context: Context, sessions: Sessions, session: Session, step: Step): Response {
  if (step.kind !== 'refused') keepSession(context, sessions, session);
  return context.json(taken(step), step.kind === 'refused' ? 403 : 200);
}

/** Ways into engomo for faces that run in the browser, and the way back from the identity provider. */
export function entranceInterface(engomo: Engomo): Hono {
  const { directory, sessions, signIn } = engomo;
  const app = new Hono();

  app.get('/api/session', (context) => {
    const session = currentSession(context, sessions);
    const user = session?.userId == null ? undefined : directory.user(session.userId);
    const notice = session?.notice ?? null;
    if (session !== undefined) session.notice = null;
    return context.json(
      user === undefined
        ? { ...NOBODY, notice }
        : {
            username: user.username,
            administrator: user.administrator,
            notice,
          },
    );
  });

  app.post('/api/sign-in', async (context) => {
    const { email } = emailSchema.parse(await context.req.json());
    const session = currentSession(context, sessions) ?? sessions.start();
    return answer(context, sessions, session, await signIn.identify(session, email.trim()));
  });

  app.post('/api/password', async (context) => {
    const { username, password } = passwordSchema.parse(await context.req.json());
    const session = currentSession(context, sessions) ?? sessions.start();
    return answer(context, sessions, session, await signIn.withPassword(session, username, password));
  });

  app.post('/api/sign-out', (context) => {
    const session = currentSession(context, sessions);
    if (session !== undefined) sessions.end(session);
    return context.json({});
  });

  app.on(['GET', 'POST'], '/auth', async (context) => {
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.fromProvider(session, await comingBack(context, `${engomo.origin}/auth`));
    if (step.kind === 'refused') session.notice = step.sentence;
    keepSession(context, sessions, session);
    return context.redirect(step.kind === 'refused' ? '/' : '/composer', 303);
  });

  return app;
}
