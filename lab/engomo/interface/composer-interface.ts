import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import type { Directory } from '../core/directory.ts';
import type { Engomo } from '../core/engomo.ts';
import { type AuthenticationMethod, METHOD_TYPES, type Saved, type User } from '../core/model.ts';
import { currentSession } from '../core/sessions.ts';
import type { ListedMethod, ListedUser, Refusal, UserList } from './messages.ts';

const methodSchema = z.object({
  name: z.string(),
  settings: z.record(z.string(), z.string()),
});
const newMethodSchema = z.object({ name: z.string(), type: z.string() });
const userSchema = z.object({
  username: z.string(),
  authenticator: z.string(),
  permissions: z.object({ app: z.boolean(), composer: z.boolean() }),
  password: z.string().default(''),
});
const pageSchema = z.object({
  offset: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().positive().optional(),
  filter: z.string().default(''),
});

const listedMethod = ({ id, name, type, settings }: AuthenticationMethod): ListedMethod => ({
  id,
  name,
  type,
  settings: { ...settings },
});

const listedUser =
  (directory: Directory) =>
  (user: User): ListedUser => ({
    id: user.id,
    username: user.username,
    authenticator: user.authenticator,
    authenticatorName: directory.authenticatorName(user),
    permissions: user.permissions,
    administrator: user.administrator,
  });

/** Answers what came of saving: the saved thing as it is listed, or what is wrong with the input. */
function outcome<T>(context: Context, saved: Saved<T>, listed: (value: T) => object): Response {
  if (saved.ok) return context.json(listed(saved.value));
  const refusal: Refusal = { problems: saved.problems };
  return context.json(refusal, 422);
}

/** Only administrators speak to this interface (401: nobody is signed in, 403: somebody else is). */
const administratorsOnly = ({ directory, sessions }: Engomo) =>
  createMiddleware(async (context, next) => {
    const session = currentSession(context, sessions);
    const user = session?.userId == null ? undefined : directory.user(session.userId);
    if (user === undefined) return context.json({ problems: [] }, 401);
    if (!user.administrator) return context.json({ problems: [] }, 403);
    context.header('cache-control', 'no-store');
    return next();
  });

function addMethods(app: Hono, directory: Directory): void {
  app.get('/api/methods', (context) => context.json(directory.methods.map(listedMethod)));

  app.post('/api/methods', async (context) => {
    const { name, type } = newMethodSchema.parse(await context.req.json());
    const known = METHOD_TYPES.find((offered) => offered === type);
    return outcome(context, directory.createMethod(name, known), listedMethod);
  });

  app.put('/api/methods/:id', async (context) => {
    const method = directory.method(context.req.param('id'));
    if (method?.type !== 'OpenID Connect') return context.notFound();
    const { name, settings } = methodSchema.parse(await context.req.json());
    const setting = (key: string): string => settings[key] ?? '';
    const saved = directory.saveOpenIdConnect(method.id, name, {
      issuer: setting('issuer'),
      clientId: setting('clientId'),
      clientSecret: setting('clientSecret'),
      scopes: setting('scopes'),
    });
    return outcome(context, saved, listedMethod);
  });

  app.delete('/api/methods/:id', (context) =>
    outcome(context, directory.deleteMethod(context.req.param('id')), () => ({})),
  );
}

function addUsers(app: Hono, directory: Directory): void {
  const listed = listedUser(directory);
  const changeable = (id: string): User | undefined => {
    const user = directory.user(id);
    return user?.administrator ? undefined : user;
  };

  app.get('/api/authenticators', (context) => context.json(directory.authenticators));

  app.get('/api/users', (context) => {
    const { offset, limit, filter } = pageSchema.parse(context.req.query());
    const wanted = filter.toLowerCase();
    const found = directory.users.filter(({ username }) => username.toLowerCase().includes(wanted));
    const users = found.slice(offset, limit === undefined ? undefined : offset + limit).map(listed);
    const list: UserList = { total: found.length, users };
    return context.json(list);
  });

  app.post('/api/users', async (context) =>
    outcome(context, await directory.saveUser(undefined, userSchema.parse(await context.req.json())), listed),
  );

  app.put('/api/users/:id', async (context) => {
    const user = changeable(context.req.param('id'));
    if (user === undefined) return context.notFound();
    return outcome(
      context,
      await directory.saveUser(user.id, userSchema.parse(await context.req.json())),
      listed,
    );
  });

  app.delete('/api/users/:id', (context) => {
    const user = changeable(context.req.param('id'));
    if (user === undefined) return context.notFound();
    directory.deleteUser(user.id);
    return context.json({});
  });
}

/** What an administrator's pages that run in the browser ask the server for. */
export function composerInterface(engomo: Engomo): Hono {
  const app = new Hono();
  for (const what of ['methods', 'users', 'authenticators']) {
    app.use(`/api/${what}`, administratorsOnly(engomo));
    app.use(`/api/${what}/*`, administratorsOnly(engomo));
  }
  addMethods(app, engomo.directory);
  addUsers(app, engomo.directory);
  return app;
}
