import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { browserOptionsFor } from '../fixtures/browser.ts';
import { loadSettings } from '../fixtures/settings.ts';
import { RedirectTrace } from '../fixtures/redirect-trace.ts';
import { withoutQuery } from '../guide/hop.ts';
import { currentRun, network, type Run } from '../fixtures/run.ts';
import { LoginFlow } from '../pages/authentik/login-flow.ts';
import { ClientPage } from '../pages/engomo/client-page.ts';
import { dialect } from '../pages/engomo/dialect.ts';
import { startLab } from '../run/lab-process.ts';

/** Logins of each kind that are counted, after one of each that is not. */
const ROUNDS = 10;

/** The clicks of a login and nothing else: what a person writes who never heard of this suite. */
async function bareLogin(context: BrowserContext, { guide, endUser }: Run): Promise<void> {
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
async function suiteLogin(context: BrowserContext, { guide, endUser }: Run): Promise<void> {
  const page = await context.newPage();
  const redirects = new RedirectTrace(context);
  const clientPage = new ClientPage(page, guide.engomo.start, dialect);
  await clientPage.open();
  const composer = page.waitForURL((url) => withoutQuery(url.href) === guide.engomo.composer);
  await clientPage.goOnAs(endUser.email);
  await new LoginFlow(page).signIn(endUser, composer);
  if (redirects.hops.length === 0) throw new Error('the redirect trace saw nothing');
}

type Login = (context: BrowserContext, run: Run) => Promise<void>;

/** Time of one login in a context nobody has used, in milliseconds. */
async function timed(browser: Browser, run: Run, login: Login): Promise<number> {
  const context = await browser.newContext({ locale: 'en-US' });
  const started = performance.now();
  await login(context, run);
  const took = performance.now() - started;
  await context.close();
  return took;
}

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Measures what the suite costs over a bare script doing the same clicks, both in turn in one run, since only a ratio
 * from one run is worth anything.
 */
async function main(): Promise<void> {
  const settings = loadSettings({ LAB_FAULT: 'NONE' });
  const run = currentRun(settings);
  const stopLab = await startLab(settings);
  const browser = await chromium.launch(browserOptionsFor(network(run, settings), settings));
  const bare: number[] = [];
  const suite: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const took = [await timed(browser, run, bareLogin), await timed(browser, run, suiteLogin)] as const;
    if (round === 0) continue;
    bare.push(took[0]);
    suite.push(took[1]);
  }
  await browser.close();
  await stopLab();
  const ratios = bare.map((time, round) => (suite[round] ?? Number.NaN) / time);
  console.log(`bare script   ${median(bare).toFixed(0)} ms (median of ${ROUNDS})`);
  console.log(`suite         ${median(suite).toFixed(0)} ms`);
  console.log(
    `ratio         ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
  );
}

await main();
