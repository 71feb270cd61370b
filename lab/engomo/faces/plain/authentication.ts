import { Hono } from 'hono';
import { html } from 'hono/html';
import { type Environment, goOn, submitted, takeNotice } from '../bundle.ts';
import type { Directory } from '../../core/directory.ts';
import {
  type AuthenticationMethod,
  type LdapSettings,
  METHOD_TYPES,
  type OpenIdConnectSettings,
  type Problem,
  type User,
} from '../../core/model.ts';
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

const ldapFields = (settings: LdapSettings, problems: readonly Problem[]): Markup =>
  html`${textField({ name: 'server', label: 'Server', value: settings.server, required: true }, problems)}
  ${textField({ name: 'baseDn', label: 'Base DN', value: settings.baseDn }, problems)}`;

/** The settings of a method (clauses D5 to D8). */
const methodPage = (
  user: User,
  method: AuthenticationMethod,
  problems: readonly Problem[],
  sentence: string | null = null,
): Markup =>
  at(
    user,
    'Authentication method',
    html`<section class="card narrow">
      <div class="card-head">
        <h2>${method.name}</h2>
        <span class="badge">${method.type}</span>
      </div>
      <form method="post" action="${AUTHENTICATION}/${method.id}">
        ${textField({ name: 'name', label: 'Name', value: method.name, required: true }, problems)}
        ${
          method.type === 'OpenID Connect'
            ? openIdConnectFields(method.settings, problems)
            : ldapFields(method.settings, problems)
        }
        <div class="buttons">
          <button class="primary" type="submit">Save</button>
          <a class="button" href="${AUTHENTICATION}">Cancel</a>
        </div>
      </form>
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

const openIdConnectSettings = (field: (name: string) => string): OpenIdConnectSettings => ({
  issuer: field('issuer'),
  clientId: field('clientId'),
  clientSecret: field('clientSecret'),
  scopes: field('scopes'),
});

const ldapSettings = (field: (name: string) => string): LdapSettings => ({
  server: field('server'),
  baseDn: field('baseDn'),
});

/** Server > Authentication. */
export function authenticationRoutes(directory: Directory): Hono<Environment> {
  const app = new Hono<Environment>();

  app.get(AUTHENTICATION, (context) =>
    context.html(methodsPage(context.get('user'), directory.methods, takeNotice(context))),
  );

  app.get(`${AUTHENTICATION}/new`, (context) => context.html(newMethodPage(context.get('user'), '', '', [])));

  app.post(`${AUTHENTICATION}/new`, async (context) => {
    const field = await submitted(context);
    const [name, typed] = [field('name'), field('type')];
    const created = directory.createMethod(
      name,
      METHOD_TYPES.find((type) => type === typed),
    );
    return created.ok
      ? goOn(context, `${AUTHENTICATION}/${created.value.id}`, `“${name}” was created. Fill in its settings.`)
      : context.html(newMethodPage(context.get('user'), name, typed, created.problems));
  });

  app.get(`${AUTHENTICATION}/:id`, (context) => {
    const method = directory.method(context.req.param('id'));
    return method === undefined
      ? context.notFound()
      : context.html(methodPage(context.get('user'), method, [], takeNotice(context)));
  });

  app.post(`${AUTHENTICATION}/:id`, async (context) => {
    const method = directory.method(context.req.param('id'));
    if (method === undefined) return context.notFound();
    const field = await submitted(context);
    const name = field('name');
    const typed: AuthenticationMethod =
      method.type === 'LDAP'
        ? { ...method, name, settings: ldapSettings(field) }
        : { ...method, name, settings: openIdConnectSettings(field) };
    const saved =
      typed.type === 'LDAP'
        ? directory.saveLdap(method.id, name, typed.settings)
        : directory.saveOpenIdConnect(method.id, name, typed.settings);
    return saved.ok
      ? goOn(context, AUTHENTICATION, `“${name}” was saved.`)
      : context.html(methodPage(context.get('user'), typed, saved.problems));
  });

  app.get(`${AUTHENTICATION}/:id/delete`, (context) => {
    const method = directory.method(context.req.param('id'));
    return method === undefined
      ? context.notFound()
      : context.html(methodDeletionPage(context.get('user'), method));
  });

  app.post(`${AUTHENTICATION}/:id/delete`, (context) => {
    const method = directory.method(context.req.param('id'));
    if (method === undefined) return context.notFound();
    const deleted = directory.deleteMethod(method.id);
    return deleted.ok
      ? goOn(context, AUTHENTICATION, `“${method.name}” was deleted.`)
      : context.html(methodDeletionPage(context.get('user'), method, deleted.problems[0]?.sentence));
  });

  return app;
}
