import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Directory } from '../../core/directory.ts';
import {
  type AuthenticationMethod,
  METHOD_TYPES,
  type OpenIdConnectSettings,
  type Problem,
  type User,
} from '../../core/model.ts';
import { addMethodRoutes } from '../directory-routes.ts';
import type { Environment } from '../page-face.ts';
import { deletionForm, dropDown, plusButton, rowButtons, textField } from './form.ts';
import { composerPage, type Markup, notice } from './layout.ts';

/** Address of Server > Authentication. */
const AUTHENTICATION = '/composer/server/authentication';

const at = (user: User, title: string, content: Markup, sentence: string | null = null): Markup =>
  composerPage({ title, current: AUTHENTICATION, user, content, notice: sentence });

const row = ({ id, name, type }: AuthenticationMethod): Markup =>
  html`<tr>
    <td><a href="${AUTHENTICATION}/${id}">${name}</a></td>
    <td>${type}</td>
    <td class="actions">${rowButtons(`${AUTHENTICATION}/${id}`, name)}</td>
  </tr>`;

/** The list of authentication methods, with the plus icon on its right (clauses D2, D3). */
const methodsPage = (user: User, methods: readonly AuthenticationMethod[], sentence: string | null): Markup =>
  at(
    user,
    'Authentication',
    html`<section class="card">
      <div class="card-head">
        <h2>Authentication methods</h2>
        ${plusButton(`${AUTHENTICATION}/new`, 'Add authentication method')}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Type</th>
            <th scope="col"><span class="unseen">Actions</span></th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>engomo</td>
            <td>Built-in</td>
            <td class="actions"></td>
          </tr>
          ${methods.map(row)}
        </tbody>
      </table>
    </section>`,
    sentence,
  );

/** Adding a method: name, type, *Create* (clause D4). */
const newMethodPage = (user: User, name: string, type: string, problems: readonly Problem[]): Markup =>
  at(
    user,
    'Add authentication method',
    html`<section class="card narrow">
      <form method="post" action="${AUTHENTICATION}/new">
        ${textField({ name: 'name', label: 'Name', value: name, required: true }, problems)}
        ${dropDown(
          { name: 'type', label: 'Type', value: type },
          METHOD_TYPES.map((choice) => ({ value: choice, name: choice })),
          problems,
          'Select …',
        )}
        <div class="buttons">
          <button class="primary" type="submit">Create</button>
          <a class="button" href="${AUTHENTICATION}">Cancel</a>
        </div>
      </form>
    </section>`,
  );

const openIdConnectFields = (settings: OpenIdConnectSettings, problems: readonly Problem[]): Markup =>
  html`${textField({ name: 'issuer', label: 'Issuer', value: settings.issuer, required: true }, problems)}
  ${textField({ name: 'clientId', label: 'Client ID', value: settings.clientId, required: true }, problems)}
  ${textField(
    { name: 'clientSecret', label: 'Client Secret', value: settings.clientSecret, type: 'password' },
    problems,
  )}
  ${textField(
    { name: 'scopes', label: 'Scopes', value: settings.scopes, hint: 'Separated by blanks.' },
    problems,
  )}`;

/** The settings of a method (clauses D5 to D8). */
const methodPage = (
  user: User,
  method: AuthenticationMethod,
  problems: readonly Problem[],
  sentence: string | null,
): Markup =>
  at(
    user,
    'Authentication method',
    html`<section class="card narrow">
      <div class="card-head">
        <h2>${method.name}</h2>
        <span class="badge">${method.type}</span>
      </div>
      ${
        method.type === 'OpenID Connect'
          ? html`<form method="post" action="${AUTHENTICATION}/${method.id}">
              ${textField({ name: 'name', label: 'Name', value: method.name, required: true }, problems)}
              ${openIdConnectFields(method.settings, problems)}
              <div class="buttons">
                <button class="primary" type="submit">Save</button>
                <a class="button" href="${AUTHENTICATION}">Cancel</a>
              </div>
            </form>`
          : html`<p>The settings of this type are not part of the lab.</p>`
      }
    </section>`,
    sentence,
  );

/** The question before a method is deleted. */
const methodDeletionPage = (user: User, method: AuthenticationMethod, problem?: string): Markup =>
  at(
    user,
    'Delete authentication method',
    html`${notice('error', problem)}${deletionForm(
      `${AUTHENTICATION}/${method.id}/delete`,
      `Delete the authentication method “${method.name}”?`,
      AUTHENTICATION,
    )}`,
  );

/** Server > Authentication. */
export function addMethodPages(app: Hono<Environment>, directory: Directory): void {
  addMethodRoutes(app, directory, {
    list: AUTHENTICATION,
    add: 'new',
    remove: 'delete',
    methods: methodsPage,
    creation: newMethodPage,
    settings: methodPage,
    deletion: methodDeletionPage,
    says: {
      created: (name) => `“${name}” was created. Fill in its settings.`,
      saved: (name) => `“${name}” was saved.`,
      deleted: (name) => `“${name}” was deleted.`,
    },
  });
}
