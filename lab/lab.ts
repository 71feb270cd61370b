import { hostAndPort, hostOf } from '../guide/address.ts';
import { permissionsFor } from '../guide/expectation.ts';
import type { State } from './authentik/state.ts';
import type { Engomo } from './engomo/core/engomo.ts';
import { outages, withOutage } from './faults/outages.ts';
import type { Certificates } from './network/certificates.ts';
import { guarded } from './network/guarded.ts';
import { type LabNetwork, startNetwork } from './network/lab-network.ts';
import { outboundFetch } from './network/outbound-fetch.ts';
import type { Route } from './network/proxy.ts';
import { type Fetch, type Listening, serve, servePlainly } from './network/serve.ts';
import type { LabAddress, LabRun } from './run-folder.ts';

/** Where the identity provider is served that the lab's authentik may have as its source. */
export const PEOPLE_ORIGIN = 'https://people.company';

/** A lab that is running. */
export interface Lab {
  readonly address: LabAddress;
  /** The network it serves in. */
  readonly network: LabNetwork;
  /** What the lab's authentik remembers; `null`: it has none. */
  readonly authentik: State | null;
  /** The lab's engomo behind its pages; `null`: it has none. */
  readonly engomo: Engomo | null;
  /** Ends it: every server and connection, and the network unless it was given one. */
  readonly close: () => Promise<void>;
}

/** Host names of everything a run has the lab serve. */
const servedHosts = ({ access, authentik, engomo, misbehavingProvider, signIn }: LabRun): string[] =>
  [
    ...[authentik, engomo, misbehavingProvider].flatMap((served) => served?.origin ?? []),
    ...(signIn?.ways.includes('source') === true ? [PEOPLE_ORIGIN] : []),
    ...Object.keys(access ?? {}).map((name) => `https://${name}`),
  ].map((origin) => hostOf(new URL(origin)));

/** What asks a server for clients that wants something of clients, and what asks it for them. */
function frontOf(
  name: string,
  { target, through }: Pick<Route, 'target' | 'through'>,
  run: LabRun,
  certificates: Certificates,
): Pick<Route, 'guarded'> {
  const access = run.access?.[name];
  if (access === undefined) return {};
  const host = hostOf(new URL(`https://${name}`));
  const trusted = run.trustedCertificates === null ? [] : [run.trustedCertificates];
  const server = { host, target, through: through ?? null, access, trusted };
  return { guarded: { access, front: guarded(server, certificates) } };
}

/**
 * Starts what a run asks for, on free ports of 127.0.0.1.
 *
 * @param given the network to start it in; a lab that served the same names there before is not reached any more.
 */
export async function startLab(run: LabRun, given?: LabNetwork): Promise<Lab> {
  const network = given ?? (await startNetwork(servedHosts(run)));
  const { certificates, proxy, routes } = network;
  const live = { ...Object.fromEntries(run.direct.map((name) => [name, name])), ...run.hostMap };
  for (const [name, target] of Object.entries(live)) {
    const through = run.proxies?.[target];
    const way = { target, ...(through === undefined ? {} : { through }) };
    routes.set(name, { kind: 'live', ...way, ...frontOf(name, way, run, certificates) });
  }

  const servers: Pick<Listening, 'close'>[] = given === undefined ? [proxy] : [];
  const put = async (origin: string, fetch: Fetch): Promise<void> => {
    const server = await serve(fetch, certificates);
    servers.push(server);
    routes.set(hostAndPort(new URL(origin)), { kind: 'lab', target: `127.0.0.1:${server.port}` });
  };

  const startAuthentik = async (asked: NonNullable<LabRun['authentik']>): Promise<State> => {
    const { createAuthentik } = await import('./authentik/server.ts');
    const server = await createAuthentik({ family: asked.generation, admin: asked.admin });
    if (run.signIn !== undefined) {
      const { setUpSignIn } = await import('./authentik/flow/sign-in.ts');
      setUpSignIn(server.state, run.signIn);
    }
    if (run.signIn?.ways.includes('source') === true) {
      const { PeopleProvider } = await import('./people-provider.ts');
      const provider = new PeopleProvider([{ ...asked.admin, email: 'root@example.com' }, run.endUser]);
      await put(PEOPLE_ORIGIN, provider.fetch);
      const { redeem } = provider;
      server.state.source = {
        name: 'Our people',
        slug: 'people',
        authorize: `${PEOPLE_ORIGIN}/authorize`,
        redeem,
      };
    }
    if (run.people !== undefined) {
      const { addPeople } = await import('./authentik/flow/sign-in.ts');
      addPeople(server.state, run.people);
    }
    await put(asked.origin, withOutage(run.fault, 'authentik', server.fetch));
    return server.state;
  };
  const startEngomo = async (asked: NonNullable<LabRun['engomo']>): Promise<Engomo> => {
    const { face, variants, origin, admin } = asked;
    const trusted = [certificates.authority, ...(run.trustedCertificates ? [run.trustedCertificates] : [])];
    const { createEngomo } = await import('./engomo/server.ts');
    const { relyingPartyOptions } = await import('./engomo/core/engomo.ts');
    const fetch = outboundFetch(proxy.url, trusted);
    const options = { origin, admin, fetch, relyingParty: relyingPartyOptions(variants) };
    const server = await createEngomo(face, options);
    for (const { email, expects } of run.people ?? []) {
      const permissions = permissionsFor[expects];
      if (permissions !== null) server.engomo.directory.awaitUser(email, permissions);
    }
    await put(origin, withOutage(run.fault, 'engomo', server.fetch));
    return server.engomo;
  };
  const [authentik, engomo] = await Promise.all([
    run.authentik && startAuthentik(run.authentik),
    run.engomo && startEngomo(run.engomo),
  ]);
  if (run.misbehavingProvider !== null) {
    const { misbehavingProvider } = await import('./misbehaving-provider/provider.ts');
    const { origin, port } = run.misbehavingProvider;
    const { whole, backChannel } = misbehavingProvider(origin);
    await put(origin, whole);
    if (port !== null) servers.push(await servePlainly(backChannel, port));
  }
  if (run.fault !== null && !outages.some(({ id }) => id === run.fault)) {
    if (authentik === null || engomo === null || run.authentik === null || run.engomo === null) {
      throw new Error('a fault can be put into the lab only when it plays both products');
    }
    const { startWithFault } = await import('./faults/catalogue.ts');
    const origins = { authentik: run.authentik.origin, engomo: run.engomo.origin };
    const { directory, relyingParty } = engomo;
    await startWithFault(run.fault, {
      authentik,
      engomo: directory,
      relyingParty,
      origins,
      names: run.names ?? {},
      endUser: run.endUser,
    });
  }

  return {
    address: {
      proxy: proxy.url,
      ca: certificates.authority,
      spki: [certificates.publicKeyHash],
      pid: process.pid,
    },
    network,
    authentik,
    engomo,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

/** Milliseconds between two looks at the parent process. */
const INTERVAL = 250;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Waits for the end of this process's time: SIGINT, SIGTERM, SIGHUP, or the end of its parent, whatever way that
 * took. The parent is looked at, because a killed parent can say nothing; the end of standard input would say it,
 * too, but is there from the start when the run itself has none.
 *
 * The parent has to be the run itself, not a wrapper that outlives it: start with `node --import tsx`, not with the
 * command `tsx`.
 */
export function endOfTime(): Promise<void> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    const end = (): void => {
      clearInterval(timer);
      resolve();
    };
    const timer = setInterval(() => {
      if (process.ppid !== parent || !isAlive(parent)) end();
    }, INTERVAL);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  });
}
