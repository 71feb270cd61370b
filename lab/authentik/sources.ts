import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { type Environment, originOf } from './environment.ts';
import { redirectLocation } from './addresses.ts';
import { notFoundPage, permissionDeniedPage } from './server-pages.ts';
import { signIn } from './sessions.ts';

/** Another identity provider that people may sign in with. */
export interface Source {
  readonly name: string;
  readonly slug: string;
  /** Address of its authorization endpoint. */
  readonly authorize: string;
  /** Whose e-mail address a code stands for; `null`: nobody's. */
  readonly redeem: (code: string) => string | null;
}

/** The ways to a source and back: whoever it names by an e-mail address is signed in (user matching mode `email_link`). */
export function sourceRoutes(): Hono<Environment> {
  const app = new Hono<Environment>();
  const callback = (origin: string, slug: string): string => `${origin}/source/oauth/callback/${slug}/`;

  app.get('/source/oauth/login/:slug/', (request) => {
    const { source } = request.get('state');
    const { plan } = request.get('session');
    if (source?.slug !== request.req.param('slug') || plan === null) return notFoundPage(request);
    plan.context.sourceState = randomBytes(18).toString('base64url');
    const query = new URLSearchParams({
      client_id: 'authentik',
      response_type: 'code',
      scope: 'openid email',
      redirect_uri: callback(originOf(request), source.slug),
      state: plan.context.sourceState,
    });
    return request.redirect(`${source.authorize}?${query.toString()}`);
  });

  app.get('/source/oauth/callback/:slug/', (request) => {
    const { source, users } = request.get('state');
    const session = request.get('session');
    const { context } = session.plan ?? {};
    const { code = '', state } = request.req.query();
    const isAnswer = context !== undefined && context.sourceState !== null && context.sourceState === state;
    const email = isAnswer ? (source?.redeem(code) ?? null) : null;
    const user = [...users.values()].find((each) => each.email === email && each.isActive);
    if (context === undefined || user === undefined) return permissionDeniedPage(request);
    session.plan = null;
    signIn(request, user, []);
    return request.redirect(redirectLocation(context.sourceNext));
  });

  return app;
}
