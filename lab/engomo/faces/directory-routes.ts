import type { Context, Hono } from 'hono';
import type { html } from 'hono/html';
import type { Directory, UserInput } from '../core/directory.ts';
import {
  type AuthenticationMethod,
  INTERNAL_AUTHENTICATOR,
  METHOD_TYPES,
  type Problem,
  type User,
} from '../core/model.ts';
import { type Environment, goOn, submitted, takeNotice } from './page-face.ts';

type Markup = ReturnType<typeof html>;

/** What a face without scripts shows of users, and how it words it. */
export interface UserPages {
  /** Address of the list, and the name of the part of the address that is about users. */
  readonly list: string;
  readonly name: string;
  readonly add: string;
  readonly remove: string;
  /** What a box sends that is ticked. */
  readonly on: string;
  /** The form of a user; without an id, of a new one. */
  readonly form: (
    shownTo: User,
    id: string | undefined,
    input: UserInput,
    problems: readonly Problem[],
  ) => Markup;
  /** The question before one is deleted. */
  readonly deletion: (shownTo: User, user: User) => Markup;
  /** What is said afterwards. */
  readonly says: Readonly<Record<'added' | 'saved' | 'deleted', (username: string) => string>>;
}

const EMPTY: UserInput = {
  username: '',
  authenticator: INTERNAL_AUTHENTICATOR,
  permissions: { app: false, composer: false },
  password: '',
};

/** Adding, changing and deleting users, with a page for each. */
export function addUserRoutes(app: Hono<Environment>, directory: Directory, pages: UserPages): void {
  const { list, add, remove, on, form, deletion, says } = pages;
  const users = `${list}/${pages.name}`;

  const inputOf = async (context: Context<Environment>): Promise<UserInput> => {
    const field = await submitted(context);
    const permissions = { app: field('app') === on, composer: field('composer') === on };
    const [username, authenticator] = [field('username'), field('authenticator')];
    return { username, authenticator, permissions, password: field('password') };
  };
  /** The user of an address, if it is one that can be changed: the built-in administrator is not. */
  const changeable = (context: Context<Environment>): User | undefined => {
    const user = directory.user(context.req.param('id') ?? '');
    return user?.administrator ? undefined : user;
  };
  const save = async (context: Context<Environment>, id: string | undefined): Promise<Response> => {
    const input = await inputOf(context);
    const saved = await directory.saveUser(id, input);
    if (!saved.ok) return context.html(form(context.get('user'), id, input, saved.problems));
    return goOn(context, list, says[id === undefined ? 'added' : 'saved'](input.username));
  };

  app.get(`${users}/${add}`, (context) => context.html(form(context.get('user'), undefined, EMPTY, [])));
  app.post(`${users}/${add}`, (context) => save(context, undefined));

  app.get(`${users}/:id`, (context) => {
    const user = changeable(context);
    if (user === undefined) return context.notFound();
    return context.html(form(context.get('user'), user.id, { ...user, password: '' }, []));
  });
  app.post(`${users}/:id`, (context) => {
    const user = changeable(context);
    return user === undefined ? context.notFound() : save(context, user.id);
  });

  app.get(`${users}/:id/${remove}`, (context) => {
    const user = changeable(context);
    return user === undefined ? context.notFound() : context.html(deletion(context.get('user'), user));
  });
  app.post(`${users}/:id/${remove}`, (context) => {
    const user = changeable(context);
    if (user === undefined) return context.notFound();
    directory.deleteUser(user.id);
    return goOn(context, list, says.deleted(user.username));
  });
}

/** What a face without scripts shows of authentication methods, and how it words it. */
export interface MethodPages {
  /** Address of the list. */
  readonly list: string;
  readonly add: string;
  readonly remove: string;
  readonly methods: (
    shownTo: User,
    methods: readonly AuthenticationMethod[],
    sentence: string | null,
  ) => Markup;
  /** Name and type of a new one. */
  readonly creation: (shownTo: User, name: string, type: string, problems: readonly Problem[]) => Markup;
  /** The settings of one. */
  readonly settings: (
    shownTo: User,
    method: AuthenticationMethod,
    problems: readonly Problem[],
    sentence: string | null,
  ) => Markup;
  /** The question before one is deleted. */
  readonly deletion: (shownTo: User, method: AuthenticationMethod, problem?: string) => Markup;
  /** What is said afterwards. */
  readonly says: Readonly<Record<'created' | 'saved' | 'deleted', (name: string) => string>>;
}

/** Adding, changing and deleting authentication methods, with a page for each (clauses D2 to D8). */
export function addMethodRoutes(app: Hono<Environment>, directory: Directory, pages: MethodPages): void {
  const { list, add, remove, creation, settings, deletion, says } = pages;
  const methodOf = (context: Context<Environment>): AuthenticationMethod | undefined =>
    directory.method(context.req.param('id') ?? '');

  app.get(list, (context) =>
    context.html(pages.methods(context.get('user'), directory.methods, takeNotice(context))),
  );

  app.get(`${list}/${add}`, (context) => context.html(creation(context.get('user'), '', '', [])));
  app.post(`${list}/${add}`, async (context) => {
    const field = await submitted(context);
    const [name, typed] = [field('name'), field('type')];
    const created = directory.createMethod(
      name,
      METHOD_TYPES.find((type) => type === typed),
    );
    return created.ok
      ? goOn(context, `${list}/${created.value.id}`, says.created(name))
      : context.html(creation(context.get('user'), name, typed, created.problems));
  });

  app.get(`${list}/:id`, (context) => {
    const method = methodOf(context);
    if (method === undefined) return context.notFound();
    return context.html(settings(context.get('user'), method, [], takeNotice(context)));
  });
  app.post(`${list}/:id`, async (context) => {
    const method = methodOf(context);
    if (method?.type !== 'OpenID Connect') return context.notFound();
    const field = await submitted(context);
    const typed = {
      issuer: field('issuer'),
      clientId: field('clientId'),
      clientSecret: field('clientSecret'),
      scopes: field('scopes'),
    };
    const name = field('name');
    const saved = directory.saveOpenIdConnect(method.id, name, typed);
    if (saved.ok) return goOn(context, list, says.saved(name));
    const draft = { ...method, name, settings: typed };
    return context.html(settings(context.get('user'), draft, saved.problems, null));
  });

  app.get(`${list}/:id/${remove}`, (context) => {
    const method = methodOf(context);
    return method === undefined ? context.notFound() : context.html(deletion(context.get('user'), method));
  });
  app.post(`${list}/:id/${remove}`, (context) => {
    const method = methodOf(context);
    if (method === undefined) return context.notFound();
    const deleted = directory.deleteMethod(method.id);
    return deleted.ok
      ? goOn(context, list, says.deleted(method.name))
      : context.html(deletion(context.get('user'), method, deleted.problems[0]?.sentence));
  });
}
