import { expect } from '@playwright/test';
import { composerByHand, signedInByHand } from '../../fixtures/authentik/signed-in-by-hand.ts';
import { whoIsSignedIn } from '../../fixtures/authentik/signed-in.ts';
import { test as suite } from '../../fixtures/index.ts';
import type { BrowserState } from '../../fixtures/run/browser-state.ts';
import type { Credentials } from '../../fixtures/run/run.ts';
import { Secret } from '../../guide/secret.ts';
import { NO_FAULT } from '../../lab/faults/catalogue.ts';
import { LoginFlow } from '../../pages/authentik/login/login-flow.ts';
import { Composer } from '../../pages/engomo/composer.ts';
import { familyLab } from '../family-lab.ts';

/** A person who signs in at authentik in a window of their own; what the command keeps. */
const test = suite.extend(familyLab({ LAB_FAULT: NO_FAULT })).extend<{
  readonly byHand: (person: Credentials | null, account?: string) => Promise<BrowserState>;
}>({
  byHand: async ({ call, guide: { origins }, newContext }, use) => {
    await use(async (person, account = person?.username ?? '') => {
      if (person === null) throw new Error('the run has no administrator');
      const context = await newContext();
      const page = await context.newPage();
      const login = new LoginFlow(page);
      const state = signedInByHand(
        { page, account },
        origins.authentik,
        whoIsSignedIn(call, origins.authentik),
      );
      await login.signIn(person, state);
      await context.close();
      return state;
    });
  },
});

test('an administrator who signed in by hand is in the admin interface without a login', async ({
  byHand,
  call,
  guide: { origins },
  newContext,
  run,
}) => {
  const { authentikAdmin: administrator } = run;
  const context = await newContext(await byHand(administrator));
  const page = await context.newPage();
  await page.goto(`${origins.authentik}/if/admin/`);
  await expect(page.locator('ak-admin-overview'), 'the overview').toBeVisible();
  const who = await whoIsSignedIn(call, origins.authentik)(page);
  expect(who?.username, 'whose session it is').toBe(administrator?.username);
  await context.close();
});

test('an end user who signed in by hand is asked nothing on the way to engomo', async ({
  byHand,
  endUser,
  webLogin,
}) => {
  const login = await webLogin.signIn({
    ...endUser,
    password: new Secret(''),
    session: await byHand(endUser),
  });
  expect(login.stages, 'what authentik asked').toEqual([]);
});

test('somebody else who signs in by hand is not kept', async ({ byHand, endUser }) => {
  await expect(byHand(endUser, 'akadmin')).rejects.toThrow(
    `expected to sign in as "akadmin" by hand, but "${endUser.username}" is signed in`,
  );
});

test('a window that is closed ends the command with what to do', async ({
  call,
  guide: { origins },
  page,
}) => {
  const byHand = { page, account: 'akadmin' };
  const state = signedInByHand(byHand, origins.authentik, whoIsSignedIn(call, origins.authentik));
  state.catch(() => undefined);
  await page.locator('ak-stage-identification').waitFor();
  await page.close();
  await expect(state).rejects.toThrow('the window was closed before that');
});

test('a composer’s administrator who logged in by hand is let in', async ({
  dialect,
  guide,
  newContext,
  run,
}) => {
  const [context, address] = [await newContext(), guide.engomo.composer];
  const page = await context.newPage();
  const { username: account, password } = run.engomoAdmin;
  const state = composerByHand({ page, account }, address, dialect);
  const person = new Composer(page, address, { dialect });
  await person.username.waitFor();
  await person.enter(account, password);
  const other = await newContext(await state);
  const composer = new Composer(await other.newPage(), address, { dialect });
  expect(await composer.letsIn(), 'without a login').toBe(true);
  await Promise.all([context, other].map((each) => each.close()));
});
