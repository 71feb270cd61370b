import type { Browser, BrowserContext } from '@playwright/test';
import { RedirectTrace } from '../fixtures/login/redirect-trace.ts';
import { withoutQuery } from '../guide/hop.ts';
import type { EndUser, Run } from '../fixtures/run/run.ts';
import { LoginFlow } from '../pages/authentik/login/login-flow.ts';
import { ClientPage } from '../pages/engomo/client-page.ts';
import { Dialect } from '../pages/engomo/dialect.ts';
import { timed } from './figures.ts';

/** Logins of each kind that are counted, after one of each that is not. */
const ROUNDS = 10;

/** The clicks of a login and nothing else: what a person writes who never heard of this suite. */
async function bareLogin(context: BrowserContext, { guide }: Run, endUser: EndUser): Promise<void> {
  const page = await context.newPage();
  await page.goto(guide.engomo.start);
  await page.fill('input[type="email"]', endUser.email);
  await page.click('button[type="submit"]');
  await page.fill('input[name="uidField"]', endUser.username);
  await page.click('ak-stage-identification button[type="submit"]');
  await page.fill('ak-stage-password input[name="password"]', endUser.password.reveal());
  await page.click('ak-stage-password button[type="submit"]');
  await page.waitForURL(guide.engomo.composer);
}

/** The same clicks through the suite's page objects, with the redirect trace listening. */
async function suiteLogin(context: BrowserContext, { guide }: Run, endUser: EndUser): Promise<void> {
  const page = await context.newPage();
  const redirects = new RedirectTrace(page);
  const clientPage = new ClientPage(page, guide.engomo.start, new Dialect());
  await clientPage.open();
  const composer = page.waitForURL((url) => withoutQuery(url.href) === guide.engomo.composer);
  await clientPage.goOnAs(endUser.email);
  await new LoginFlow(page).signIn(endUser, composer);
  if (redirects.hops.length === 0) throw new Error('the redirect trace saw nothing');
}

type Login = (context: BrowserContext, run: Run, endUser: EndUser) => Promise<void>;

/** Time of one login in a context nobody has used, in milliseconds. */
async function inNewContext(browser: Browser, run: Run, endUser: EndUser, login: Login): Promise<number> {
  const context = await browser.newContext({ locale: 'en-US' });
  const took = await timed(() => login(context, run, endUser));
  await context.close();
  return took;
}

/** Times of logins, in milliseconds, pair by pair. */
export interface LoginTimes {
  readonly bare: readonly number[];
  readonly suite: readonly number[];
}

/** Logins of both kinds in turn, each kind first as often as the other: only a ratio from one run is worth anything. */
export async function loginTimes(browser: Browser, run: Run, endUser: EndUser): Promise<LoginTimes> {
  const bare: number[] = [];
  const suite: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const kinds = [
      { login: bareLogin, times: bare },
      { login: suiteLogin, times: suite },
    ];
    if (round % 2 === 1) kinds.reverse();
    for (const { login, times } of kinds) {
      const took = await inNewContext(browser, run, endUser, login);
      if (round > 0) times.push(took);
    }
  }
  return { bare, suite };
}
