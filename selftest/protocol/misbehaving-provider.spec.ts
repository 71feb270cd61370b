import { chromium, expect, test } from '@playwright/test';
import { browserOptionsFor } from '../../fixtures/run/browser.ts';
import { ComposerAdministrator } from '../../fixtures/engomo/composer-administrator.ts';
import { outbound } from '../../fixtures/run/outbound.ts';
import { probeEngomoToken } from '../../fixtures/protocol/probes/engomo-token.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { Secret } from '../../guide/secret.ts';
import { guideValues } from '../../guide/values.ts';
import { startLab } from '../../lab/lab.ts';
import { createCertificates } from '../../lab/network/certificates.ts';
import { serve, servePlainly } from '../../lab/network/serve.ts';
import type { LabRun } from '../../lab/run-folder.ts';
import { Dialect } from '../../pages/engomo/dialect.ts';

const ORIGIN = 'https://lies.company';
const PASSWORD = 'only-for-this-test';
const guide = guideValues({ authentik: 'https://authentik.company', engomo: 'https://engomo.company' });
const username = 'user@engomo.company';

/** What a lab is told that plays nothing yet. */
const NOTHING: LabRun = {
  authentik: null,
  engomo: null,
  misbehavingProvider: null,
  endUser: { username: '', name: '', email: '', password: '' },
  fault: null,
  hostMap: {},
  direct: [],
  trustedCertificates: null,
};

/** A port of this machine nobody listens on. */
async function freePort(): Promise<number> {
  const { port, close } = await servePlainly(() => new Response(), 0);
  await close();
  return port;
}

test('an engomo elsewhere reaches the misbehaving provider through one port, where nobody is handed a code', async () => {
  const port = await freePort();
  const provider = await startLab({ ...NOTHING, misbehavingProvider: { origin: ORIGIN, port } });
  await using ofThisRun = outbound({
    proxy: provider.address.proxy,
    trustedCertificates: provider.address.ca,
    pinnedKeys: [],
  });
  const certificates = await createCertificates(['lies.company']);
  // The company's reverse proxy: engomo's server gets the port, this machine's browser the rest.
  const front = await serve(async (request) => {
    const { pathname, search } = new URL(request.url);
    if (pathname !== '/authorize') {
      const body = request.method === 'POST' ? await request.text() : null;
      return fetch(`http://127.0.0.1:${port}${pathname}${search}`, {
        method: request.method,
        headers: { 'content-type': request.headers.get('content-type') ?? '' },
        body,
      });
    }
    const { status, headers, body } = await ofThisRun(`${ORIGIN}${pathname}${search}`, { method: 'GET' });
    return new Response(body, { status, headers });
  }, certificates);
  const engomo = await startLab({
    ...NOTHING,
    engomo: {
      face: 'plain',
      variants: [],
      origin: guide.origins.engomo,
      admin: { username: 'admin', password: PASSWORD },
    },
    hostMap: { 'lies.company:443': `127.0.0.1:${front.port}` },
    trustedCertificates: certificates.authority,
  });
  const pinnedKeys = [...engomo.address.spki, certificates.publicKeyHash];
  const browser = await chromium.launch(
    browserOptionsFor({ proxy: engomo.address.proxy, pinnedKeys }, loadSettings({})),
  );
  try {
    const dialect = new Dialect();
    const account = { username: 'admin', password: new Secret(PASSWORD) };
    const tools = { guide, dialect, account, mayWrite: true };
    const administrator = await ComposerAdministrator.in(await browser.newContext(), tools);
    const name = 'misbehaving';
    const { type } = guide.method;
    const clientSecret = new Secret('a secret nobody looks at');
    await administrator.ensureMethod({
      name,
      type,
      issuer: `${ORIGIN}/`,
      clientId: 'engomo',
      clientSecret,
    });
    await administrator.ensureUser({
      username,
      authenticator: name,
      permissions: { app: true, composer: true },
    });
    const outcomes = await probeEngomoToken(
      { origin: ORIGIN, username, call: ofThisRun },
      { browser, guide, dialect },
    );

    expect(
      outcomes.filter(({ met }) => met !== true).map(({ id, observed }) => ({ id, observed })),
      'the sound token signs in, and every defective one is refused',
    ).toEqual([]);
    const status = async (path: string, method = 'GET') =>
      (await fetch(`http://127.0.0.1:${port}${path}`, { method, redirect: 'manual' })).status;
    expect(await status('/.well-known/openid-configuration'), 'the document is there').toBe(200);
    expect(await status('/authorize?client_id=engomo'), 'no code is handed out').toBe(404);
    expect(await status('/order', 'POST'), 'no defect can be ordered').toBe(404);
  } finally {
    await browser.close();
    await Promise.all([engomo.close(), front.close(), provider.close()]);
  }
});
