import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Directory, UserInput } from '../../core/directory.ts';
import { INTERNAL_AUTHENTICATOR, type Permissions, type Problem } from '../../core/model.ts';
import { type Environment, goOn, submitted, takeNotice } from '../bundle.ts';
import { addUserRoutes, type UserPages } from '../user-routes.ts';
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

const devicesCard = (directory: Directory): Markup =>
  html`<div class="karte">
    <div class="kopf">
      <h2>Geräte</h2>
      ${plus(`${BASE}/geraete/neu`, 'Neues Gerät')}
    </div>
    ${
      directory.devices.length === 0
        ? html`<p class="leer">Noch keine Geräte.</p>`
        : html`<ul class="liste">
            ${directory.devices.map(
              ({ id, name, username }) =>
                html`<li>
                  <span>${name}</span><span>${username}</span>
                  <a class="klein" href="${BASE}/geraete/${id}/loeschen">Löschen</a>
                </li>`,
            )}
          </ul>`
    }
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

function addDeviceRoutes(app: Hono<Environment>, directory: Directory): void {
  const devices = `${BASE}/geraete`;
  const form = (name: string, username: string, problems: readonly Problem[]): Markup =>
    html`<form class="karte" method="post" action="${devices}/neu">
      ${textRow({ name: 'name', label: 'Name', value: name, required: true }, problems)}
      ${choiceRow(
        { name: 'username', label: 'Benutzer', value: username },
        directory.users.map((user) => ({ value: user.username, name: user.username })),
        problems,
      )}
      ${buttons('Speichern', BASE)}
    </form>`;

  app.get(`${devices}/neu`, (context) =>
    context.html(innerPage('Neues Gerät', BASE, context.get('user'), form('', '', []))),
  );

  app.post(`${devices}/neu`, async (context) => {
    const field = await submitted(context);
    const added = directory.addDevice(field('name'), field('username'));
    if (added.ok) return goOn(context, BASE, 'Das Gerät wurde angelegt.');
    const again = form(field('name'), field('username'), added.problems);
    return context.html(innerPage('Neues Gerät', BASE, context.get('user'), again));
  });

  app.get(`${devices}/:id/loeschen`, (context) => {
    const device = directory.device(context.req.param('id'));
    if (device === undefined) return context.notFound();
    const question = deletion(`${devices}/${device.id}/loeschen`, `Gerät „${device.name}“ löschen?`, BASE);
    return context.html(innerPage('Gerät löschen', BASE, context.get('user'), question));
  });

  app.post(`${devices}/:id/loeschen`, (context) => {
    directory.deleteDevice(context.req.param('id'));
    return goOn(context, BASE, 'Das Gerät wurde gelöscht.');
  });
}

/** Benutzer & Geräte (clauses E1 to E4, E6). */
export function usersDevicesRoutes(directory: Directory): Hono<Environment> {
  const app = new Hono<Environment>();
  app.get(BASE, (context) =>
    context.html(
      innerPage(
        'Benutzer & Geräte',
        BASE,
        context.get('user'),
        html`${usersCard(directory)} ${devicesCard(directory)}`,
        takeNotice(context),
      ),
    ),
  );
  addUserRoutes(app, directory, userPages(directory));
  addDeviceRoutes(app, directory);
  return app;
}
