import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Directory } from '../../core/directory.ts';
import { type AuthenticationMethod, METHOD_TYPES, type Problem } from '../../core/model.ts';
import { addMethodRoutes } from '../directory-routes.ts';
import type { Environment } from '../page-face.ts';
import { buttons, choiceRow, deletion, type Field, plus, textRow } from './fields.ts';
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
  return html`<form class="karte" method="post" action="${BASE}/${method.id}">
    ${fields.map((field) => textRow(field, problems))} ${buttons('Speichern', BASE)}
  </form>`;
};

/** Server > Authentifizierung (clauses D2 to D8). */
export function addMethodPages(app: Hono<Environment>, directory: Directory): void {
  addMethodRoutes(app, directory, {
    list: BASE,
    add: 'neu',
    remove: 'loeschen',
    methods: (user, methods, sentence) => innerPage('Authentifizierung', BASE, user, list(methods), sentence),
    creation: (user, name, type, problems) =>
      innerPage('Neue Anmeldemethode', BASE, user, creation(name, type, problems)),
    settings: (user, method, problems, sentence) =>
      innerPage('Anmeldemethode', BASE, user, settings(method, problems), sentence),
    deletion: (user, { id, name }, problem) => {
      const question = deletion(`${BASE}/${id}/loeschen`, `Anmeldemethode „${name}“ löschen?`, BASE);
      const content = html`${hint('fehler', problem)} ${question}`;
      return innerPage('Anmeldemethode löschen', BASE, user, content);
    },
    says: {
      created: () => 'Die Anmeldemethode wurde erstellt.',
      saved: () => 'Die Anmeldemethode wurde gespeichert.',
      deleted: () => 'Die Anmeldemethode wurde gelöscht.',
    },
  });
}
