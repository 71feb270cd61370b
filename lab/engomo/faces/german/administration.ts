import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Directory, UserInput } from '../../core/directory.ts';
import {
  type AuthenticationMethod,
  INTERNAL_AUTHENTICATOR,
  METHOD_TYPES,
  type Permissions,
  type Problem,
} from '../../core/model.ts';
import { addMethodRoutes, addUserRoutes, type UserPages } from '../directory-routes.ts';
import { type Environment, takeNotice } from '../page-face.ts';
import { buttons, choiceRow, deletion, type Field, plus, switchRow, textRow } from './fields.ts';
import { AT, hint, innerPage, type Markup, NOTHING } from './layout.ts';

const list = (methods: readonly AuthenticationMethod[]): Markup =>
  html`<div class="karte">
    <div class="kopf">
      <h2>Anmeldemethoden</h2>
      ${plus(`${AT.authentication}/neu`, 'Neue Anmeldemethode')}
    </div>
    <ul class="liste">
      <li><span>engomo</span><span>Intern</span></li>
      ${methods.map(
        ({ id, name, type }) =>
          html`<li>
            <a href="${AT.authentication}/${id}">${name}</a><span>${type}</span>
            <a class="klein" href="${AT.authentication}/${id}/loeschen">Löschen</a>
          </li>`,
      )}
    </ul>
  </div>`;

const creation = (name: string, type: string, problems: readonly Problem[]): Markup =>
  html`<form class="karte" method="post" action="${AT.authentication}/neu">
    ${textRow({ name: 'name', label: 'Name', value: name, required: true }, problems)}
    ${choiceRow(
      { name: 'type', label: 'Typ', value: type, required: true },
      METHOD_TYPES.map((each) => ({ value: each, name: each })),
      problems,
    )}
    ${buttons('Erstellen', AT.authentication)}
  </form>`;

const settings = (method: AuthenticationMethod, problems: readonly Problem[]): Markup => {
  if (method.type !== 'OpenID Connect')
    return html`<p class="leer">Diese Einstellungen gehören nicht zum Labor.</p>`;
  const { issuer, clientId, clientSecret, scopes } = method.settings;
  const fields: readonly Field[] = [
    { name: 'name', label: 'Name', value: method.name, required: true },
    { name: 'issuer', label: 'Aussteller', value: issuer, required: true },
    { name: 'clientId', label: 'Client-ID', value: clientId, required: true },
    { name: 'clientSecret', label: 'Client-Secret', value: clientSecret, type: 'password' },
    { name: 'scopes', label: 'Scopes', value: scopes },
  ];
  return html`<form class="karte" method="post" action="${AT.authentication}/${method.id}">
    ${fields.map((field) => textRow(field, problems))} ${buttons('Speichern', AT.authentication)}
  </form>`;
};

/** Server > Authentifizierung (clauses D2 to D8). */
export function addMethodPages(app: Hono<Environment>, directory: Directory): void {
  addMethodRoutes(app, directory, {
    list: AT.authentication,
    add: 'neu',
    remove: 'loeschen',
    methods: (user, methods, sentence) =>
      innerPage('Authentifizierung', AT.authentication, user, list(methods), sentence),
    creation: (user, name, type, problems) =>
      innerPage('Neue Anmeldemethode', AT.authentication, user, creation(name, type, problems)),
    settings: (user, method, problems, sentence) =>
      innerPage('Anmeldemethode', AT.authentication, user, settings(method, problems), sentence),
    deletion: (user, { id, name }, problem) => {
      const question = deletion(
        `${AT.authentication}/${id}/loeschen`,
        `Anmeldemethode „${name}“ löschen?`,
        AT.authentication,
      );
      const content = html`${hint('fehler', problem)} ${question}`;
      return innerPage('Anmeldemethode löschen', AT.authentication, user, content);
    },
    says: {
      created: () => 'Die Anmeldemethode wurde erstellt.',
      saved: () => 'Die Anmeldemethode wurde gespeichert.',
      deleted: () => 'Die Anmeldemethode wurde gelöscht.',
    },
  });
}

const granted = ({ app, composer }: Permissions): string =>
  [app ? 'App' : '', composer ? 'Composer' : ''].filter((each) => each !== '').join(', ') || 'keine';

const usersCard = (directory: Directory): Markup =>
  html`<div class="karte">
    <div class="kopf">
      <h2>Benutzer</h2>
      ${plus(`${AT.users}/benutzer/neu`, 'Neuer Benutzer')}
    </div>
    <ul class="liste">
      ${directory.users.map(
        (user) =>
          html`<li>
            ${
              user.administrator
                ? html`<span>${user.username} <em>(Administrator)</em></span>`
                : html`<a href="${AT.users}/benutzer/${user.id}">${user.username}</a>`
            }
            <span>${directory.authenticatorName(user)}</span>
            <span>${granted(user.permissions)}</span>
            ${
              user.administrator
                ? NOTHING
                : html`<a class="klein" href="${AT.users}/benutzer/${user.id}/loeschen">Löschen</a>`
            }
          </li>`,
      )}
    </ul>
  </div>`;

const devicesCard = html`<div class="karte">
  <div class="kopf">
    <h2>Geräte</h2>
    ${plus(`${AT.users}/geraete/neu`, 'Neues Gerät')}
  </div>
  <p class="leer">Noch keine Geräte.</p>
</div>`;

const userForm = (
  directory: Directory,
  id: string | undefined,
  input: UserInput,
  problems: readonly Problem[],
): Markup =>
  html`<form class="karte" method="post" action="${AT.users}/benutzer/${id ?? 'neu'}">
    ${choiceRow(
      { name: 'authenticator', label: 'Authentifikator', value: input.authenticator, required: true },
      directory.authenticators,
      problems,
    )}
    ${textRow({ name: 'username', label: 'Benutzername', value: input.username, required: true }, problems)}
    <div data-nur-fuer="${INTERNAL_AUTHENTICATOR}">
      ${textRow({ name: 'password', label: 'Passwort', value: '', type: 'password' }, problems)}
    </div>
    <h3>Berechtigungen</h3>
    ${switchRow('app', 'App', input.permissions.app)}
    ${switchRow('composer', 'Composer', input.permissions.composer)} ${buttons('Speichern', AT.users)}
  </form>`;

const userPages = (directory: Directory): UserPages => ({
  list: AT.users,
  name: 'benutzer',
  add: 'neu',
  remove: 'loeschen',
  on: 'an',
  form: (shownTo, id, input, problems) => {
    const title = id === undefined ? 'Neuer Benutzer' : 'Benutzer bearbeiten';
    return innerPage(title, AT.users, shownTo, userForm(directory, id, input, problems));
  },
  deletion: (shownTo, { id, username }) => {
    const question = deletion(
      `${AT.users}/benutzer/${id}/loeschen`,
      `Benutzer „${username}“ löschen?`,
      AT.users,
    );
    return innerPage('Benutzer löschen', AT.users, shownTo, question);
  },
  says: {
    added: () => 'Der Benutzer wurde angelegt.',
    saved: () => 'Der Benutzer wurde gespeichert.',
    deleted: () => 'Der Benutzer wurde gelöscht.',
  },
});

/** Benutzer & Geräte (clauses E1 to E4, E6). */
export function addUserPages(app: Hono<Environment>, directory: Directory): void {
  const page = (
    context: Context<Environment>,
    title: string,
    content: Markup,
  ): Response | Promise<Response> =>
    context.html(innerPage(title, AT.users, context.get('user'), content, takeNotice(context)));
  app.get(AT.users, (context) =>
    page(context, 'Benutzer & Geräte', html`${usersCard(directory)} ${devicesCard}`),
  );
  app.get(`${AT.users}/geraete/neu`, (context) =>
    page(context, 'Neues Gerät', html`<p class="leer">Geräte gehören nicht zum Labor.</p>`),
  );
  addUserRoutes(app, directory, userPages(directory));
}
