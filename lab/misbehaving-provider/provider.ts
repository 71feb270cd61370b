import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { Hono } from 'hono';
import { SignJWT, UnsecuredJWT } from 'jose';
import { z } from 'zod';
import type { Fetch } from '../network/serve.ts';

/** What can be wrong with the id_token this provider hands out; `none`: the token is without fault. */
export const DEFECTS = [
  'none',
  'issuer',
  'audience',
  'nonce',
  'signature',
  'unsigned',
  'expired',
  'no-subject',
] as const;

const orderSchema = z.object({ defect: z.enum(DEFECTS), username: z.string() });

/** What the next id_token has to be like, and of whom it speaks. */
export type Order = z.infer<typeof orderSchema>;

/** A sign-in that waits for its code to be redeemed. */
interface Waiting {
  readonly clientId: string;
  readonly nonce: string | null;
}

/** The misbehaving provider: all of it, and the part engomo’s server may reach. */
export interface MisbehavingProvider {
  /** All of it: for the browser of the run, which is handed codes without being asked who is there. */
  readonly whole: Fetch;
  /** What engomo's server needs of it and no more: no code is issued here, and no defect ordered. */
  readonly backChannel: Fetch;
}

/** Paths of the back channel. */
const BACK_CHANNEL = ['/.well-known/openid-configuration', '/jwks', '/token', '/userinfo'];

/** Seconds an id_token lives. */
const LIFETIME = 300;

const KEY_ID = 'misbehaving';

const rsaKey = (): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } =>
  generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The id_token that was ordered. */
async function idToken(
  origin: string,
  { defect, username }: Order,
  { clientId, nonce }: Waiting,
  signingKey: KeyObject,
): Promise<string> {
  const issuer = `${origin}/`;
  const now = Math.floor(Date.now() / 1000);
  const issued = defect === 'expired' ? now - 3600 : now;
  const claims: Record<string, unknown> = {
    iss: defect === 'issuer' ? 'https://another-issuer.example/' : issuer,
    sub: defect === 'no-subject' ? undefined : `subject of ${username}`,
    aud: defect === 'audience' ? 'another-client' : clientId,
    iat: issued,
    exp: issued + LIFETIME,
    nonce: defect === 'nonce' ? 'another nonce' : (nonce ?? undefined),
    preferred_username: username,
    email: username,
  };
  const present = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  if (defect === 'unsigned') return new UnsecuredJWT(present).encode();
  return new SignJWT(present)
    .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
    .sign(defect === 'signature' ? rsaKey().privateKey : signingKey);
}

/**
 * An OpenID provider whose id_token has the defect ordered at `POST /order`. It signs everybody in without asking. The tests
 * look at what a relying party does with such a token (modules of the OpenID conformance suite for relying parties).
 */
export function misbehavingProvider(origin: string): MisbehavingProvider {
  let order: Order = { defect: 'none', username: '' };
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
