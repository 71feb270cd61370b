import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { AuthentikRequests, bearer, type Authority } from '../../fixtures/authentik/authentik-requests.ts';
import { compareClocks } from '../../fixtures/doctor/clocks.ts';
import type { Examined } from '../../fixtures/doctor/finding.ts';
import { authentik } from '../../fixtures/doctor/products.ts';
import { outbound, patient, type Call } from '../../fixtures/run/outbound.ts';
import { currentRun } from '../../fixtures/run/run.ts';
import { loadSettings } from '../../fixtures/settings/settings.ts';
import { EnvironmentFailure } from '../../guide/environment-failure.ts';
import { Secret } from '../../guide/secret.ts';
import { addApiToken } from '../../lab/authentik/state.ts';
import { createCertificates } from '../../lab/network/certificates.ts';
import { startProxy } from '../../lab/network/proxy.ts';
import { listenOnLoopback } from '../../lab/network/serve.ts';
import { authentikWithGuide, guide } from '../authentik/in-process.ts';
import { everyDay } from '../every-day.ts';
import { faults, faulty, type Fault } from './faulty-server.ts';

// What else a network can do: certificates in doctor/way-to-a-server.spec.ts, clients and fingerprints in
// guarded-server.spec.ts, proxies in company-network.spec.ts, an answer lost after a write in ledger/, what a browser waits for in login/.

const TOKEN = new Secret('of-the-reader-alone');

/** Something in the way of a run. */
interface Case {
  readonly what: string;
  readonly fault: Fault;
  /** Whether it is there from the start, or begins when everything was looked at. */
  readonly begins: 'at once' | 'in the middle';
  /** How much is waited before it is over, in milliseconds; left out: it stays. */
  readonly lasts?: number;
  readonly authority?: Authority;
  /** How long an answer may take from then on, in milliseconds; left out: as long as in a run. */
  readonly answersWithin?: number;
  readonly isDaily?: boolean;
  /** The sentence; `null`: nothing is in the way. */
  readonly says: RegExp | null;
}

/** What a doctor looks at. */
function examined(call: Call, port: number, proxy: string, trustedCertificates: string): Examined {
  const settings = loadSettings({
    AUTHENTIK_URL: guide.origins.authentik,
    AUTHENTIK_TOKEN: TOKEN.reveal(),
    E2E_USER_EMAIL: 'a@example.org',
    E2E_USER_PASSWORD: 'kept to ourselves',
    E2E_HOST_MAP: `authentik.company=127.0.0.1:${port}`,
  });
  const run = currentRun(loadSettings({}));
  return {
    settings: { ...settings, trustedCertificates },
    run,
    guide,
    call,
    proxy,
    clocks: new Map(),
  };
}

/** Looks at everything, as a run does first, and then reads lists; @returns what it is told, each sentence once. */
async function toldOf(given: Case): Promise<string[]> {
  const { answersWithin, authority = bearer(TOKEN), begins, fault, lasts = Infinity } = given;
  const certificates = await createCertificates(['authentik.company']);
  const { world } = await authentikWithGuide();
  const administrator = [...world.state.users.values()].find(({ username }) => username === 'akadmin');
  addApiToken(world.state, { identifier: 'reader', user: administrator?.pk ?? 0, key: TOKEN.reveal() });
  let isOn = begins === 'at once';
  let waited = 0;
  const answer = getRequestListener(world.server.fetch, { overrideGlobalObjects: false });
  const answering: RequestListener = (request, response) => void answer(request, response);
  const server = faulty(answering, () => (isOn && waited < lasts ? fault : undefined), certificates);
  const { close, port } = await listenOnLoopback(server);
  const route = { kind: 'live', target: `127.0.0.1:${port}` } as const;
  const proxy = await startProxy(new Map([['authentik.company:443', route]]));
  const network = { proxy: proxy.url, trustedCertificates: certificates.authority, pinnedKeys: [] };
  await using usual = outbound(network);
  await using hasty = outbound({ ...network, ...(answersWithin === undefined ? {} : { answersWithin }) });
  const once: Call = (url, request) => (isOn ? hasty : usual)(url, request);
  // Time passes where it is waited for.
  const call = patient(once, 120_000, (milliseconds) => Promise.resolve((waited += milliseconds)));
  const told = new Set<string>();
  const note = (error: unknown): void => {
    if (!(error instanceof EnvironmentFailure)) throw error;
    told.add(error.found.says);
  };
  try {
    const everything = examined(call, port, proxy.url, certificates.authority);
    for await (const { remedy } of authentik(everything)) expect(remedy, 'in order').toBeNull();
    Array.from(compareClocks(everything));
    isOn = true;
    const requests = new AuthentikRequests(call, guide.origins.authentik, authority);
    for (const list of ['propertymappings/provider/scope/', 'providers/oauth2/', 'core/applications/'])
      await requests.first(list, z.unknown()).catch(note);
  } catch (error) {
    note(error);
  }
  await Promise.all([proxy.close(), close()]);
  return [...told];
}

const NOT_REACHED =
  'authentik was expected to answer at https://authentik.company, but it cannot be reached: ';
const HOUR = 60 * 60 * 1000;
const session = { cookie: 'authentik_session=gone' };
const late = { begins: 'at once', says: null } as const;
const silent = {
  fault: faults.silent,
  answersWithin: 200,
  says: new RegExp(`^${NOT_REACHED}no answer came in time$`),
} as const;

const cases: readonly Case[] = [
  { what: 'each answer is 0.1 s late', fault: faults.late(100), ...late },
  { what: 'each answer is 1 s late', fault: faults.late(1_000), ...late, isDaily: false },
  { what: 'each answer is 5 s late', fault: faults.late(5_000), ...late, isDaily: false },
  { what: 'no answer comes', ...silent, begins: 'at once' },
  { what: 'no answer comes any more', ...silent, begins: 'in the middle' },
  {
    what: 'it answers 502 for half a minute',
    fault: faults.status(502),
    begins: 'at once',
    lasts: 30_000,
    says: null,
  },
  {
    what: 'it answers 503 for half a minute, in the middle',
    fault: faults.status(503),
    begins: 'in the middle',
    lasts: 30_000,
    says: null,
  },
  {
    what: 'it answers 502 from now on',
    fault: faults.status(502),
    begins: 'in the middle',
    says: /^authentik was expected to answer, but https:\/\/authentik\.company answered with status 502: "502 nginx"$/,
  },
  {
    what: 'it counts requests, and says how long to wait',
    fault: faults.status(429, { 'retry-after': '30' }),
    begins: 'in the middle',
    lasts: 30_000,
    says: null,
  },
  {
    what: 'it counts requests, and wants an hour of waiting',
    fault: faults.status(429, { 'retry-after': '3600' }),
    begins: 'in the middle',
    says: /^authentik's API was expected to answer, but has had too many requests \(429\)/,
  },
  {
    what: 'it resets connections',
    fault: faults.reset,
    begins: 'in the middle',
    says: new RegExp(`^${NOT_REACHED}(read ECONNRESET|it ended the connection before its answer was whole)$`),
  },
  {
    what: 'it cuts its answers',
    fault: faults.cut,
    begins: 'in the middle',
    says: new RegExp(`^${NOT_REACHED}it ended the connection before its answer was whole$`),
  },
  {
    what: 'it garbles its answers',
    fault: faults.garbled,
    begins: 'in the middle',
    says: new RegExp(`^${NOT_REACHED}incorrect header check$`),
  },
  {
    what: 'it has forgotten who is signed in',
    fault: (_, pass) => {
      pass();
    },
    begins: 'in the middle',
    authority: session,
    says: /^authentik's API was expected to accept the administrator AUTHENTIK_ADMIN, but answered 403/,
  },
  ...[HOUR, -HOUR].map((ahead) => ({
    what: `its clock is ${ahead / HOUR} h ahead`,
    fault: faults.clock(ahead),
    begins: 'at once' as const,
    says: /^the clocks of authentik, this machine were expected to show the same time, but that of authentik is (3599|3600|3601) s (ahead|behind)/,
  })),
];

const verdictOf = ({ says }: Case) =>
  says === null ? 'nothing is in the way' : 'it is reported as that, once';
const expectedOf = ({ says }: Case) => (says === null ? [] : [expect.stringMatching(says)]);

for (const given of cases) {
  const { isDaily = true, what } = given;

  test(`${what}: ${verdictOf(given)}`, everyDay(isDaily), async () => {
    expect(await toldOf(given), 'what a run is told').toEqual(expectedOf(given));
  });
}
