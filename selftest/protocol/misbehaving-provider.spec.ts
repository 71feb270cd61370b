import { expect } from '@playwright/test';
import { probeEngomoToken } from '../../fixtures/protocol/probes/engomo-token.ts';
import { outbound } from '../../fixtures/run/outbound.ts';
import { startLab } from '../../lab/lab.ts';
import { DEFAULT_SCOPES } from '../../lab/engomo/core/model.ts';
import { addMethodWithUser } from '../../lab/faults/carried-out.ts';
import { serve, servePlainly } from '../../lab/network/serve.ts';
import { Dialect } from '../../pages/engomo/dialect.ts';
import { engomoOf, guide, OTHER_HOST, test } from '../in-process-lab.ts';

const ORIGIN = `https://${OTHER_HOST}`;
const username = 'user@engomo.company';

/** A lab of its own that serves the provider and nothing else. */
const providerAt = (port: number) =>
  startLab({
    authentik: null,
    engomo: null,
    misbehavingProvider: { origin: ORIGIN, port },
    endUser: { username: '', name: '', email: '', password: '' },
    fault: null,
    hostMap: {},
    direct: [],
    trustedCertificates: null,
  });

/** A port of this machine nobody listens on. */
async function freePort(): Promise<number> {
  const { port, close } = await servePlainly(() => new Response(), 0);
  await close();
  return port;
}

test('an engomo elsewhere reaches the misbehaving provider through one port, where nobody is handed a code', async ({
  browser,
  otherCertificates,
  startInProcess,
}) => {
  const port = await freePort();
  const provider = await providerAt(port);
  await using ofThisRun = outbound({
    proxy: provider.address.proxy,
    trustedCertificates: provider.address.ca,
    pinnedKeys: [],
  });
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
  }, otherCertificates);
  const lab = await startInProcess({
    engomo: {},
    besides: {
      hostMap: { [`${OTHER_HOST}:443`]: `127.0.0.1:${front.port}` },
      trustedCertificates: otherCertificates.authority,
    },
  });
  try {
    const settings = { issuer: `${ORIGIN}/`, clientId: 'engomo', clientSecret: '', scopes: DEFAULT_SCOPES };
    await addMethodWithUser(engomoOf(lab).directory, 'misbehaving', settings, username);
    const outcomes = await probeEngomoToken(
      { origin: ORIGIN, username, call: ofThisRun },
      { browser, guide, dialect: new Dialect() },
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
    await Promise.all([front.close(), provider.close()]);
  }
});
