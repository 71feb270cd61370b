import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { AuthentikObjects } from '../../fixtures/authentik/authentik-objects.ts';
import { AuthentikRequests, type Authority } from '../../fixtures/authentik/authentik-requests.ts';
import { removeMade, type Removal } from '../../fixtures/authentik/removal.ts';
import { Ledger, type Making } from '../../fixtures/ledger/ledger.ts';
import { LedgerFile, type ObjectKind } from '../../fixtures/ledger/ledger-file.ts';
import { ServerLock } from '../../fixtures/ledger/server-lock.ts';
import type { Call } from '../../fixtures/run/outbound.ts';
import { Secret } from '../../guide/secret.ts';
import { guide } from '../in-process-lab.ts';

/** A server, and who writes to it. */
export interface Attacked {
  readonly call: Call;
  readonly authority: Authority;
  /** Folder of the ledgers. */
  readonly ledgers: string;
}

/** Points of a run at which it can be killed: before and after each line of the ledger, and each request that writes. */
export class Points {
  readonly #last: number;
  /** How many were passed. */
  passed = 0;
  #kill = (): void => undefined;
  /** Rejects when the run is killed. */
  readonly killed: Promise<never>;

  /** @param last that the run reaches; it is killed there. */
  constructor(last = Infinity) {
    this.#last = last;
    this.killed = new Promise((_, reject) => {
      this.#kill = () => {
        reject(new Killed('killed'));
      };
    });
    this.killed.catch(() => undefined);
  }

  /** Whether the run lives on. */
  pass(): boolean {
    if (this.passed >= this.#last) return false;
    this.passed += 1;
    if (this.passed < this.#last) return true;
    this.#kill();
    return false;
  }
}

/** A run was killed. */
export class Killed extends Error {}

/** What a killed process waits for. */
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Calls of a run that may be killed at each of them that writes. */
const mortalCall =
  (call: Call, points: Points): Call =>
  async (url, request) => {
    const writes = request.method !== 'GET';
    if (writes && !points.pass()) return never();
    const answer = await call(url, request);
    return writes && !points.pass() ? never() : answer;
  };

/** The ledger of a run that may be killed at each of its lines. */
class MortalLedger extends LedgerFile {
  readonly #points: Points;

  constructor(folder: string, points: Points) {
    super(folder, guide.origins.authentik);
    this.#points = points;
  }

  override intend(...line: Parameters<LedgerFile['intend']>): string {
    return this.#alive(() => super.intend(...line));
  }

  override made(...line: Parameters<LedgerFile['made']>): void {
    this.#alive(() => {
      super.made(...line);
    });
  }

  override gone(...line: Parameters<LedgerFile['gone']>): void {
    this.#alive(() => {
      super.gone(...line);
    });
  }

  override changing(...line: Parameters<LedgerFile['changing']>): string {
    return this.#alive(() => super.changing(...line));
  }

  override changed(...line: Parameters<LedgerFile['changed']>): void {
    this.#alive(() => {
      super.changed(...line);
    });
  }

  #alive<T>(append: () => T): T {
    if (!this.#points.pass()) throw new Killed('killed');
    const appended = append();
    if (!this.#points.pass()) throw new Killed('killed');
    return appended;
  }
}

/** What the guide has made, each where authentik has it, and as it is sent. */
const WANTED: readonly (readonly [kind: ObjectKind, name: string, path: string, body: object])[] = [
  [
    'scope mapping',
    'engomo.mapping',
    'propertymappings/provider/scope/',
    { name: 'engomo.mapping', scope_name: 'profile', expression: 'return {}' },
  ],
  [
    'certificate',
    'ak.cert',
    'crypto/certificatekeypairs/generate/',
    { common_name: 'ak.cert', validity_days: 365, alg: 'ecdsa' },
  ],
  [
    'application',
    'engomo',
    'core/applications/',
    { name: 'engomo', slug: 'engomo', meta_launch_url: 'https://old.example/' },
  ],
];

const madeSchema = z.object({ pk: z.coerce.string(), slug: z.string().optional() });
const applicationSchema = z.object({ meta_launch_url: z.string() });

/** What a run does: it makes what is missing over the API, and changes what differs. */
async function carryOut(
  objects: AuthentikObjects,
  requests: AuthentikRequests,
  ledger: Ledger,
): Promise<void> {
  const making = (kind: ObjectKind, name: string, path: string, body: object): Making => ({
    kind,
    name,
    find: () => objects.named(kind, name),
    make: async () => {
      const { pk, slug } = await requests.send('POST', path, body, madeSchema);
      return slug ?? pk;
    },
  });
  for (const [kind, name, path, body] of WANTED) await ledger.ensure(making(kind, name, path, body));
  const person = {
    username: 'engomo-e2e',
    name: 'engomo-e2e',
    email: 'engomo-e2e@engomo.example',
    own: true,
  };
  await ledger.ensure({
    kind: 'account',
    name: person.name,
    find: () => objects.named('account', person.name),
    make: () => objects.addAccount(person),
    finish: (key) => objects.setPassword(key, new Secret('of this test alone')),
  });
  await change(requests, ledger);
}

/** The launch URL becomes another one. */
async function change(requests: AuthentikRequests, ledger: Ledger): Promise<void> {
  const path = 'core/applications/engomo/';
  const after = 'https://engomo.company/';
  const launchUrl = async () => (await requests.get(path, applicationSchema)).meta_launch_url;
  const isDone = async (): Promise<boolean> => (await launchUrl()) === after;
  const before = await launchUrl();
  if (before === after) {
    ledger.settle('application', 'engomo');
    return;
  }
  const fields = { 'launch URL': { before, after } };
  const act = async (): Promise<void> => {
    await requests.send('PATCH', path, { meta_launch_url: after }, z.unknown());
  };
  await ledger.change({ kind: 'application', key: 'engomo', name: 'engomo', fields, act, isDone });
}

/** A run of the suite as far as its ledger goes, with a folder of its own. @throws Killed at the last of its points. */
export async function mortalRun<T>(
  { call, authority, ledgers }: Attacked,
  folder: string,
  points: Points,
  task: (tools: {
    readonly carryOut: () => Promise<void>;
    readonly remove: () => Promise<Removal>;
    readonly file: LedgerFile;
  }) => Promise<T>,
): Promise<T> {
  mkdirSync(folder, { recursive: true });
  const requests = new AuthentikRequests(mortalCall(call, points), guide.origins.authentik, authority);
  const objects = new AuthentikObjects(requests);
  const file = new MortalLedger(ledgers, points);
  const lock = new ServerLock(objects, { folder }, file, null, () => undefined);
  const ledger = new Ledger({ file, run: basename(folder), hold: () => lock.hold() });
  const run = async (): Promise<T> => {
    await lock.look();
    const result = await task({
      carryOut: () => carryOut(objects, requests, ledger),
      remove: () => removeMade(objects, ledger),
      file,
    });
    await lock.release();
    return result;
  };
  return Promise.race([run(), points.killed]);
}
