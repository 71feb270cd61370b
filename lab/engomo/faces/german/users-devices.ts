import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Directory, UserInput } from '../../core/directory.ts';
import { INTERNAL_AUTHENTICATOR, type Permissions, type Problem } from '../../core/model.ts';
import { type Environment, takeNotice } from '../page-face.ts';
import { addUserRoutes, type UserPages } from '../directory-routes.ts';
import { buttons, choiceRow, deletion, plus, switchRow, textRow } from './fields.ts';
import { AT, innerPage, type Markup, NOTHING } from './layout.ts';

const BASE = AT.users;

const granted = ({ app, composer }: Permissions): string =>
  [app ? 'App' : '', composer ? 'Composer' : ''].filter((each) => each !== '').join(', ') || 'keine';

const usersCard = (directory: Directory): Markup =>
  html`<div class="karte">
    <div class="kopf">
      <h2>Benutzer</h2>
      ${plus(`${BASE}/benutzer/neu`, 'Neuer Benutzer')}
    </div>
    <ul class="liste">
      ${directory.users.map(
        (user) =>
          html`<li>
            ${
              user.administrator
                ? html`<span>${user.username} <em>(Administrator)</em></span>`
                : html`<a href="${BASE}/benutzer/${user.id}">${user.username}</a>`
            }
            <span>${directory.authenticatorName(user)}</span>
            <span>${granted(user.permissions)}</span>
            ${
              user.administrator
                ? NOTHING
                : html`<a class="klein" href="${BASE}/benutzer/${user.id}/loeschen">Löschen</a>`
            }
          </li>`,
      )}
    </ul>
  </div>`;

const devicesCard = html`<div class="karte">
  <div class="kopf">
    <h2>Geräte</h2>
    ${plus(`${BASE}/geraete/neu`, 'Neues Gerät')}
  </div>
  <p class="leer">Noch keine Geräte.</p>
</div>`;

const userForm = (
  directory: Directory,
  id: string | undefined,
  input: UserInput,
  problems: readonly Problem[],
): Markup =>
  html`<form class="karte" method="post" action="${BASE}/benutzer/${id ?? 'neu'}">
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
    ${switchRow('composer', 'Composer', input.permissions.composer)} ${buttons('Speichern', BASE)}
  </form>`;

const userPages = (directory: Directory): UserPages => ({
  list: BASE,
  name: 'benutzer',
  add: 'neu',
  remove: 'loeschen',
  on: 'an',
  form: (shownTo, id, input, problems) => {
    const title = id === undefined ? 'Neuer Benutzer' : 'Benutzer bearbeiten';
    return innerPage(title, BASE, shownTo, userForm(directory, id, input, problems));
  },
  deletion: (shownTo, { id, username }) => {
    const question = deletion(`${BASE}/benutzer/${id}/loeschen`, `Benutzer „${username}“ löschen?`, BASE);
    return innerPage('Benutzer löschen', BASE, shownTo, question);
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
    context.html(innerPage(title, BASE, context.get('user'), content, takeNotice(context)));
  app.get(BASE, (context) =>
    page(context, 'Benutzer & Geräte', html`${usersCard(directory)} ${devicesCard}`),
  );
  app.get(`${BASE}/geraete/neu`, (context) =>
    page(context, 'Neues Gerät', html`<p class="leer">Geräte gehören nicht zum Labor.</p>`),
  );
  addUserRoutes(app, directory, userPages(directory));
}
