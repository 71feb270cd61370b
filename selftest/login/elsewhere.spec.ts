import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
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

test('a module that fails is told with the server and what happened', async ({ signIn }) => {
  const failing = () => Promise.reject(new Error('there is no such field'));
  expect(await signIn(failing), 'what happened').toMatch(
    /E2E_SIGN_IN was expected to sign the administrator "akadmin" .* at https:\/\/people\.company, but: there is no such field/,
  );
});

test('without a module the server is told, and what could sign in there', async ({ signIn }) => {
  expect(await signIn(null)).toMatch(/sent the browser to https:\/\/people\.company.*E2E_SIGN_IN/s);
});

test('a module that cannot be loaded, or exports no function, is told with what it exports', async ({}, testInfo) => {
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
