import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { Hono } from 'hono';
import { SignJWT, UnsecuredJWT } from 'jose';
import { z } from 'zod';
import type { Fetch } from '../network/serve.ts';

/** What can be wrong with the id_token this provider hands out. */
export const LIES = [
  'none',
  'issuer',
  'audience',
  'nonce',
  'signature',
  'unsigned',
  'expired',
  'no-subject',
] as const;

/** See {@link LIES}; `none`: the token is without fault. */
export type Lie = (typeof LIES)[number];

const orderSchema = z.object({ lie: z.enum(LIES), username: z.string() });

/** What the next id_token has to be like, and of whom it speaks. */
export type Order = z.infer<typeof orderSchema>;

/** A sign-in that waits for its code to be redeemed. */
interface Waiting {
  readonly clientId: string;
  readonly nonce: string | null;
}

/** A provider that lies, as those who may ask it see it. */
export interface HostileProvider {
  /** All of it: for the browser of the run, which is handed codes without being asked who is there. */
  readonly whole: Fetch;
  /** What engomo's server needs of it and no more: nobody gets a code here, or says what to lie about. */
  readonly backChannel: Fetch;
}

/** Paths of the back channel. */
const BACK_CHANNEL = ['/.well-known/openid-configuration', '/jwks', '/token', '/userinfo'];

/** Seconds an id_token lives. */
const LIFETIME = 300;

const KEY_ID = 'hostile';

const rsaKey = (): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } =>
  generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The id_token that was ordered. */
async function idToken(
  origin: string,
  { lie, username }: Order,
  { clientId, nonce }: Waiting,
  signingKey: KeyObject,
): Promise<string> {
  const issuer = `${origin}/`;
  const now = Math.floor(Date.now() / 1000);
  const issued = lie === 'expired' ? now - 3600 : now;
  const claims: Record<string, unknown> = {
    iss: lie === 'issuer' ? 'https://another-issuer.example/' : issuer,
    sub: lie === 'no-subject' ? undefined : `subject of ${username}`,
    aud: lie === 'audience' ? 'another-client' : clientId,
    iat: issued,
    exp: issued + LIFETIME,
    nonce: lie === 'nonce' ? 'another nonce' : (nonce ?? undefined),
    preferred_username: username,
    email: username,
  };
  const told = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  if (lie === 'unsigned') return new UnsecuredJWT(told).encode();
  return new SignJWT(told)
    .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
    .sign(lie === 'signature' ? rsaKey().privateKey : signingKey);
}

/**
 * An OpenID provider that lies as it is told, at `POST /order`; it asks nobody who is there. What a relying party does
 * with the lie is what is to be seen (modules of the OpenID conformance suite for relying parties).
 */
export function hostileProvider(origin: string): HostileProvider {
  let order: Order = { lie: 'none', username: '' };
  let keys: ReturnType<typeof rsaKey> | null = null;
  const keyPair = (): ReturnType<typeof rsaKey> => (keys ??= rsaKey());
  const waiting = new Map<string, Waiting>();
  const app = new Hono();

  app.post('/order', async (request) => {
    order = orderSchema.parse(await request.req.json());
    return request.body(null, 204);
  });
  app.get('/.well-known/openid-configuration', (request) =>
    request.json({
      issuer: `${origin}/`,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      userinfo_endpoint: `${origin}/userinfo`,
      jwks_uri: `${origin}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'none'],
    }),
  );
  app.get('/jwks', (request) =>
    request.json({
      keys: [{ ...keyPair().publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' }],
    }),
  );
  app.get('/authorize', (request) => {
    const asked = (name: string): string | null => request.req.query(name) ?? null;
    const code = randomBytes(24).toString('base64url');
    waiting.set(code, { clientId: asked('client_id') ?? '', nonce: asked('nonce') });
    const back = new URL(asked('redirect_uri') ?? origin);
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked('state') ?? '');
    return request.redirect(back.href);
  });
  app.post('/token', async (request) => {
    const { code } = await request.req.parseBody();
    const found = typeof code === 'string' ? waiting.get(code) : undefined;
    if (found === undefined) return request.json({ error: 'invalid_grant' }, 400);
    return request.json(
      {
        access_token: randomBytes(24).toString('base64url'),
        token_type: 'Bearer',
        expires_in: LIFETIME,
        id_token: await idToken(origin, order, found, keyPair().privateKey),
      },
      200,
      { 'cache-control': 'no-store' },
    );
  });
  app.get('/userinfo', (request) =>
    request.json({ sub: `subject of ${order.username}`, preferred_username: order.username }),
  );
  const whole: Fetch = (request) => app.fetch(request);
  const backChannel: Fetch = (request) =>
    BACK_CHANNEL.includes(new URL(request.url).pathname)
      ? whole(request)
      : new Response(null, { status: 404 });
  return { whole, backChannel };
}
