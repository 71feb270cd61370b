import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Directory, UserInput } from '../../core/directory.ts';
import { INTERNAL_AUTHENTICATOR, type Permissions, type Problem, type User } from '../../core/model.ts';
import { goOn, submitted, takeNotice, type Environment } from './environment.ts';
import { buttons, choiceRow, deletion, plus, switchRow, textRow } from './fields.ts';
import { AT, innerPage, NOTHING, type Markup } from './layout.ts';

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

const EMPTY: UserInput = {
  username: '',
  authenticator: INTERNAL_AUTHENTICATOR,
  permissions: { app: false, composer: false },
  password: '',
};

const userInput = (field: (name: string) => string): UserInput => ({
  username: field('username'),
  authenticator: field('authenticator'),
  permissions: { app: field('app') === 'an', composer: field('composer') === 'an' },
  password: field('password'),
});

function addUserRoutes(app: Hono<Environment>, directory: Directory): void {
  const users = `${BASE}/benutzer`;
  const changeable = (id: string): User | undefined => {
    const user = directory.user(id);
    return user?.administrator ? undefined : user;
  };
  const show = (
    context: Context<Environment>,
    id: string | undefined,
    input: UserInput,
    problems: readonly Problem[],
  ): Response | Promise<Response> =>
    context.html(
      innerPage(
        id === undefined ? 'Neuer Benutzer' : 'Benutzer bearbeiten',
        BASE,
        context.get('user'),
        userForm(directory, id, input, problems),
      ),
    );

  app.get(`${users}/neu`, (context) => show(context, undefined, EMPTY, []));

  app.post(`${users}/neu`, async (context) => {
    const input = userInput(await submitted(context));
    const saved = await directory.saveUser(undefined, input);
    return saved.ok
      ? goOn(context, BASE, 'Der Benutzer wurde angelegt.')
      : show(context, undefined, input, saved.problems);
  });

  app.get(`${users}/:id`, (context) => {
    const user = changeable(context.req.param('id'));
    return user === undefined ? context.notFound() : show(context, user.id, { ...user, password: '' }, []);
  });

  app.post(`${users}/:id`, async (context) => {
    const user = changeable(context.req.param('id'));
    if (user === undefined) return context.notFound();
    const input = userInput(await submitted(context));
    const saved = await directory.saveUser(user.id, input);
    return saved.ok
      ? goOn(context, BASE, 'Der Benutzer wurde gespeichert.')
      : show(context, user.id, input, saved.problems);
  });

  app.get(`${users}/:id/loeschen`, (context) => {
    const user = changeable(context.req.param('id'));
    if (user === undefined) return context.notFound();
    const question = deletion(`${users}/${user.id}/loeschen`, `Benutzer „${user.username}“ löschen?`, BASE);
    return context.html(innerPage('Benutzer löschen', BASE, context.get('user'), question));
  });

  app.post(`${users}/:id/loeschen`, (context) => {
    const user = changeable(context.req.param('id'));
    if (user === undefined) return context.notFound();
    directory.deleteUser(user.id);
    return goOn(context, BASE, 'Der Benutzer wurde gelöscht.');
  });
}

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
  addUserRoutes(app, directory);
  addDeviceRoutes(app, directory);
  return app;
}
