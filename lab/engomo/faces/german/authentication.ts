import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Directory } from '../../core/directory.ts';
import { type AuthenticationMethod, METHOD_TYPES, type Problem } from '../../core/model.ts';
import { type Environment, goOn, submitted, takeNotice } from '../bundle.ts';
import { buttons, choiceRow, deletion, plus, textRow } from './fields.ts';
import { AT, hint, innerPage, type Markup } from './layout.ts';

const BASE = AT.authentication;

const list = (methods: readonly AuthenticationMethod[]): Markup =>
  html`<div class="karte">
    <div class="kopf">
      <h2>Anmeldemethoden</h2>
      ${plus(`${BASE}/neu`, 'Neue Anmeldemethode')}
    </div>
    <ul class="liste">
      <li><span>engomo</span><span>Intern</span></li>
      ${methods.map(
        ({ id, name, type }) =>
          html`<li>
            <a href="${BASE}/${id}">${name}</a><span>${type}</span>
            <a class="klein" href="${BASE}/${id}/loeschen">Löschen</a>
          </li>`,
      )}
    </ul>
  </div>`;

const creation = (name: string, type: string, problems: readonly Problem[]): Markup =>
  html`<form class="karte" method="post" action="${BASE}/neu">
    ${textRow({ name: 'name', label: 'Name', value: name, required: true }, problems)}
    ${choiceRow(
      { name: 'type', label: 'Typ', value: type, required: true },
      METHOD_TYPES.map((each) => ({ value: each, name: each })),
      problems,
    )}
    ${buttons('Erstellen', BASE)}
  </form>`;

const settings = (method: AuthenticationMethod, problems: readonly Problem[]): Markup =>
  html`<form class="karte" method="post" action="${BASE}/${method.id}">
    ${textRow({ name: 'name', label: 'Name', value: method.name, required: true }, problems)}
    ${
      method.type === 'OpenID Connect'
        ? html`${textRow(
            { name: 'issuer', label: 'Aussteller', value: method.settings.issuer, required: true },
            problems,
          )}
          ${textRow(
            { name: 'clientId', label: 'Client-ID', value: method.settings.clientId, required: true },
            problems,
          )}
          ${textRow(
            {
              name: 'clientSecret',
              label: 'Client-Secret',
              value: method.settings.clientSecret,
              type: 'password',
            },
            problems,
          )}
          ${textRow({ name: 'scopes', label: 'Scopes', value: method.settings.scopes }, problems)}`
        : html`${textRow(
            { name: 'server', label: 'LDAP-Server', value: method.settings.server, required: true },
            problems,
          )}
          ${textRow({ name: 'baseDn', label: 'Basis-DN', value: method.settings.baseDn }, problems)}`
    }
    ${buttons('Speichern', BASE)}
  </form>`;

/** Server > Authentifizierung (clauses D2 to D8). */
export function authenticationRoutes(directory: Directory): Hono<Environment> {
  const app = new Hono<Environment>();

  app.get(BASE, (context) =>
    context.html(
      innerPage('Authentifizierung', BASE, context.get('user'), list(directory.methods), takeNotice(context)),
    ),
  );

  app.get(`${BASE}/neu`, (context) =>
    context.html(innerPage('Neue Anmeldemethode', BASE, context.get('user'), creation('', '', []))),
  );

  app.post(`${BASE}/neu`, async (context) => {
    const field = await submitted(context);
    const type = METHOD_TYPES.find((each) => each === field('type'));
    const created = directory.createMethod(field('name'), type);
    return created.ok
      ? goOn(context, `${BASE}/${created.value.id}`, 'Die Anmeldemethode wurde erstellt.')
      : context.html(
          innerPage(
            'Neue Anmeldemethode',
            BASE,
            context.get('user'),
            creation(field('name'), field('type'), created.problems),
          ),
        );
  });

  app.get(`${BASE}/:id`, (context) => {
    const method = directory.method(context.req.param('id'));
    if (method === undefined) return context.notFound();
    const user = context.get('user');
    return context.html(innerPage('Anmeldemethode', BASE, user, settings(method, []), takeNotice(context)));
  });

  app.post(`${BASE}/:id`, async (context) => {
    const method = directory.method(context.req.param('id'));
    if (method === undefined) return context.notFound();
    const field = await submitted(context);
    const name = field('name');
    const typed: AuthenticationMethod =
      method.type === 'LDAP'
        ? { ...method, name, settings: { server: field('server'), baseDn: field('baseDn') } }
        : {
            ...method,
            name,
            settings: {
              issuer: field('issuer'),
              clientId: field('clientId'),
              clientSecret: field('clientSecret'),
              scopes: field('scopes'),
            },
          };
    const saved =
      typed.type === 'LDAP'
        ? directory.saveLdap(typed.id, name, typed.settings)
        : directory.saveOpenIdConnect(typed.id, name, typed.settings);
    return saved.ok
      ? goOn(context, BASE, 'Die Anmeldemethode wurde gespeichert.')
      : context.html(innerPage('Anmeldemethode', BASE, context.get('user'), settings(typed, saved.problems)));
  });

  const question = (method: AuthenticationMethod): Markup =>
    deletion(`${BASE}/${method.id}/loeschen`, `Anmeldemethode „${method.name}“ löschen?`, BASE);

  app.get(`${BASE}/:id/loeschen`, (context) => {
    const method = directory.method(context.req.param('id'));
    if (method === undefined) return context.notFound();
    return context.html(innerPage('Anmeldemethode löschen', BASE, context.get('user'), question(method)));
  });

  app.post(`${BASE}/:id/loeschen`, (context) => {
    const method = directory.method(context.req.param('id'));
    if (method === undefined) return context.notFound();
    const deleted = directory.deleteMethod(method.id);
    if (deleted.ok) return goOn(context, BASE, 'Die Anmeldemethode wurde gelöscht.');
    const content = html`${hint('fehler', deleted.problems[0]?.sentence)} ${question(method)}`;
    return context.html(innerPage('Anmeldemethode löschen', BASE, context.get('user'), content));
  });

  return app;
}
