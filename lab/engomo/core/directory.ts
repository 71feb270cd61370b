import { randomBytes, randomUUID, scrypt, timingSafeEqual } from 'node:crypto';
import { addressIn } from '../../../guide/address.ts';
import {
  type AuthenticationMethod,
  DEFAULT_SCOPES,
  INTERNAL_AUTHENTICATOR,
  type MethodType,
  type OpenIdConnectSettings,
  type Permissions,
  type Problem,
  type Saved,
  type User,
} from './model.ts';
import { completedIssuer, DEFAULT_OPTIONS, type RelyingPartyOptions } from './relying-party.ts';

/** What the form of a user holds. An empty password leaves the stored one as it is. */
export interface UserInput {
  readonly username: string;
  readonly authenticator: string;
  readonly permissions: Permissions;
  readonly password: string;
}

const required = (field: string, label: string, value: string): Problem[] =>
  value === '' ? [{ field, sentence: `${label} must not be empty.` }] : [];

const refused = (problems: readonly Problem[]): { ok: false; problems: readonly Problem[] } => ({
  ok: false,
  problems,
});

/** Everything an administrator of engomo manages, held in memory: authentication methods and users. */
export class Directory {
  readonly #methods = new Map<string, AuthenticationMethod>();
  readonly #users = new Map<string, User>();
  readonly #awaited: { readonly username: string; readonly permissions: Permissions }[] = [];
  readonly #options: RelyingPartyOptions;

  constructor(options: RelyingPartyOptions = DEFAULT_OPTIONS) {
    this.#options = options;
  }

  #sameName(one: string, other: string): boolean {
    return this.#options.anyCase ? one.toLowerCase() === other.toLowerCase() : one === other;
  }

  /** All authentication methods, in the order in which they were made. */
  get methods(): readonly AuthenticationMethod[] {
    return [...this.#methods.values()];
  }

  /** All users, in the order in which they were made. */
  get users(): readonly User[] {
    return [...this.#users.values()];
  }

  method(id: string): AuthenticationMethod | undefined {
    return this.#methods.get(id);
  }

  user(id: string): User | undefined {
    return this.#users.get(id);
  }

  /** The user of that name; usernames are unique over all authenticators (*assumed*). */
  userNamed(username: string): User | undefined {
    return this.users.find((user) => this.#sameName(user.username, username));
  }

  /** What the drop-down "Authenticator" offers: the built-in one and every method, as value and name. */
  get authenticators(): readonly { readonly value: string; readonly name: string }[] {
    return [
      { value: INTERNAL_AUTHENTICATOR, name: INTERNAL_AUTHENTICATOR },
      ...this.methods.map(({ id, name }) => ({ value: id, name })),
    ];
  }

  /** Name of a user's authenticator. */
  authenticatorName(user: User): string {
    return this.authenticators.find(({ value }) => value === user.authenticator)?.name ?? '';
  }

  #nameProblems(name: string, ownId?: string): Problem[] {
    const taken =
      name === INTERNAL_AUTHENTICATOR ||
      this.methods.some((method) => method.name === name && method.id !== ownId);
    return taken
      ? [{ field: 'name', sentence: `An authentication method named “${name}” already exists.` }]
      : required('name', 'Name', name);
  }

  /** Adds a method; its settings are empty and filled in afterwards (clause D4: name, type, *Create*). */
  createMethod(name: string, type: MethodType | undefined): Saved<AuthenticationMethod> {
    const problems = this.#nameProblems(name);
    if (type === undefined) problems.push({ field: 'type', sentence: 'Select a type.' });
    if (problems.length > 0 || type === undefined) return refused(problems);
    const settings = { issuer: '', clientId: '', clientSecret: '', scopes: DEFAULT_SCOPES };
    const value: AuthenticationMethod = { id: randomUUID(), name, type, settings };
    this.#methods.set(value.id, value);
    if (type === 'OpenID Connect') {
      for (const awaited of this.#awaited.splice(0)) {
        this.#addUser({ ...awaited, authenticator: value.id });
      }
    }
    return { ok: true, value };
  }

  /** Saves name and settings of a method of type OpenID Connect. */
  saveOpenIdConnect(id: string, name: string, settings: OpenIdConnectSettings): Saved<AuthenticationMethod> {
    const problems = [
      ...this.#nameProblems(name, id),
      ...required('issuer', 'Issuer', settings.issuer),
      ...required('clientId', 'Client ID', settings.clientId),
    ];
    if (settings.issuer !== '' && addressIn(settings.issuer) === undefined) {
      problems.push({ field: 'issuer', sentence: 'Issuer must be a complete address, such as https://….' });
    }
    if (problems.length > 0) return refused(problems);
    const issuer = completedIssuer(settings.issuer, this.#options);
    const value: AuthenticationMethod = {
      id,
      name,
      type: 'OpenID Connect',
      settings: { ...settings, issuer },
    };
    this.#methods.set(id, value);
    return { ok: true, value };
  }

  /** Deletes a method; refused with a sentence while users sign in with it. */
  deleteMethod(id: string): Saved<undefined> {
    const users = this.users.filter((user) => user.authenticator === id).length;
    if (users > 0) {
      const sentence = `The method cannot be deleted: ${users === 1 ? 'one user signs' : `${users} users sign`} in with it.`;
      return refused([{ field: 'name', sentence }]);
    }
    this.#methods.delete(id);
    return { ok: true, value: undefined };
  }

  /** Adds a user (`id` undefined) or changes one. */
  async saveUser(id: string | undefined, input: UserInput): Promise<Saved<User>> {
    const { username, authenticator, permissions, password } = input;
    const before = id === undefined ? undefined : this.#users.get(id);
    const problems = required('username', 'Username', username);
    if (this.users.some((user) => this.#sameName(user.username, username) && user.id !== id)) {
      problems.push({ field: 'username', sentence: `A user named “${username}” already exists.` });
    }
    if (!this.authenticators.some(({ value }) => value === authenticator)) {
      problems.push({ field: 'authenticator', sentence: 'Select an authenticator.' });
    }
    const internal = authenticator === INTERNAL_AUTHENTICATOR;
    if (internal && password === '' && !before?.passwordHash) {
      problems.push({ field: 'password', sentence: 'A user of the authenticator engomo needs a password.' });
    }
    if (problems.length > 0) return refused(problems);
    const kept = before?.passwordHash ?? null;
    const value: User = {
      id: id ?? randomUUID(),
      username,
      authenticator,
      permissions,
      passwordHash: !internal ? null : password === '' ? kept : await hashPassword(password),
      administrator: before?.administrator ?? false,
    };
    this.#users.set(value.id, value);
    return { ok: true, value };
  }

  /** Adds people as an import from a list does: without password and permissions, nobody of them can sign in. */
  importUsers(usernames: readonly string[]): void {
    const permissions = { app: false, composer: false };
    for (const username of usernames) {
      this.#addUser({ username, authenticator: INTERNAL_AUTHENTICATOR, permissions });
    }
  }

  /** Adds a user as soon as there is a method of type OpenID Connect to sign in with. */
  awaitUser(username: string, permissions: Permissions): void {
    this.#awaited.push({ username, permissions });
  }

  #addUser(user: Pick<User, 'username' | 'authenticator' | 'permissions'>): void {
    const id = randomUUID();
    this.#users.set(id, { ...user, id, passwordHash: null, administrator: false });
  }

  /** Adds the built-in administrator. */
  async addAdministrator(username: string, password: string): Promise<void> {
    const id = randomUUID();
    this.#users.set(id, {
      id,
      username,
      authenticator: INTERNAL_AUTHENTICATOR,
      permissions: { app: true, composer: true },
      passwordHash: await hashPassword(password),
      administrator: true,
    });
  }

  deleteUser(id: string): void {
    this.#users.delete(id);
  }
}

const LENGTH = 32;

/** CPU cost of one hash: about ten milliseconds, since every run of the lab starts with hashing. */
const COST = 4096;

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password, salt, LENGTH, { N: COST }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });

/** Salted hash of a password, as text (scrypt, RFC 7914). */
async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${(await derive(password, salt)).toString('hex')}`;
}

/** Whether a password is the one that was hashed. */
export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const [salt = '', key = ''] = hash.split(':');
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'hex')), Buffer.from(key, 'hex'));
}
