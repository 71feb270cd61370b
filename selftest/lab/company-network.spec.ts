import { mkdirSync } from 'node:fs';
import { createServer } from 'node:https';
import { expect, test as base } from '@playwright/test';
import { browserTrust } from '../../fixtures/run/browser-trust.ts';
import { type Call, outbound, patient } from '../../fixtures/run/outbound.ts';
import { unreachable } from '../../fixtures/run/product-answers.ts';
import { createCertificates } from '../../lab/network/certificates.ts';
import { listenOnLoopback } from '../../lab/network/serve.ts';
import { type Route, startProxy } from '../../lab/network/proxy.ts';
import { companyProxy, CREDENTIALS } from './company-proxy.ts';

const HOST = 'sso.example.org';
const place = { product: 'authentik', address: `https://${HOST}` } as const;

/** A server behind a proxy of a company that wants credentials: who asked it for what. */
interface Company {
  readonly certificates: Awaited<ReturnType<typeof createCertificates>>;
  /** The run's proxy, which goes through the company's with these credentials. */
  readonly proxyWith: (credentials: string) => Promise<string>;
}

const test = base.extend<{ readonly company: Company }>({
  company: async ({}, use) => {
    const certificates = await createCertificates([HOST]);
    const server = createServer({ key: certificates.key, cert: certificates.leaf }, (_, response) => {
      response.end('behind the proxy');
    });
    const { port, close } = await listenOnLoopback(server);
    const theirs = await companyProxy(port);
    const ours: { close: () => Promise<void> }[] = [];
    await use({
      certificates,
      proxyWith: async (credentials) => {
        const through = `http://${credentials}@127.0.0.1:${theirs.port}`;
        const route: Route = { kind: 'live', target: `${HOST}:443`, through };
        const started = await startProxy(new Map([[`${HOST}:443`, route]]));
        ours.push(started);
        return started.url;
      },
    });
    await Promise.all([close(), theirs.close(), ...ours.map((each) => each.close())]);
  },
});

test('a server behind a proxy with credentials is reached, by the suite and by what pins its key for the browser', async ({
  company: { certificates, proxyWith },
}, testInfo) => {
  const proxy = await proxyWith(CREDENTIALS);
  const trustedCertificates = certificates.authority;
  await using call = outbound({ proxy, trustedCertificates, pinnedKeys: [] });
  expect((await call(place.address, { method: 'GET' })).body, 'by the suite').toBe('behind the proxy');
  mkdirSync(testInfo.outputDir, { recursive: true });
  const { pinnedKeys } = await browserTrust(testInfo.outputDir, trustedCertificates, [place.address], proxy);
  expect(pinnedKeys, 'for the browser').toEqual([certificates.publicKeyHash]);
});

test('wrong credentials of a proxy are reported as that', async ({ company: { proxyWith } }) => {
  await using call = outbound({
    proxy: await proxyWith('who:else'),
    trustedCertificates: null,
    pinnedKeys: [],
  });
  const error: unknown = await call(place.address, { method: 'GET' }).catch((thrown: unknown) => thrown);
  expect(unreachable(place, error).message, 'and nothing of them').toMatch(
    /^the proxy in HTTPS_PROXY was expected to lead to authentik at https:\/\/sso\.example\.org, but wants other credentials \(407\)/,
  );
});

/** A server that answers so, and then well; what is waited is written down. */
function answering(answers: readonly { status: number; retryAfter?: string }[], patience: number) {
  const waits: number[] = [];
  let asked = 0;
  const call: Call = () => {
    const { status = 200, retryAfter } = answers[asked] ?? {};
    asked += 1;
    const headers = new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter });
    return Promise.resolve({ status, headers, body: '' });
  };
  const waiting = patient(call, patience, (milliseconds) => Promise.resolve(waits.push(milliseconds)));
  const ask = async (method = 'GET'): Promise<number> => (await waiting(place.address, { method })).status;
  return { ask, waits, asked: () => asked };
}

test('a read waits for a server that starts, less and less often, and as long as it asks for', async () => {
  const starting = answering([{ status: 502 }, { status: 503 }, { status: 503 }], 60_000);
  expect(await starting.ask(), 'in the end').toBe(200);
  expect(starting.waits, 'what was waited').toEqual([1_000, 2_000, 4_000]);

  const counting = answering([{ status: 429, retryAfter: '7' }], 60_000);
  expect(await counting.ask(), 'in the end').toBe(200);
  expect(counting.waits, 'what it asked for').toEqual([7_000]);
});

test('waiting is bounded for all reads together, and a write is asked once', async () => {
  const down = answering(
    Array.from({ length: 99 }, () => ({ status: 503 })),
    10_000,
  );
  expect([await down.ask(), await down.ask()], 'it is reported as it is').toEqual([503, 503]);
  expect(down.waits, 'what was waited by both').toEqual([1_000, 2_000, 4_000, 1_000, 2_000]);

  const tooLong = answering([{ status: 429, retryAfter: '3600' }], 60_000);
  expect([await tooLong.ask(), tooLong.waits], 'an hour is not waited').toEqual([429, []]);

  const write = answering([{ status: 503 }], 60_000);
  expect([await write.ask('POST'), write.asked()], 'once').toEqual([503, 1]);
});
