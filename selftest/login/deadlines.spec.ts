import { setTimeout as after } from 'node:timers/promises';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { Evidence } from '../../fixtures/evidence/evidence.ts';
import { RedirectTrace } from '../../fixtures/login/redirect-trace.ts';
import { WebLoginJourney } from '../../fixtures/login/web-login.ts';
import { RememberedBrowser } from '../../fixtures/second-factors/remembered-browser.ts';
import { stalledLoginCondition } from '../../guide/conditions/stopped-login.ts';
import { Secret } from '../../guide/secret.ts';
import type { GuideValues } from '../../guide/values.ts';
import { FlowStalled, LoginFlow } from '../../pages/authentik/login/login-flow.ts';
import { slowFlow } from './slow-flow.ts';

/** Time each answer takes, in milliseconds. */
const ANSWERS_AFTER = 1_200;
/** Time a navigation may take, in milliseconds: less than all answers together. */
const NAVIGATION_WITHIN = 3_000;
/** Time one step may take, in milliseconds. */
const STEP_WITHIN = 5_000;

const STAGES = ['ak-stage-identification', 'ak-stage-password', 'ak-stage-consent'];
const user = { username: 'alice', email: 'alice@engomo.example', password: new Secret('only-for-this-test') };

const test = slowFlow(ANSWERS_AFTER);

/** @throws whatever is no {@link FlowStalled}. */
function asStalled(error: unknown): FlowStalled {
  if (error instanceof FlowStalled) return error;
  throw error;
}

/** A login whose start page sends its user on in that way. */
const journeyOf = (page: Page, guide: GuideValues, testInfo: TestInfo, goOn: () => Promise<unknown>) =>
  new WebLoginJourney({
    page,
    guide,
    clientPage: {
      open: async () => {
        await page.goto(guide.engomo.start);
      },
      goOnAs: async () => {
        await goOn();
      },
      refusal: { waitFor: () => new Promise(() => undefined) },
      refusalSentence: () => Promise.resolve(''),
      email: { isEditable: () => Promise.resolve(true) },
    },
    loginFlow: new LoginFlow(page, { stepWithin: STEP_WITHIN }),
    lookUp: () => Promise.resolve([]),
    who: () => Promise.resolve(null),
    redirects: new RedirectTrace(page),
    evidence: new Evidence(testInfo, guide),
    rememberedBrowser: new RememberedBrowser(testInfo.outputDir, () => undefined),
  });

test('a login may take longer than a navigation, as long as each step has its time', async ({
  flow: { address, guide },
  page,
}, testInfo) => {
  page.setDefaultNavigationTimeout(NAVIGATION_WITHIN);
  const { composer } = guide.engomo;
  const journey = journeyOf(page, guide, testInfo, () => page.goto(address(STAGES, composer)));
  const began = Date.now();
  const login = await journey.signIn(user);

  expect(login.stages, 'every stage was answered').toEqual(STAGES);
  expect(login.endedAt, 'the browser ends on the composer').toBe(composer);
  expect(Date.now() - began, 'the login took longer than a navigation may').toBeGreaterThan(
    NAVIGATION_WITHIN,
  );
});

test('a code may be waited for longer than a step takes', async ({ flow: { address, guide }, page }) => {
  const { composer } = guide.engomo;
  const stage = 'ak-stage-authenticator-validate';
  const next = async (): Promise<Secret> => {
    await after(STEP_WITHIN + 1_000);
    return new Secret('123456');
  };
  const factor = { deviceClass: 'totp', hasAnother: true, next, remarks: () => [] };
  await page.goto(address([stage], composer));
  const flow = new LoginFlow(page, { stepWithin: STEP_WITHIN });
  const reached = page.waitForURL(composer, { timeout: 0 });
  const answered = await flow.signIn({ ...user, secondFactors: [factor] }, reached);

  expect(answered, 'the code was given').toEqual([stage]);
});

test('a step that fails leaves no wait behind', async ({ flow: { guide }, page }, testInfo) => {
  const unheard: unknown[] = [];
  const listen = (reason: unknown) => unheard.push(reason);
  process.prependListener('unhandledRejection', listen);
  const journey = journeyOf(page, guide, testInfo, () => Promise.reject(new Error('there is no arrow')));
  await expect(journey.signIn(user), 'the error of the step').rejects.toThrow('there is no arrow');
  await page.close();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', listen);

  expect(unheard, 'no rejection without a handler').toEqual([]);
});

test('an app that is never called ends as clause F6, not as a locator that was not found', async ({
  flow: { address, guide },
  page,
}) => {
  await page.goto(address(STAGES, ''));
  const never = new Promise<never>(() => undefined);
  const error: unknown = await new LoginFlow(page, { stepWithin: STEP_WITHIN })
    .signIn(user, never)
    .catch((reason: unknown) => reason);

  const stalled = asStalled(error);
  expect(stalled.answered, 'what was answered before').toEqual(STAGES);
  const { clause, observed } = stalledLoginCondition(stalled, 'app', guide);
  expect(clause, 'the clause').toBe('F6');
  expect(observed, 'what was seen').toContain('the app was not called: 5 s after ak-stage-identification,');
  expect(stalledLoginCondition(stalled, 'web', guide).clause, 'engomo’s own login would have broken F3').toBe(
    'F3',
  );
});
