import { expect } from '@playwright/test';
import { ProductWatch } from '../../fixtures/authentik/product-watch.ts';
import type { Call } from '../../fixtures/run/outbound.ts';
import { guide, test } from '../in-process-lab.ts';

/** The page of a network that wants a log-in. */
const PORTAL = '<title>Guests</title><p>Sign in to use this network</p>';
const TOLD = /as a gateway or a network with a log-in of its own does: "Sign in to use this network"$/;

/** What is wrong with authentik behind such a network, which keeps some pages to itself. */
const troubleOf = (call: Call, isKept: (path: string) => boolean) => {
  const portal = { status: 200, headers: new Headers({ 'content-type': 'text/html' }), body: PORTAL };
  const behind: Call = (url, request) =>
    isKept(new URL(url).pathname) ? Promise.resolve(portal) : call(url, request);
  return new ProductWatch(behind, guide).trouble();
};

test('a network that wants a log-in is named, whichever page it stands before', async ({
  startInProcess,
}) => {
  const { call } = await startInProcess({ authentik: '2026.8', engomo: {} });

  expect(await troubleOf(call, () => false), 'nothing is in the way').toBeUndefined();
  for (const kept of ['/if/flow/', '/application/o/']) {
    expect((await troubleOf(call, (path) => path.startsWith(kept)))?.found.says, kept).toMatch(TOLD);
  }
});

test('a page in the place of an answer of the API is noted while it is seen in a browser', async ({
  page,
  startInProcess,
}) => {
  const { call } = await startInProcess({ authentik: '2026.8', engomo: {} });
  const watch = new ProductWatch(call, guide);
  await page.route('**/api/v3/flows/executor/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: PORTAL }),
  );
  watch.follow(page.context());
  const noted = page.waitForResponse(/flows\/executor/);
  await page.goto(`${guide.origins.authentik}/if/flow/default-authentication-flow/`, { waitUntil: 'commit' });
  await noted;

  expect((await watch.trouble())?.found.says, 'what was seen').toMatch(TOLD);
});
