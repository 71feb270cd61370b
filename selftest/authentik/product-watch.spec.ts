import type { IncomingMessage } from 'node:http';
import { expect, type Request } from '@playwright/test';
import { ProductWatch } from '../../fixtures/authentik/product-watch.ts';
import type { Call } from '../../fixtures/run/outbound.ts';
import { guide, test } from '../in-process-lab.ts';
import { faultBefore, faults } from '../lab/faulty-server.ts';

/** The page of a network that wants a login. */
const PORTAL = '<title>Guests</title><p>Sign in to use this network</p>';
const TOLD = /as a gateway or a network with a login of its own does: "Sign in to use this network"$/;

/** What is wrong with authentik behind such a network, which keeps some pages to itself. */
const troubleOf = (call: Call, isKept: (path: string) => boolean) => {
  const portal = { status: 200, headers: new Headers({ 'content-type': 'text/html' }), body: PORTAL };
  const behind: Call = (url, request) =>
    isKept(new URL(url).pathname) ? Promise.resolve(portal) : call(url, request);
  return new ProductWatch(behind, guide).trouble();
};

test('a network that wants a login is named, whichever page it stands before', async ({ startInProcess }) => {
  const { call } = await startInProcess({ authentik: '2026.8', engomo: {} });

  expect(await troubleOf(call, () => false), 'nothing is in the way').toBeUndefined();
  for (const kept of ['/if/flow/', '/application/o/']) {
    expect((await troubleOf(call, (path) => path.startsWith(kept)))?.found.says, kept).toMatch(TOLD);
  }
});

const isOfExecutor = (request: Request): boolean => request.url().includes('/flows/executor/');
const UNREACHED =
  /^authentik was expected to answer at https:\/\/authentik\.company, but it cannot be reached: net::ERR_/;

for (const [what, fault, says] of [
  ['is a page', faults.status(200), /^authentik was expected at .* as a gateway .* does: "200 nginx"$/],
  ['is 502', faults.status(502), /answered with status 502: "502 nginx"$/],
  ['is cut', faults.cut, UNREACHED],
  ['is no answer but a reset', faults.reset, UNREACHED],
] as const) {
  test(`what a browser saw is reported when an answer of the API ${what}, though all is well again`, async ({
    labNetwork,
    page,
    startInProcess,
  }) => {
    const { call } = await startInProcess({ authentik: '2026.8', engomo: {} });
    const isExecutor = ({ url = '' }: IncomingMessage): boolean => url.includes('/flows/executor/');
    const end = await faultBefore(labNetwork, 'authentik.company', (request) =>
      isExecutor(request) && request.headers['user-agent']?.includes('Chrome') ? fault : undefined,
    );
    const watch = new ProductWatch(call, guide);
    watch.follow(page.context());
    const ended = page.waitForEvent('requestfinished', isOfExecutor).catch(() => undefined);
    const failed = page.waitForEvent('requestfailed', isOfExecutor).catch(() => undefined);
    await page.goto(`${guide.origins.authentik}/if/flow/default-authentication-flow/`, {
      waitUntil: 'commit',
    });
    await Promise.race([ended, failed]);

    expect((await watch.trouble())?.found.says, 'what was seen').toMatch(says);
    await end();
  });
}
