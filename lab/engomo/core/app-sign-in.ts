import { Hono } from 'hono';
import { createRemoteJWKSet, customFetch, decodeJwt, jwtVerify, type RemoteJWKSetOptions } from 'jose';
import { z } from 'zod';
import type { Directory } from './directory.ts';
import type { AuthenticationMethod, User } from './model.ts';
import {
  discoverProvider,
  finishAuthorization,
  type PendingAuthorization,
  type RelyingPartyContext,
  startAuthorization,
} from './relying-party.ts';

/** Where a provider calls the app back (clause B4). */
const APP_REDIRECT_URI = 'com.engomo.engomo://callback/';

/** What the app has to know to sign somebody in by itself. */
interface AppRedeems {
  readonly redeems: 'app';
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: string;
}

/** What the app opens in the phone's browser when the server redeems the code. */
interface ServerRedeems {
  readonly redeems: 'server';
  readonly authorizationUrl: string;
}

/** What the app brings back: its id_token, or the address it was called at. */
type Brought = { readonly idToken: string } | { readonly callback: string };

/**
 * Signing in to the app. Everything of it is *assumed*: nothing public says how the app and its server divide the work
 * (clause F6 ends at the call of the app). Two divisions are played: the app redeems the code and shows its id_token,
 * or it hands the code to the server.
 */
export class AppSignIn {
  readonly #directory: Directory;
  readonly #context: RelyingPartyContext;
  readonly #pending = new Map<string, PendingAuthorization>();

  constructor(directory: Directory, context: RelyingPartyContext) {
    this.#directory = directory;
    this.#context = { ...context, redirectUri: APP_REDIRECT_URI };
  }

  /** How the person with that e-mail address signs in to the app; `undefined` for the unknown (clause E5). */
  async start(email: string): Promise<AppRedeems | ServerRedeems | undefined> {
    const user = this.#directory.userNamed(email);
    const method = user && this.#method(user.authenticator);
    if (method === undefined) return undefined;
    const { settings } = method;
    if (this.#context.options.appCode === 'server') {
      // The browser hands the answer to the app by its address: a form would not reach it.
      const options = { ...this.#context.options, responseMode: null };
      const context = { ...this.#context, options };
      const { url, pending } = await startAuthorization(method.id, settings, email, context);
      this.#pending.set(pending.state, pending);
      return { redeems: 'server', authorizationUrl: url.href };
    }
    const provider = await discoverProvider(settings, this.#context);
    return {
      redeems: 'app',
      issuer: provider.serverMetadata().issuer,
      clientId: settings.clientId,
      redirectUri: APP_REDIRECT_URI,
      scopes: settings.scopes,
    };
  }

  /**
   * Lets somebody into the app, if the permission is granted (clause E6).
   *
   * @returns the user, or a sentence that says why not.
   * @throws the errors of openid-client and jose when the provider or the token says no.
   */
  async finish(brought: Brought): Promise<User | string> {
    const claimed =
      'callback' in brought ? await this.#redeemed(brought.callback) : await this.#verified(brought.idToken);
    if (claimed === undefined) return 'This sign-in has expired. Please start again.';
    const { method, username } = claimed;
    const user = typeof username === 'string' ? this.#directory.userNamed(username) : undefined;
    if (user?.authenticator !== method.id) return 'You are not known here.';
    return user.permissions.app ? user : `The user “${user.username}” has no permission to use the app.`;
  }

  #method(id: string): AuthenticationMethod | undefined {
    const method = this.#directory.method(id);
    return method?.type === 'OpenID Connect' ? method : undefined;
  }

  async #redeemed(address: string): Promise<{ method: AuthenticationMethod; username: unknown } | undefined> {
    const callback = new URL(address);
    const state = callback.searchParams.get('state') ?? '';
    const pending = this.#pending.get(state);
    this.#pending.delete(state);
    const method = pending && this.#method(pending.methodId);
    if (pending === undefined || method === undefined) return undefined;
    const claims = await finishAuthorization(callback, pending, this.#context.options);
    return { method, username: claims['preferred_username'] };
  }

  /** An id_token is for the method whose client id it names as its audience. */
  async #verified(idToken: string): Promise<{ method: AuthenticationMethod; username: unknown } | undefined> {
    const audience = [decodeJwt(idToken).aud].flat();
    const named = this.#directory.methods.find(
      (each) => each.type === 'OpenID Connect' && audience.includes(each.settings.clientId),
    );
    const method = named && this.#method(named.id);
    if (method === undefined) return undefined;
    const provider = await discoverProvider(method.settings, this.#context);
    const { issuer, jwks_uri: keys } = provider.serverMetadata();
    if (keys === undefined) return undefined;
    const { payload } = await jwtVerify(idToken, createRemoteJWKSet(new URL(keys), this.#keyRequests()), {
      issuer,
      audience: method.settings.clientId,
    });
    return { method, username: payload['preferred_username'] };
  }

  #keyRequests(): RemoteJWKSetOptions {
    return {
      [customFetch]: (url, { headers, method, redirect, signal }) =>
        this.#context.fetch(url, {
          body: undefined,
          headers: Object.fromEntries(headers),
          method,
          redirect,
          signal,
        }),
    };
  }
}

const broughtSchema = z.union([z.object({ callback: z.url() }), z.object({ idToken: z.string() })]);

/** What the app asks its server, whatever face that has; *assumed*. */
export function appInterface(appSignIn: AppSignIn): Hono {
  const app = new Hono();

  app.get('/app/sign-in', async (context) => {
    const started = await appSignIn.start(context.req.query('email') ?? '');
    return started === undefined
      ? context.json({ sentence: 'You are not known here.' }, 403)
      : context.json(started);
  });

  app.post('/app/session', async (context) => {
    const user = await appSignIn.finish(broughtSchema.parse(await context.req.json()));
    return typeof user === 'string'
      ? context.json({ sentence: user }, 403)
      : context.json({ username: user.username });
  });

  app.onError((_error, context) => context.json({ sentence: 'Signing in failed.' }, 403));
  return app;
}
