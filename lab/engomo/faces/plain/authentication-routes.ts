import { Hono } from 'hono';
import type { Directory } from '../../core/directory.ts';
import {
  METHOD_TYPES,
  type AuthenticationMethod,
  type LdapSettings,
  type OpenIdConnectSettings,
} from '../../core/model.ts';
import {
  AUTHENTICATION,
  methodDeletionPage,
  methodPage,
  methodsPage,
  newMethodPage,
} from './authentication-pages.ts';
import { goOn, submitted, takeNotice, type Environment } from '../environment.ts';

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
