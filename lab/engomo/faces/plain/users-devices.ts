import type { Hono } from 'hono';
import { html } from 'hono/html';
import { type Environment, takeNotice } from '../page-face.ts';
import type { Directory, UserInput } from '../../core/directory.ts';
import { INTERNAL_AUTHENTICATOR, type Problem, type User } from '../../core/model.ts';
import { checkbox, deletionForm, dropDown, plusButton, rowButtons, textField } from './form.ts';
import { composerPage, type Markup, NOTHING } from './layout.ts';
import { addUserRoutes, type UserPages } from '../directory-routes.ts';

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
        <p class="empty">No devices yet.</p>
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

/** The question before a user is deleted. */
const deletionPage = (user: User, { id, username }: User): Markup =>
  at(
    user,
    'Delete user',
    deletionForm(`${USERS_DEVICES}/users/${id}/delete`, `Delete the user “${username}”?`, USERS_DEVICES),
  );

const userPages = (directory: Directory): UserPages => ({
  list: USERS_DEVICES,
  name: 'users',
  add: 'new',
  remove: 'delete',
  on: 'on',
  form: (shownTo, id, input, problems) => userPage(shownTo, directory, id, input, problems),
  deletion: deletionPage,
  says: {
    added: (username) => `“${username}” was added.`,
    saved: (username) => `“${username}” was saved.`,
    deleted: (username) => `“${username}” was deleted.`,
  },
});

/** Users & Devices. */
export function addUserPages(app: Hono<Environment>, directory: Directory): void {
  app.get(USERS_DEVICES, (context) =>
    context.html(usersDevicesPage(context.get('user'), directory, takeNotice(context))),
  );
  app.get(`${USERS_DEVICES}/devices/new`, (context) =>
    context.html(at(context.get('user'), 'Add device', html`<p>Devices are not part of the lab.</p>`)),
  );
  addUserRoutes(app, directory, userPages(directory));
}
