import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { foreignHops } from '../../guide/conditions/web-login.ts';
import { signInAdministrator } from '../../fixtures/authentik/administrator-sign-in.ts';
import { whoIsSignedIn } from '../../fixtures/authentik/signed-in.ts';
import { signInModule } from '../../fixtures/settings/sign-in-module.ts';
import type { SignInElsewhere } from '../../pages/authentik/login/elsewhere.ts';
import { markedFor } from '../every-day.ts';
import { guide, test as base } from '../in-process-lab.ts';

const EXAMPLE = join(import.meta.dirname, '../../docs/our-idp.ts');
const { authentik: origin } = guide.origins;

/** Signs the administrator in where authentik has another identity provider as its only source; what it ends with. */
const test = base.extend<{
  readonly signIn: (elsewhere: SignInElsewhere | null, family?: string) => Promise<unknown>;
}>({
  signIn: async ({ page, startInProcess }, use) => {
    await use(async (elsewhere, family = '2026.8') => {
      const signIn = { ways: ['source'], devices: {} };
      const lab = await startInProcess({ authentik: family, besides: { signIn } });
      const account = { ...lab.authentikAdministrator, elsewhere };
      return signInAdministrator(page, origin, account, whoIsSignedIn(lab.call, origin)).catch(String);
    });
  },
});

for (const family of ['2024.6', '2026.8']) {
  test(
    `the module of the documentation signs in at another server, in ${family}`,
    markedFor(family),
    async ({ page, signIn }) => {
      const read = await signInModule(EXAMPLE);
      expect(await signIn('signIn' in read ? read.signIn : null, family), 'no error').toBeUndefined();
      await expect(page.locator('ak-admin-overview'), 'the administrator is in').toBeVisible();
    },
  );
}

test('a module that fails is reported with the server and what happened', async ({ signIn }, testInfo) => {
  const file = testInfo.outputPath('failing.mjs');
  writeFileSync(file, "export default () => { throw new Error('there is no such field'); };");
  const read = await signInModule(file);
  expect(await signIn('signIn' in read ? read.signIn : null), 'what happened').toMatch(
    /E2E_SIGN_IN was expected to sign "akadmin" in at https:\/\/people\.company, but: there is no such field/,
  );
});

test('without a module the server is reported, and what could sign in there', async ({ signIn }) => {
  expect(await signIn(null), 'the server, and the setting').toMatch(
    /sent the browser to https:\/\/people\.company.*E2E_SIGN_IN/s,
  );
});

test('a module that cannot be loaded, or exports no function, is reported with what it exports', async ({}, testInfo) => {
  const readOf = (content: string) => {
    const file = testInfo.outputPath(`module-${content.length}.mjs`);
    writeFileSync(file, content);
    return signInModule(file);
  };
  const says = (words: string): unknown => ({ problem: expect.stringContaining(words) });
  expect(await readOf('const nothing = 1;'), 'nothing').toEqual(says('default export is "undefined"'));
  expect(await readOf('export default { };'), 'something else').toEqual(says('default export is "object"'));
  expect(await readOf('export default ;'), 'no module').toEqual(says('cannot be loaded'));
  expect(await readOf('export default () => {}'), 'a function').toHaveProperty('signIn');
});

test('another host is foreign to a login, unless somebody signed in there: then all is foreign but that sign-in', () => {
  const way = ['engomo', 'authentik', 'people', 'factor.people', 'authentik', 'engomo', 'factor.people'];
  const hops = way.map((name) => ({
    method: 'GET',
    origin: `https://${name}.company`,
    path: '/',
    parameters: [],
    posted: [],
    status: 200,
  }));
  const foreign = (stages: readonly string[]) =>
    foreignHops({ hops, stages }, ['https://authentik.company', 'https://engomo.company']);
  expect(foreign([]), 'nobody signed in elsewhere').toEqual([hops[2], hops[3], hops[6]]);
  expect(foreign(['https://people.company']), 'what comes after the sign-in').toEqual([hops[6]]);
});
