import { randomBytes } from 'node:crypto';
import { expect } from '@playwright/test';
import { signInAdministrator } from '../../fixtures/authentik/administrator-sign-in.ts';
import { whoIsSignedIn } from '../../fixtures/authentik/signed-in.ts';
import { secondFactors } from '../../fixtures/second-factors/second-factors.ts';
import type { OwnFactors } from '../../fixtures/settings/settings.ts';
import { newSeed } from '../../fixtures/settings/totp-seed.ts';
import { Secret } from '../../guide/secret.ts';
import { markedFor } from '../every-day.ts';
import { guide, test as base } from '../in-process-lab.ts';

const ADMINISTRATOR = 'akadmin';
const codes = Array.from({ length: 2 }, () => randomBytes(9).toString('base64url'));
const recoveryCodes = codes.map((code) => new Secret(code));

/** What an administrator of a lab is asked for, and what he has. */
interface Case {
  readonly family?: string;
  readonly ways?: readonly string[];
  /** Devices the lab knows of. */
  readonly known: { readonly totp: string | null; readonly recoveryCodes: readonly string[] };
  readonly has: OwnFactors;
}

/** Signs the administrator in at a lab in this process; what it ends with. */
const test = base.extend<{ readonly signIn: (one: Case) => Promise<unknown> }>({
  signIn: async ({ page, startInProcess }, use, testInfo) => {
    await use(async ({ family = '2026.8', has, known, ways = [] }) => {
      const devices = { [ADMINISTRATOR]: { ...known, recoveryCodes: [...known.recoveryCodes] } };
      const signIn = { ways: [...ways], devices };
      const lab = await startInProcess({ authentik: family, besides: { signIn } });
      const { authentik: origin } = guide.origins;
      const account = {
        ...lab.authentikAdministrator,
        secondFactors: secondFactors(testInfo.outputDir, testInfo.outputDir, ADMINISTRATOR, has),
      };
      return signInAdministrator(page, origin, account, whoIsSignedIn(lab.call, origin)).catch(
        (error: unknown) => error,
      );
    });
  },
});

const nothing = { totp: null, recoveryCodes: [] };

for (const family of ['2024.6', '2024.10', '2026.8']) {
  test(`an app for codes is a second factor in ${family}`, markedFor(family), async ({ signIn }) => {
    const seed = newSeed();
    const has = { ...nothing, totp: new Secret(seed) };
    expect(await signIn({ family, known: { ...nothing, totp: seed }, has }), 'no error').toBeUndefined();
  });

  test(
    `the device the person has is chosen where there are several, in ${family}`,
    markedFor(family),
    async ({ signIn }) => {
      const known = { totp: newSeed(), recoveryCodes: codes };
      expect(await signIn({ family, known, has: { ...nothing, recoveryCodes } }), 'no error').toBeUndefined();
    },
  );
}

test('an administrator with a second factor the suite was not given is told what could be given', async ({
  signIn,
}) => {
  const known = { totp: newSeed(), recoveryCodes: codes };
  expect(String(await signIn({ known, has: nothing }))).toContain(
    'its login asks for a second factor: a recovery code, or a code of an app (TOTP) at ak-stage-authenticator-validate',
  );
});

test('a seed of another device is told as refused, after two codes', async ({ signIn }) => {
  test.slow();
  const known = { totp: newSeed(), recoveryCodes: [] };
  const error = await signIn({ known, has: { ...nothing, totp: new Secret(newSeed()) } });
  expect(String(error), 'where, and what authentik says').toMatch(
    /was expected to take the second factor of the administrator "akadmin" .*: ".*Invalid Token/,
  );
});

test('terms are accepted on the way', async ({ page, signIn }) => {
  expect(await signIn({ ways: ['terms'], known: nothing, has: nothing }), 'no error').toBeUndefined();
  await expect(page.locator('ak-admin-overview'), 'the administrator is in').toBeVisible();
});

test('a login that signs nobody in is told, not taken for one', async ({ signIn }) => {
  const error = await signIn({ ways: ['login-skipped'], known: nothing, has: nothing });
  expect(String(error), 'where it begins again').toContain(
    'its login came to its end and asks for the same again at ak-stage-identification',
  );
});
