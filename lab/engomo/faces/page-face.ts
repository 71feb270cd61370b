import { Hono, type Context, type Env } from 'hono';
import { csrf } from 'hono/csrf';
import { createMiddleware } from 'hono/factory';
import type { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import type { Engomo } from '../core/engomo.ts';
import type { User } from '../core/model.ts';
import { comingBack, currentSession, keepSession, type Session } from '../core/sessions.ts';
import type { Step } from '../core/sign-in.ts';
import { fileRoutes, readFiles } from '../interface/script-face.ts';

/** What a request inside the composer of a face without scripts carries along: who sent it. */
export interface Environment {
  Variables: { session: Session; user: User };
}

/** A submitted form: field → text. A field that was sent twice, or as a file, is not one of ours. */
const form = z.record(z.string(), z.string());

/** The fields of a submitted form; a field that was not sent reads as empty. */
export async function submitted<E extends Env>(context: Context<E>): Promise<(name: string) => string> {
  const parsed = form.safeParse(await context.req.parseBody());
  const fields = parsed.success ? parsed.data : {};
  return (name) => fields[name] ?? '';
}

/** The sentence left for this page by the one before; it is shown once. */
export function takeNotice(context: Context<Environment>): string | null {
  const session = context.get('session');
  const { notice } = session;
  session.notice = null;
  return notice;
}

/** Goes on to a page that will show a sentence (so that a reload does not submit the form again). */
export function goOn(context: Context<Environment>, path: string, notice: string): Response {
  context.get('session').notice = notice;
  return context.redirect(path, 303);
}

type Markup = ReturnType<typeof html>;

/** What a face that is made of pages shows at the entrance, and where. */
export interface Entrance {
  /** Address on the server → file. */
  readonly files: Readonly<Record<string, URL>>;
  /** Addresses a password is sent to, and those of the composer's content, its login, its way out, its administration. */
  readonly at: Readonly<Record<'password' | 'composer' | 'login' | 'logout', string>>;
  readonly administration: readonly string[];
  readonly client: (context: Context<Environment>, email: string, problem?: string) => Markup;
  readonly password: (context: Context<Environment>, username: string, problem?: string) => Markup;
  /** A sign-in through an identity provider that ended without success. */
  readonly refused: (context: Context<Environment>, sentence: string) => Response | Promise<Response>;
  readonly login: (username: string, problem?: string) => Markup;
  /** A page of the administration, opened by somebody who is no administrator. */
  readonly forbidden: (user: User) => Markup;
  /** Which pages may have the composer in a frame. */
  readonly frameAncestors: "'none'" | "'self'";
}

/** The client page and the way back from the identity provider. */
function addEntrance(app: Hono<Environment>, { origin, sessions, signIn }: Engomo, pages: Entrance): void {
  const answer = (
    context: Context<Environment>,
    session: Session,
    step: Step,
    refusal: (sentence: string) => Response | Promise<Response>,
  ): Response | Promise<Response> => {
    if (step.kind === 'refused') return refusal(step.sentence);
    keepSession(context, sessions, session);
    if (step.kind === 'redirect') return context.redirect(step.to, 303);
    if (step.kind === 'password') return context.html(pages.password(context, step.username));
    return context.redirect('/composer', 303);
  };

  app.get('/', (context) => context.html(pages.client(context, '')));

  app.post('/', async (context) => {
    const email = (await submitted(context))('email').trim();
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.identify(session, email);
    return answer(context, session, step, (why) => context.html(pages.client(context, email, why)));
  });

  app.post(pages.at.password, async (context) => {
    const field = await submitted(context);
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.withPassword(session, field('email'), field('password'));
    return answer(context, session, step, (why) =>
      context.html(pages.password(context, field('email'), why)),
    );
  });

  app.on(['GET', 'POST'], '/auth', async (context) => {
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.fromProvider(session, await comingBack(context, `${origin}/auth`));
    return answer(context, session, step, (why) => pages.refused(context, why));
  });
}

/** The composer's login, its way out, and who may open what: whoever is not signed in gets the login. */
function addComposer(app: Hono<Environment>, engomo: Engomo, pages: Entrance): void {
  const { directory, sessions, signIn } = engomo;
  const { composer, login, logout } = pages.at;

  app.post(login, async (context) => {
    const field = await submitted(context);
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.withPassword(session, field('username'), field('password'));
    if (step.kind === 'refused') return context.html(pages.login(field('username'), step.sentence));
    keepSession(context, sessions, session);
    return context.redirect(composer, 303);
  });

  const signedInOnly = createMiddleware<Environment>(async (context, next) => {
    const session = currentSession(context, sessions);
    const user = session?.userId == null ? undefined : directory.user(session.userId);
    if (session === undefined || user === undefined) {
      return context.req.path === composer ? context.html(pages.login('')) : context.redirect(composer, 303);
    }
    context.set('session', session);
    context.set('user', user);
    context.header('cache-control', 'no-store');
    return next();
  });
  app.use(`${composer}/*`, signedInOnly);

  app.post(logout, (context) => {
    sessions.end(context.get('session'));
    return context.redirect(composer, 303);
  });

  const parts = pages.administration.map((address) => `${address}/*`);
  app.on(['GET', 'POST'], parts, async (context, next) => {
    const user = context.get('user');
    return user.administrator ? next() : context.html(pages.forbidden(user), 403);
  });
}

/** A face whose pages are made on the server, as far as all such faces are the same; the composer's own pages are added. */
export async function pageFace(engomo: Engomo, pages: Entrance): Promise<Hono<Environment>> {
  const app = new Hono<Environment>();
  app.use(
    secureHeaders({
      // No `form-action`: it would also bind where the client page's form is redirected to (the identity provider).
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: [pages.frameAncestors],
      },
    }),
  );
  const protect = csrf({ origin: engomo.origin });
  // The identity provider may send the browser back with a form of its own; `state` protects that way.
  app.use((context, next) => (context.req.path === '/auth' ? next() : protect(context, next)));
  app.route('/', fileRoutes(await readFiles(pages.files)));
  addEntrance(app, engomo, pages);
  addComposer(app, engomo, pages);
  return app;
}
