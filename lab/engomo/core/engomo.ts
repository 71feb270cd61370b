import type { CustomFetch } from 'openid-client';
import { AppSignIn } from './app-sign-in.ts';
import { Directory } from './directory.ts';
import { DEFAULT_OPTIONS, type RelyingPartyOptions } from './relying-party.ts';
import { Sessions } from './sessions.ts';
import { SignIn } from './sign-in.ts';

/** What an engomo server is started with. */
export interface EngomoOptions {
  /** Address under which browsers reach it, without a trailing slash. */
  readonly origin: string;
  /** The built-in administrator. */
  readonly admin: { readonly username: string; readonly password: string };
  /** How it calls identity providers. */
  readonly fetch: CustomFetch;
  readonly relyingParty?: Partial<RelyingPartyOptions>;
}

/** An engomo server without a face, which makes pages of it. */
export interface Engomo {
  readonly origin: string;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  /** How it behaves as a relying party; what is changed here counts from the next request on. */
  readonly relyingParty: RelyingPartyOptions;
  readonly appSignIn: AppSignIn;
}

/** Makes an engomo server that knows its administrator and nothing else. */
export async function createEngomoCore(options: EngomoOptions): Promise<Engomo> {
  const { origin, admin, fetch } = options;
  const relyingParty = { ...DEFAULT_OPTIONS, ...options.relyingParty };
  const directory = new Directory(relyingParty);
  const sessions = new Sessions(relyingParty.sameSite);
  await directory.addAdministrator(admin.username, admin.password);
  const context = { redirectUri: `${origin}/auth`, options: relyingParty, fetch };
  return {
    origin,
    directory,
    sessions,
    signIn: new SignIn(directory, sessions, context),
    appSignIn: new AppSignIn(directory, context),
    relyingParty,
  };
}
