import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { type Directory, passwordMatches } from './directory.ts';
import { type AuthenticationMethod, INTERNAL_AUTHENTICATOR, type User } from './model.ts';
import {
  finishAuthorization,
  IssuerMismatch,
  startAuthorization,
  type PendingAuthorization,
  type RelyingPartyContext,
} from './relying-party.ts';
import type { Session, Sessions } from './sessions.ts';

/** Where a sign-in stands: sent on to the identity provider, at the password, done, or refused with a sentence. */
export type Step =
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'password'; readonly username: string }
  | { readonly kind: 'signed-in'; readonly user: User }
  | { readonly kind: 'refused'; readonly sentence: string };

/** Time a sign-in may stay at the identity provider, in milliseconds. *Assumed*. */
const PENDING_FOR = 30 * 60 * 1000;

const WRONG_CREDENTIALS = 'User name or password is wrong.';

const refused = (sentence: string): Step => ({ kind: 'refused', sentence });

/** What went wrong with the identity provider, in half a sentence. */
function reason(error: unknown): string {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    const { error: code, error_description: description } = error;
    return description === undefined ? code : `${code} (${description})`;
  }
  if (error instanceof ClientError && error.cause instanceof Response) {
    return `its server answered with status ${error.cause.status}`;
  }
  if (error instanceof ClientError || error instanceof IssuerMismatch) return error.message;
  return 'its server cannot be reached';
}

/** The ways into engomo. All sentences are *assumed*; that the unknown get nowhere is *documented* (clause E5). */
export class SignIn {
  readonly #directory: Directory;
  readonly #sessions: Sessions;
  readonly #relyingParty: RelyingPartyContext;

  constructor(directory: Directory, sessions: Sessions, relyingParty: RelyingPartyContext) {
    this.#directory = directory;
    this.#sessions = sessions;
    this.#relyingParty = relyingParty;
  }

  /** The client page's first step: who is it, and where does this person sign in (clauses F1, F2, E5)? */
  async identify(session: Session, email: string): Promise<Step> {
    if (email === '') return refused('Enter your e-mail address.');
    const user = this.#directory.userNamed(email);
    if (user === undefined) {
      return refused(`There is no user “${email}”. Ask your administrator for access.`);
    }
    if (user.authenticator === INTERNAL_AUTHENTICATOR) return { kind: 'password', username: user.username };
    const method = this.#directory.method(user.authenticator);
    if (method?.type !== 'OpenID Connect') return { kind: 'password', username: user.username };
    return this.#sendToProvider(session, method, email);
  }

  async #sendToProvider(session: Session, method: AuthenticationMethod, email: string): Promise<Step> {
    const { issuer, clientId } = method.settings;
    if (issuer === '' || clientId === '') {
      return refused(
        `Signing in with “${method.name}” is not possible: the method is not set up completely.`,
      );
    }
    try {
      const { url, pending } = await startAuthorization(
        method.id,
        method.settings,
        email,
        this.#relyingParty,
      );
      session.pending.set(pending.state, pending);
      return { kind: 'redirect', to: url.href };
    } catch (error) {
      return refused(
        `Signing in with “${method.name}” is not possible: no OpenID provider at ${issuer}: ${reason(error)}.`,
      );
    }
  }

  /** Sign-in with a password of engomo's own (or, not possible here, of a directory server). */
  async withPassword(session: Session, username: string, password: string): Promise<Step> {
    const user = this.#directory.userNamed(username);
    const method = user && this.#directory.method(user.authenticator);
    if (method?.type === 'LDAP') {
      return refused(`Signing in with “${method.name}” is not possible: its server cannot be reached.`);
    }
    const hash = user?.passwordHash;
    if (user === undefined || !hash || !(await passwordMatches(password, hash))) {
      return refused(WRONG_CREDENTIALS);
    }
    return this.#admit(session, user);
  }

  /**
   * The browser is back from the identity provider (clause F4).
   *
   * @param callback the address it came back with.
   */
  async fromProvider(session: Session, callback: URL): Promise<Step> {
    const state = callback.searchParams.get('state') ?? '';
    const pending = this.#pendingFor(session, state);
    session.pending.delete(state);
    if (pending === undefined || Date.now() - pending.startedAt > PENDING_FOR) {
      return refused('This sign-in has expired, or it was started in another browser. Please start again.');
    }
    const method = this.#directory.method(pending.methodId);
    if (method === undefined) return refused('The authentication method does not exist any more.');
    try {
      const claims = await finishAuthorization(callback, pending, this.#relyingParty.options);
      return this.#admitClaimed(session, method, claims['preferred_username']);
    } catch (error) {
      return refused(`Signing in with “${method.name}” failed: ${reason(error)}.`);
    }
  }

  /** The sign-in an answer belongs to. */
  #pendingFor(session: Session, state: string): PendingAuthorization | undefined {
    switch (this.#relyingParty.options.stateKeptIn) {
      case 'session':
        return session.pending.get(state);
      case 'any session':
        return this.#sessions.pending(state);
      case 'nowhere':
        return [...session.pending.values()].at(-1);
    }
  }

  /** Looks the person up whom the provider vouches for. *Assumed*: by `preferred_username` (F7). */
  #admitClaimed(session: Session, method: AuthenticationMethod, username: unknown): Step {
    if (typeof username !== 'string' || username === '') {
      return refused(
        `Signing in with “${method.name}” failed: the identity provider did not send a user name (preferred_username).`,
      );
    }
    const user = this.#directory.userNamed(username);
    if (user?.authenticator !== method.id) {
      return refused(
        `The user “${username}” is not known for “${method.name}”. Ask your administrator for access.`,
      );
    }
    return this.#admit(session, user);
  }

  /** Lets a user in whose identity is certain, if the permission is granted (clause E6). */
  #admit(session: Session, user: User): Step {
    if (!user.permissions.composer) {
      return refused(`The user “${user.username}” has no permission to open the composer.`);
    }
    this.#sessions.signIn(session, user.id, this.#relyingParty.options.renewsSession);
    return { kind: 'signed-in', user };
  }
}
