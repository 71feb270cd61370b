import { Hono, type Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { createMiddleware } from 'hono/factory';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import type { Engomo } from '../../core/engomo.ts';
import { comingBack, currentSession, keepSession, type Session } from '../../core/sessions.ts';
import type { Step } from '../../core/sign-in.ts';
import { fileRoutes, readFiles } from '../../interface/script-face.ts';
import { authenticationRoutes } from './authentication.ts';
import { type Environment, submitted, takeNotice } from '../bundle.ts';
import { textRow } from './fields.ts';
import { AT, CONTENT, framePage, hint, innerLogin, innerPage, type Markup, outerPage } from './layout.ts';
import { usersDevicesRoutes } from './users-devices.ts';

const FILES = Object.fromEntries(
  ['engomo.css', 'engomo.js', 'pfeil.svg'].map((name) => [
    `/statisch/${name}`,
    new URL(`./static/${name}`, import.meta.url),
  ]),
);

const consented = (context: Context<Environment>): boolean =>
  getCookie(context, 'einwilligung') !== undefined;

const ARROW = html`<input class="pfeil" type="image" src="/statisch/pfeil.svg" alt="Weiter" />`;

const clientPage = (context: Context<Environment>, email: string, problem?: string): Markup =>
  outerPage(
    'engomo',
    consented(context),
    html`<h1>Willkommen</h1>
      ${hint('fehler', problem)}
      <form class="mit-pfeil" method="post" action="/" novalidate>
        ${textRow({
          name: 'email',
          label: 'E-Mail-Adresse',
          value: email,
          required: true,
          type: 'email',
          autocomplete: 'username',
        })}
        ${ARROW}
      </form>`,
  );

const passwordPage = (context: Context<Environment>, username: string, problem?: string): Markup =>
  outerPage(
    'engomo',
    consented(context),
    html`<h1>Willkommen</h1>
      <p>${username} · <a href="/">Nicht Sie?</a></p>
      ${hint('fehler', problem)}
      <form class="mit-pfeil" method="post" action="/passwort">
        <input type="hidden" name="email" value="${username}" />
        ${textRow({
          name: 'password',
          label: 'Passwort',
          value: '',
          required: true,
          type: 'password',
          autocomplete: 'current-password',
        })}
        ${ARROW}
      </form>`,
  );

const loginPage = (username: string, problem?: string): Markup =>
  innerLogin(
    html`<h1>Anmeldung am Composer</h1>
      ${hint('fehler', problem)}
      <form method="post" action="${CONTENT}/anmelden">
        ${textRow({
          name: 'username',
          label: 'Benutzername',
          value: username,
          required: true,
          autocomplete: 'username',
        })}
        ${textRow({
          name: 'password',
          label: 'Passwort',
          value: '',
          required: true,
          type: 'password',
          autocomplete: 'current-password',
        })}
        <div class="knoepfe"><button class="knopf haupt" type="submit">Anmelden</button></div>
      </form>`,
  );

function addEntrance(app: Hono<Environment>, { origin, sessions, signIn }: Engomo): void {
  const answer = (
    context: Context<Environment>,
    session: Session,
    step: Step,
    refusal: (sentence: string) => Markup,
  ): Response | Promise<Response> => {
    if (step.kind === 'refused') return context.html(refusal(step.sentence));
    keepSession(context, sessions, session);
    if (step.kind === 'redirect') return context.redirect(step.to, 303);
    if (step.kind === 'password') return context.html(passwordPage(context, step.username));
    return context.redirect('/composer', 303);
  };

  app.get('/', (context) => context.html(clientPage(context, '')));

  app.post('/', async (context) => {
    const email = (await submitted(context))('email').trim();
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.identify(session, email);
    return answer(context, session, step, (sentence) => clientPage(context, email, sentence));
  });

  app.post('/passwort', async (context) => {
    const field = await submitted(context);
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.withPassword(session, field('email'), field('password'));
    return answer(context, session, step, (sentence) => passwordPage(context, field('email'), sentence));
  });

  app.on(['GET', 'POST'], '/auth', async (context) => {
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.fromProvider(session, await comingBack(context, `${origin}/auth`));
    return answer(context, session, step, (sentence) =>
      outerPage(
        'Anmeldung fehlgeschlagen',
        consented(context),
        html`<h1>Anmeldung fehlgeschlagen</h1>
          ${hint('fehler', sentence)}
          <p><a class="knopf" href="/">Zur Startseite</a></p>`,
      ),
    );
  });
}

/** In the frame everybody is signed in; whoever is not gets the login. */
const signedInOnly = ({ directory, sessions }: Engomo) =>
  createMiddleware<Environment>(async (context, next) => {
    const session = currentSession(context, sessions);
    const user = session?.userId == null ? undefined : directory.user(session.userId);
    if (session === undefined || user === undefined) {
      return context.req.path === CONTENT ? context.html(loginPage('')) : context.redirect(CONTENT, 303);
    }
    context.set('session', session);
    context.set('user', user);
    context.header('cache-control', 'no-store');
    return next();
  });

function addComposer(app: Hono<Environment>, engomo: Engomo): void {
  const { directory, sessions, signIn } = engomo;
  app.get('/composer', (context) => context.html(framePage(consented(context))));

  app.post(`${CONTENT}/anmelden`, async (context) => {
    const field = await submitted(context);
    const session = currentSession(context, sessions) ?? sessions.start();
    const step = await signIn.withPassword(session, field('username'), field('password'));
    if (step.kind === 'refused') return context.html(loginPage(field('username'), step.sentence));
    keepSession(context, sessions, session);
    return context.redirect(CONTENT, 303);
  });

  app.use(CONTENT, signedInOnly(engomo));
  app.use(`${CONTENT}/*`, signedInOnly(engomo));

  app.post(`${CONTENT}/abmelden`, (context) => {
    sessions.end(context.get('session'));
    return context.redirect(CONTENT, 303);
  });

  app.get(CONTENT, (context) => {
    const user = context.get('user');
    const content = html`<div class="karte">
      <h2>Apps</h2>
      <p class="leer">Auf diesem Server gibt es noch keine Apps.</p>
    </div>`;
    return context.html(innerPage('Übersicht', CONTENT, user, content, takeNotice(context)));
  });

  app.on(['GET', 'POST'], [`${AT.server}/*`, `${AT.users}/*`], async (context, next) => {
    const user = context.get('user');
    const sentence = 'Diese Seite ist Administratoren vorbehalten.';
    return user.administrator
      ? next()
      : context.html(innerPage('Keine Berechtigung', '', user, hint('fehler', sentence)), 403);
  });

  app.get(AT.server, (context) => {
    const tile = html`<div class="reiter">
        <a class="aktiv" href="${AT.server}">Allgemein</a>
        <a href="${AT.authentication}">Authentifizierung</a>
      </div>
      <div class="karte">
        <dl>
          <dt>Adresse</dt>
          <dd>${engomo.origin}/</dd>
          <dt>Rücksprungadresse</dt>
          <dd>${engomo.origin}/auth</dd>
          <dt>Benutzer</dt>
          <dd>${directory.users.length}</dd>
        </dl>
      </div>`;
    return context.html(innerPage('Server', AT.server, context.get('user'), tile));
  });
  app.route('/', authenticationRoutes(directory));
  app.route('/', usersDevicesRoutes(directory));
}

/** engomo's German face: a page for everything, and the composer in a frame. */
export async function germanFace(engomo: Engomo): Promise<Hono<Environment>> {
  const app = new Hono<Environment>();
  const protect = csrf({ origin: engomo.origin });
  app.use(
    secureHeaders({
      xFrameOptions: 'SAMEORIGIN',
      contentSecurityPolicy: { defaultSrc: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'self'"] },
    }),
  );
  // The identity provider may send the browser back with a form of its own; `state` protects that way.
  app.use((context, next) => (context.req.path === '/auth' ? next() : protect(context, next)));
  app.route('/', fileRoutes(await readFiles(FILES)));
  addEntrance(app, engomo);
  addComposer(app, engomo);
  return app;
}
