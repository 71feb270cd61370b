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

/**
 * What engomo may do one way or another, by name: none of it is known of the real product, each of it is legal. Names
 * can be combined; what is not named is as in {@link DEFAULT_OPTIONS}.
 */
export const variants = {
  'no-pkce': { pkce: false },
  'no-nonce': { nonce: false },
  'login-hint': { loginHint: true },
  'form-post': { responseMode: 'form_post', sameSite: 'None' },
  'form-post-lax': { responseMode: 'form_post', sameSite: null },
  'secret-basic': { clientAuthentication: 'basic' },
  'no-secret': { clientAuthentication: 'none' },
  'issuer-compared': { issuer: 'slash aside' },
  'issuer-completed': { issuer: 'completed' },
  'issuer-exact': { issuer: 'exact' },
  userinfo: { claims: 'userinfo' },
  'any-case': { anyCase: true },
  'app-through-server': { appCode: 'server' },
} satisfies Record<string, Partial<RelyingPartyOptions>>;

/** Name of a variant. */
export type VariantName = keyof typeof variants;

/** Names of all variants. */
export const variantNames: readonly string[] = Object.keys(variants);

const isVariant = (name: string): name is VariantName => Object.hasOwn(variants, name);

/**
 * The options of a combination of variants.
 *
 * @throws Error naming the variants there are when one is unknown, and two that decide the same thing.
 */
export function relyingPartyOptions(names: readonly string[]): RelyingPartyOptions {
  const decided = new Map<string, string>();
  let options = DEFAULT_OPTIONS;
  for (const name of names) {
    if (!isVariant(name)) {
      throw new Error(`engomo has no variant "${name}"; it has ${variantNames.join(', ')}`);
    }
    for (const option of Object.keys(variants[name])) {
      const other = decided.get(option);
      if (other !== undefined && other !== name) {
        throw new Error(`engomo cannot be "${other}" and "${name}" at once: both decide its ${option}`);
      }
      decided.set(option, name);
    }
    options = { ...options, ...variants[name] };
  }
  return options;
}
