import { readFile } from 'node:fs/promises';
import { Hono, type Context } from 'hono';
import { csrf } from 'hono/csrf';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { Engomo } from '../../core/engomo.ts';
import { comingBack, currentSession, keepSession, type Session, type Sessions } from '../../core/sessions.ts';
import type { Step } from '../../core/sign-in.ts';
import { authenticationRoutes } from './authentication.ts';
import {
  clientPage,
  composerLoginPage,
  forbiddenPage,
  passwordPage,
  refusedPage,
  serverPage,
  startPage,
} from './entrance.ts';
import { type Environment, submitted, takeNotice } from '../bundle.ts';
import { usersDevicesRoutes } from './users-devices.ts';

const assets = {
  '/static/engomo.css': 'text/css; charset=utf-8',
  '/static/engomo.js': 'text/javascript; charset=utf-8',
  '/static/favicon.svg': 'image/svg+xml',
};

/** Serves the files the pages refer to. */
async function addAssets(app: Hono<Environment>): Promise<void> {
  for (const [path, type] of Object.entries(assets)) {
    const body = await readFile(new URL(`.${path}`, import.meta.url));
    app.get(path, (context) =>
      context.body(new Uint8Array(body), 200, { 'content-type': type, 'cache-control': 'max-age=3600' }),
    );
  }
}

/** Answers a step of a sign-in; what a refusal looks like depends on the page it happened on. */
function answer(
  context: Context<Environment>,
  sessions: Sessions,
  session: Session,
  step: Step,
  refusal: (sentence: string) => Response | Promise<Response>,
): Response | Promise<Response> {
  if (step.kind === 'refused') return refusal(step.sentence);
  keepSession(context, sessions, session);
  if (step.kind === 'redirect') return context.redirect(step.to);
  if (step.kind === 'password') return context.html(passwordPage(step.username));
  return context.redirect('/composer');
}

/** The client page and the way back from the identity provider. */
function addEntrance(app: Hono<Environment>, { origin, sessions, signIn }: Engomo): void {
  app.get('/', (context) => context.html(clientPage('')));

  app.post('/', async (context) => {
    const email = (await submitted(context))('email').trim();
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.identify(session, email);
    return answer(context, sessions, session, step, (sentence) => context.html(clientPage(email, sentence)));
  });

  app.post('/password', async (context) => {
    const field = await submitted(context);
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.withPassword(session, field('email'), field('password'));
    return answer(context, sessions, session, step, (sentence) =>
      context.html(passwordPage(field('email'), sentence)),
    );
  });

  app.on(['GET', 'POST'], '/auth', async (context) => {
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.fromProvider(session, await comingBack(context, `${origin}/auth`));
    return answer(context, sessions, session, step, (sentence) => context.html(refusedPage(sentence), 403));
  });
}

/** Inside the composer everybody is signed in; whoever is not gets the login. */
const signedInOnly = ({ directory, sessions }: Engomo) =>
  createMiddleware<Environment>(async (context, next) => {
    const session = currentSession(context, sessions);
    const user = session?.userId == null ? undefined : directory.user(session.userId);
    if (session === undefined || user === undefined) {
      return context.req.path === '/composer'
        ? context.html(composerLoginPage(''))
        : context.redirect('/composer');
    }
    context.set('session', session);
    context.set('user', user);
    context.header('cache-control', 'no-store');
    return next();
  });

/** The composer: its login, its start page, and the way out. */
function addComposer(app: Hono<Environment>, engomo: Engomo): void {
  const { directory, sessions, signIn } = engomo;

  app.post('/composer/login', async (context) => {
    const field = await submitted(context);
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.withPassword(session, field('username'), field('password'));
    return answer(context, sessions, session, step, (sentence) =>
      context.html(composerLoginPage(field('username'), sentence)),
    );
  });

  app.use('/composer/*', signedInOnly(engomo));

  app.get('/composer', (context) =>
    context.html(startPage(engomo, context.get('user'), takeNotice(context))),
  );

  app.post('/composer/logout', (context) => {
    sessions.end(context.get('session'));
    return context.redirect('/composer');
  });

  const administratorsOnly = ['/composer/server/*', '/composer/users-devices/*'];
  app.on(['GET', 'POST'], administratorsOnly, async (context, next) => {
    const user = context.get('user');
    return user.administrator ? next() : context.html(forbiddenPage(user), 403);
  });
  app.get('/composer/server', (context) => context.html(serverPage(engomo, context.get('user'))));
  app.route('/', authenticationRoutes(directory));
  app.route('/', usersDevicesRoutes(directory));
}

/** engomo's plain face: pages made on the server, no client framework. */
export async function plainFace(engomo: Engomo): Promise<Hono<Environment>> {
  const app = new Hono<Environment>();
  app.use(
    secureHeaders({
      // No `form-action`: it would also bind where the client page's form is redirected to (the identity provider).
      contentSecurityPolicy: { defaultSrc: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
    }),
  );
  const protect = csrf({ origin: engomo.origin });
  // The identity provider may send the browser back with a form of its own; `state` protects that way.
  app.use((context, next) => (context.req.path === '/auth' ? next() : protect(context, next)));
  await addAssets(app);
  addEntrance(app, engomo);
  addComposer(app, engomo);
  app.notFound((context) => context.html(refusedPage('This page does not exist.'), 404));
  return app;
}
