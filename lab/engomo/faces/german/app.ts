import type { Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { Engomo } from '../../core/engomo.ts';
import { addMethodPages, addUserPages } from './administration.ts';
import { type Environment, pageFace, takeNotice } from '../page-face.ts';
import { textRow } from './fields.ts';
import { AT, CONTENT, framePage, hint, innerLogin, innerPage, type Markup, outerPage } from './layout.ts';

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

/** engomo's German face: a page for everything, and the composer in a frame. */
export async function germanFace(engomo: Engomo): Promise<Hono<Environment>> {
  const { directory, origin } = engomo;
  const app = await pageFace(engomo, {
    files: FILES,
    at: {
      password: '/passwort',
      composer: CONTENT,
      login: `${CONTENT}/anmelden`,
      logout: `${CONTENT}/abmelden`,
    },
    administration: [AT.server, AT.users],
    client: clientPage,
    password: passwordPage,
    refused: (context, sentence) =>
      context.html(
        outerPage(
          'Anmeldung fehlgeschlagen',
          consented(context),
          html`<h1>Anmeldung fehlgeschlagen</h1>
            ${hint('fehler', sentence)}
            <p><a class="knopf" href="/">Zur Startseite</a></p>`,
        ),
      ),
    login: loginPage,
    forbidden: (user) => {
      const sentence = 'Diese Seite ist Administratoren vorbehalten.';
      return innerPage('Keine Berechtigung', '', user, hint('fehler', sentence));
    },
    frameAncestors: "'self'",
  });
  app.get('/composer', (context) => context.html(framePage(consented(context))));

  app.get(CONTENT, (context) => {
    const content = html`<div class="karte">
      <h2>Apps</h2>
      <p class="leer">Auf diesem Server gibt es noch keine Apps.</p>
    </div>`;
    return context.html(innerPage('Übersicht', CONTENT, context.get('user'), content, takeNotice(context)));
  });

  app.get(AT.server, (context) => {
    const tile = html`<div class="reiter">
        <a class="aktiv" href="${AT.server}">Allgemein</a>
        <a href="${AT.authentication}">Authentifizierung</a>
      </div>
      <div class="karte">
        <dl>
          <dt>Adresse</dt>
          <dd>${origin}/</dd>
          <dt>Rücksprungadresse</dt>
          <dd>${origin}/auth</dd>
          <dt>Benutzer</dt>
          <dd>${directory.users.length}</dd>
        </dl>
      </div>`;
    return context.html(innerPage('Server', AT.server, context.get('user'), tile));
  });
  addMethodPages(app, directory);
  addUserPages(app, directory);
  return app;
}
