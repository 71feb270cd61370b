import { Hono } from 'hono';
import { z } from 'zod';
import type { AppSignIn } from './app-sign-in.ts';

const broughtSchema = z.union([z.object({ callback: z.url() }), z.object({ idToken: z.string() })]);

/** What the app asks its server, whatever face that has; *assumed*. */
export function appInterface(appSignIn: AppSignIn): Hono {
  const app = new Hono();

  app.get('/app/sign-in', async (context) => {
    const started = await appSignIn.start(context.req.query('email') ?? '');
    return started === undefined
      ? context.json({ sentence: 'You are not known here.' }, 403)
      : context.json(started);
  });

  app.post('/app/session', async (context) => {
    const user = await appSignIn.finish(broughtSchema.parse(await context.req.json()));
    return typeof user === 'string'
      ? context.json({ sentence: user }, 403)
      : context.json({ username: user.username });
  });

  app.onError((_error, context) => context.json({ sentence: 'Signing in failed.' }, 403));
  return app;
}
