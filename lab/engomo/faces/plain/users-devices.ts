import { Hono } from 'hono';
import { html } from 'hono/html';
import { type Environment, goOn, submitted, takeNotice } from '../bundle.ts';
import type { Directory, UserInput } from '../../core/directory.ts';
import { type Device, INTERNAL_AUTHENTICATOR, type Problem, type User } from '../../core/model.ts';
import { checkbox, deletionForm, dropDown, plusButton, rowButtons, textField } from './form.ts';
import { composerPage, type Markup, NOTHING } from './layout.ts';
import { addUserRoutes, type UserPages } from '../user-routes.ts';

/** Address of Users & Devices. */
const USERS_DEVICES = '/composer/users-devices';

const at = (user: User, title: string, content: Markup, sentence: string | null = null): Markup =>
  composerPage({ title, current: USERS_DEVICES, user, content, notice: sentence });

const permissions = ({ app, composer }: User['permissions']): string =>
  [app ? 'App' : '', composer ? 'Composer' : ''].filter((name) => name !== '').join(', ') || '–';

const userRow = (directory: Directory, user: User): Markup => {
  const href = `${USERS_DEVICES}/users/${user.id}`;
  return html`<tr>
    <td>
      ${
        user.administrator
          ? html`${user.username} <span class="badge">Administrator</span>`
          : html`<a href="${href}">${user.username}</a>`
      }
    </td>
    <td>${directory.authenticatorName(user)}</td>
    <td>${permissions(user.permissions)}</td>
    <td class="actions">${user.administrator ? NOTHING : rowButtons(href, user.username)}</td>
  </tr>`;
};

const deviceRow = ({ id, name, username }: Device): Markup =>
  html`<tr>
    <td>${name}</td>
    <td>${username || '–'}</td>
    <td class="actions">${rowButtons(`${USERS_DEVICES}/devices/${id}`, name, false)}</td>
  </tr>`;

const devicesTable = (devices: readonly Device[]): Markup =>
  devices.length === 0
    ? html`<p class="empty">No devices yet.</p>`
    : html`<table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Used by</th>
            <th scope="col"><span class="unseen">Actions</span></th>
          </tr>
        </thead>
        <tbody>
          ${devices.map(deviceRow)}
        </tbody>
      </table>`;

/** Users and, beside them, devices; each section has a plus button of its own (clauses E1, E2). */
const usersDevicesPage = (user: User, directory: Directory, sentence: string | null): Markup =>
  at(
    user,
    'Users & Devices',
    html`<div class="sections">
      <section class="card" aria-labelledby="users">
        <div class="card-head">
          <h2 id="users">Users</h2>
          ${plusButton(`${USERS_DEVICES}/users/new`, 'Add user')}
        </div>
        <table>
          <thead>
            <tr>
              <th scope="col">Username</th>
              <th scope="col">Authenticator</th>
              <th scope="col">Permissions</th>
              <th scope="col"><span class="unseen">Actions</span></th>
            </tr>
          </thead>
          <tbody>
            ${directory.users.map((listed) => userRow(directory, listed))}
          </tbody>
        </table>
      </section>
      <section class="card" aria-labelledby="devices">
        <div class="card-head">
          <h2 id="devices">Devices</h2>
          ${plusButton(`${USERS_DEVICES}/devices/new`, 'Add device')}
        </div>
        ${devicesTable(directory.devices)}
      </section>
    </div>`,
    sentence,
  );

/** Adding a user, or changing one (clauses E3, E4, E6). */
const userPage = (
  user: User,
  directory: Directory,
  id: string | undefined,
  input: UserInput,
  problems: readonly Problem[],
): Markup =>
  at(
    user,
    id === undefined ? 'Add user' : 'User',
    html`<section class="card narrow">
      <form method="post" action="${USERS_DEVICES}/users/${id ?? 'new'}">
        ${textField({ name: 'username', label: 'Username', value: input.username, required: true }, problems)}
        ${dropDown(
          { name: 'authenticator', label: 'Authenticator', value: input.authenticator },
          directory.authenticators,
          problems,
        )}
        <div data-for-authenticator="${INTERNAL_AUTHENTICATOR}">
          ${textField(
            {
              name: 'password',
              label: 'Password',
              value: '',
              type: 'password',
              hint: id === undefined ? 'For the authenticator engomo only.' : 'Leave empty to keep it.',
            },
            problems,
          )}
        </div>
        <fieldset>
          <legend>Permissions</legend>
          ${checkbox('app', 'App', 'may use the apps on phones and tablets', input.permissions.app)}
          ${checkbox('composer', 'Composer', 'may open the composer', input.permissions.composer)}
        </fieldset>
        <div class="buttons">
          <button class="primary" type="submit">Save</button>
          <a class="button" href="${USERS_DEVICES}">Cancel</a>
        </div>
      </form>
    </section>`,
  );

/** Adding a device. */
const newDevicePage = (
  user: User,
  directory: Directory,
  name: string,
  username: string,
  problems: readonly Problem[],
): Markup =>
  at(
    user,
    'Add device',
    html`<section class="card narrow">
      <form method="post" action="${USERS_DEVICES}/devices/new">
        ${textField({ name: 'name', label: 'Name', value: name, required: true }, problems)}
        ${dropDown(
          { name: 'username', label: 'Used by', value: username },
          directory.users.map((listed) => ({ value: listed.username, name: listed.username })),
          problems,
        )}
        <div class="buttons">
          <button class="primary" type="submit">Save</button>
          <a class="button" href="${USERS_DEVICES}">Cancel</a>
        </div>
      </form>
    </section>`,
  );

/** The question before a user or device is deleted. */
const deletionPage = (user: User, kind: 'user' | 'device', id: string, name: string): Markup =>
  at(
    user,
    `Delete ${kind}`,
    deletionForm(`${USERS_DEVICES}/${kind}s/${id}/delete`, `Delete the ${kind} “${name}”?`, USERS_DEVICES),
  );

const userPages = (directory: Directory): UserPages => ({
  list: USERS_DEVICES,
  name: 'users',
  add: 'new',
  remove: 'delete',
  on: 'on',
  form: (shownTo, id, input, problems) => userPage(shownTo, directory, id, input, problems),
  deletion: (shownTo, { id, username }) => deletionPage(shownTo, 'user', id, username),
  says: {
    added: (username) => `“${username}” was added.`,
    saved: (username) => `“${username}” was saved.`,
    deleted: (username) => `“${username}” was deleted.`,
  },
});

function addDeviceRoutes(app: Hono<Environment>, directory: Directory): void {
  const devices = `${USERS_DEVICES}/devices`;

  app.get(`${devices}/new`, (context) =>
    context.html(newDevicePage(context.get('user'), directory, '', '', [])),
  );

  app.post(`${devices}/new`, async (context) => {
    const field = await submitted(context);
    const [name, username] = [field('name'), field('username')];
    const added = directory.addDevice(name, username);
    return added.ok
      ? goOn(context, USERS_DEVICES, `“${name}” was added.`)
      : context.html(newDevicePage(context.get('user'), directory, name, username, added.problems));
  });

  app.get(`${devices}/:id/delete`, (context) => {
    const device = directory.device(context.req.param('id'));
    return device === undefined
      ? context.notFound()
      : context.html(deletionPage(context.get('user'), 'device', device.id, device.name));
  });

  app.post(`${devices}/:id/delete`, (context) => {
    const device = directory.device(context.req.param('id'));
    if (device === undefined) return context.notFound();
    directory.deleteDevice(device.id);
    return goOn(context, USERS_DEVICES, `“${device.name}” was deleted.`);
  });
}

/** Users & Devices. */
export function usersDevicesRoutes(directory: Directory): Hono<Environment> {
  const app = new Hono<Environment>();
  app.get(USERS_DEVICES, (context) =>
    context.html(usersDevicesPage(context.get('user'), directory, takeNotice(context))),
  );
  addUserRoutes(app, directory, userPages(directory));
  addDeviceRoutes(app, directory);
  return app;
}
