import './interpreted-schemas.ts';
import { z } from 'zod';
import type { Permissions, Problem } from '../../core/model.ts';
import {
  authenticatorSchema,
  listedMethodSchema,
  listedUserSchema,
  refusalSchema,
  type StepTaken,
  stepTakenSchema,
  userListSchema,
  whoAmISchema,
} from '../messages.ts';

/** The server did not accept something; the problems are its own words. */
export class NotAccepted extends Error {
  override readonly name = 'NotAccepted';
  readonly problems: readonly Problem[];

  constructor(status: number, problems: readonly Problem[]) {
    super(problems.map(({ sentence }) => sentence).join(' ') || `The server answered with status ${status}.`);
    this.problems = problems;
  }
}

let loggedOut: () => void = () => undefined;

/** Sets what happens when the server does not know the session any more. */
export function whenLoggedOut(what: () => void): void {
  loggedOut = what;
}

const send = (method: string, path: string, content?: object): Promise<Response> =>
  fetch(`/api/${path}`, {
    method,
    ...(content === undefined
      ? {}
      : { body: JSON.stringify(content), headers: { 'content-type': 'application/json' } }),
  });

async function ask<T>(schema: z.ZodType<T>, method: string, path: string, content?: object): Promise<T> {
  const answer = await send(method, path, content);
  if (answer.ok) return schema.parse(await answer.json());
  if (answer.status === 401) {
    loggedOut();
    // Whoever asked is not on the page any more.
    return new Promise(() => undefined);
  }
  const refusal = refusalSchema.safeParse(await answer.json());
  throw new NotAccepted(answer.status, refusal.data?.problems ?? []);
}

/** A step of the sign-in; a refusal is an answer, not an error. */
const step = async (path: string, content: object): Promise<StepTaken> =>
  stepTakenSchema.parse(await (await send('POST', path, content)).json());

/** What the form of a user sends. */
interface UserDraft {
  readonly username: string;
  readonly authenticator: string;
  readonly password: string;
  readonly permissions: Permissions;
}

const nothing = z.object({});

/** The server, as a face in the browser asks it. */
export const server = {
  whoAmI: () => ask(whoAmISchema, 'GET', 'session'),
  signIn: (email: string) => step('sign-in', { email }),
  logIn: (username: string, password: string) => step('password', { username, password }),
  logOut: () => ask(nothing, 'POST', 'sign-out'),

  methods: () => ask(z.array(listedMethodSchema), 'GET', 'methods'),
  createMethod: (name: string, type: string) => ask(listedMethodSchema, 'POST', 'methods', { name, type }),
  saveMethod: (id: string, name: string, settings: Readonly<Record<string, string>>) =>
    ask(listedMethodSchema, 'PUT', `methods/${id}`, { name, settings }),
  deleteMethod: (id: string) => ask(nothing, 'DELETE', `methods/${id}`),

  authenticators: () => ask(z.array(authenticatorSchema), 'GET', 'authenticators'),
  users: (offset: number, limit: number, filter = '') =>
    ask(
      userListSchema,
      'GET',
      `users?${new URLSearchParams({ offset: `${offset}`, limit: `${limit}`, filter }).toString()}`,
    ),
  saveUser: (id: string | undefined, draft: UserDraft) =>
    id === undefined
      ? ask(listedUserSchema, 'POST', 'users', draft)
      : ask(listedUserSchema, 'PUT', `users/${id}`, draft),
  deleteUser: (id: string) => ask(nothing, 'DELETE', `users/${id}`),
};

/** What is being typed into a form, and what the server found wrong with it. */
export class Draft {
  readonly #values: Record<string, string>;
  problems: readonly Problem[] = [];

  constructor(values: Readonly<Record<string, string>>) {
    this.#values = { ...values };
  }

  get(name: string): string {
    return this.#values[name] ?? '';
  }

  set(name: string, value: string): void {
    this.#values[name] = value;
  }

  /** The values of these fields. */
  some(names: readonly string[]): Record<string, string> {
    return Object.fromEntries(names.map((name) => [name, this.get(name)]));
  }

  problem(name: string): string {
    return this.problems.find(({ field }) => field === name)?.sentence ?? '';
  }

  /** Sends the draft; what the server finds wrong stays with it. Says whether it was accepted. */
  async send(how: () => Promise<unknown>): Promise<boolean> {
    try {
      await how();
      this.problems = [];
      return true;
    } catch (error) {
      if (!(error instanceof NotAccepted)) throw error;
      this.problems = error.problems;
      return false;
    }
  }
}
