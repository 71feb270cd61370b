import type { Context, Hono } from 'hono';
import type { html } from 'hono/html';
import type { Directory, UserInput } from '../core/directory.ts';
import { INTERNAL_AUTHENTICATOR, type Problem, type User } from '../core/model.ts';
import { type Environment, goOn, submitted } from './bundle.ts';

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
