import type { Browser } from '@playwright/test';
import { AuthentikAgent } from '../fixtures/protocol/authentik-agent.ts';
import { EngomoSignIn } from '../fixtures/protocol/engomo-sign-in.ts';
import { fireAll } from '../fixtures/protocol/probes/redirect-corpus.ts';
import { metadataSchema } from '../fixtures/protocol/target.ts';
import type { Call } from '../fixtures/run/outbound.ts';
import type { Run } from '../fixtures/run/run.ts';
import { redirectCorpus } from '../guide/protocol/redirect-corpus.ts';
import { Dialect } from '../pages/engomo/dialect.ts';
import { Controls } from '../pages/engomo/find.ts';
import { EngomoUsers } from '../pages/engomo/users.ts';
import { timed } from './figures.ts';

/** Figures of each kind that are counted, after one that is not. */
const ROUNDS = 5;

/** How many times as many there are in the larger of two measurements. */
export const TIMES = 4;

/** Users of the shorter list. */
const USERS = 500;

/** What four times as many take, as multiples of what one part takes: one figure for each round. */
async function growth(part: () => Promise<unknown>, whole: () => Promise<unknown>): Promise<number[]> {
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const one = await timed(part);
    const all = await timed(whole);
    if (round > 0) ratios.push(all / one);
  }
  return ratios;
}

/** The client id engomo signs in with, as its own authorization request names it. */
async function clientIdOf(browser: Browser, { guide, endUser }: Run, endpoint: string): Promise<string> {
  await using signIn = await EngomoSignIn.open({ browser, guide, dialect: new Dialect() });
  const clientId = (await signIn.begin(endUser.email, endpoint)).searchParams.get('client_id');
  if (clientId === null) throw new Error('engomo’s authorization request names no client');
  return clientId;
}

/** Look-alikes of the redirect URIs, fired at the authorization endpoint: a quarter of the corpus, and as much of it four times. */
export async function growthOfVariants(browser: Browser, run: Run, call: Call): Promise<number[]> {
  const { guide } = run;
  const document = await call(`${guide.issuer}.well-known/openid-configuration`, { method: 'GET' });
  const metadata = metadataSchema.parse(JSON.parse(document.body));
  const target = {
    guide,
    metadata,
    clientId: await clientIdOf(browser, run, metadata.authorization_endpoint),
    offlineAccess: {},
    redact: () => undefined,
  };
  const { variants } = redirectCorpus(guide);
  const quarter = variants.slice(0, Math.floor(variants.length / TIMES));
  const whole = Array.from({ length: TIMES }, () => quarter).flat();
  const agent = (): AuthentikAgent =>
    new AuthentikAgent(call, guide.origins.authentik, null, () => undefined);
  return growth(
    () => fireAll(target, { agent: agent() }, quarter),
    () => fireAll(target, { agent: agent() }, whole),
  );
}

/** Where the list of users is served. */
const ADDRESS = 'http://engomo.test/';

/** A list of users as a plain page shows it. */
const listOf = (users: number): string => {
  const rows = Array.from({ length: users }, (_, user) => `<tr><td>user${user}@engomo.company</td></tr>`);
  return `<section><h2>Users</h2><button>+</button><table><tbody>${rows.join('')}</tbody></table></section>`;
};

/** The last user of a composer's list: found among 500, and among four times as many. */
export async function growthOfUsers(browser: Browser): Promise<number[]> {
  const context = await browser.newContext();
  const listed = async (users: number): Promise<() => Promise<void>> => {
    const page = await context.newPage();
    await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: listOf(users) }));
    await page.goto(ADDRESS);
    const controls = new Controls({ page, dialect: new Dialect(), address: ADDRESS });
    const list = new EngomoUsers(controls);
    return async () => {
      if (!(await list.has(`user${users - 1}@engomo.company`)))
        throw new Error('the last user was not found');
    };
  };
  const few = await listed(USERS);
  const many = await listed(USERS * TIMES);
  try {
    return await growth(few, many);
  } finally {
    await context.close();
  }
}
